import { memoize } from '../base/memoize.js';
import type { Content } from '../content/types.js';
import type { Labels } from '../labels/en.js';
import type { State } from './state.js';
import { toElement } from './to-nodes.js';
import type { Branch } from './tree.js';
import { view } from './view.js';

const templates = new Map<Content, Map<string, Branch>>();
const elements = new Map<Branch, HTMLElement>();

/**
 * The tree of a state. What is open and where a link leads is left out: every instance sets it on its own nodes. The
 * same arguments give the same tree.
 */
export function template(state: State, content: Content, labels: Labels): Branch {
  const { form, level, controls, status, age } = state;
  const byKey = memoize(templates, content, () => new Map<string, Branch>());
  return memoize(byKey, JSON.stringify([form, level, controls, status, age, labels]), () =>
    view({ ...state, open: false, href: '' }, content, labels),
  );
}

/** The nodes of a template, made once and cloned for every instance. */
export function clone(template: Branch): Node {
  return memoize(elements, template, () => toElement(template)).cloneNode(true);
}
