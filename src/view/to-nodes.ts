import type { Labels } from '../labels/en.js';
import { memoize } from '../base/memoize.js';
import { toElement } from './tree.js';
import type { Content } from '../content/types.js';
import { type State, view } from './view.js';

const templates = new WeakMap<Content, WeakMap<Labels, Map<string, Element>>>();

/** The element of a view, made once and cloned by every instance. The same arguments give the same element. */
export function template(state: State, content: Content, labels: Labels): Element {
  const byLabels = memoize(templates, content, () => new WeakMap<Labels, Map<string, Element>>());
  const byState = memoize(byLabels, labels, () => new Map<string, Element>());
  return memoize(byState, Object.values(state).join(), () => {
    const element = toElement(view(state, content, labels));
    // As a parser makes it: texts that stand side by side are one node.
    element.normalize();
    return element;
  });
}
