import type { Labels } from '../labels/en.js';
import { memoize } from '../base/memoize.js';
import { toElement } from './tree.js';
import type { Content } from '../content/types.js';
import type { State } from './state.js';
import { view } from './view.js';

const templates = new WeakMap<Content, Map<string, Element>>();

/**
 * The element of a state, made once and cloned by every instance. What is open and where a link leads is left out:
 * every instance sets it on its own nodes. The same arguments give the same element.
 */
export function template(state: State, content: Content, labels: Labels): Element {
  const { form, level, controls } = state;
  const byKey = memoize(templates, content, () => new Map<string, Element>());
  return memoize(byKey, JSON.stringify([form, level, controls, labels]), () => {
    const element = toElement(view({ ...state, open: false, href: '' }, content, labels));
    // As a parser makes it: texts that stand side by side are one node.
    element.normalize();
    return element;
  });
}
