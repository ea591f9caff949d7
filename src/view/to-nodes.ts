import { createElement } from '../base/documents.js';
import type { Labels } from '../labels/en.js';
import { memoize } from '../base/memoize.js';
import type { Branch, Tree } from './tree.js';
import type { Content } from '../content/types.js';
import type { State } from './state.js';
import { view } from './view.js';

const templates = new Map<Content, Map<string, Element>>();

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

/**
 * The branch as an element. Made node by node and not parsed from a string: no policy for Trusted Types is needed,
 * so it works on pages that allow none.
 */
export function toElement({ tag, attributes, children }: Branch): HTMLElement {
  const element = createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...toNodes(children));
  return element;
}

/** The pieces as `append()` takes them. */
export function toNodes(trees: readonly Tree[]): (string | Node)[] {
  return trees.map((tree) => (typeof tree === 'string' ? tree : toElement(tree)));
}
