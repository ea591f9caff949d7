import type { Labels } from './labels/en.js';
import { kept } from './kept.js';
import { toNode } from './tree.js';
import type { Content } from './types.js';
import { type State, view } from './view.js';

const made = new WeakMap<Content, WeakMap<Labels, Map<string, Node>>>();

/** The nodes of a view, made once and kept for every instance to clone. */
export function template(state: State, content: Content, labels: Labels): Node {
  const byLabels = kept(made, content, () => new WeakMap<Labels, Map<string, Node>>());
  const byState = kept(byLabels, labels, () => new Map<string, Node>());
  return kept(byState, Object.values(state).join(), () => {
    const node = toNode(view(state, content, labels));
    // As a parser makes it, so that a copy that was served can be known.
    node.normalize();
    return node;
  });
}

/** Whether an article is a copy of a template, but for what a reader or a page may have changed: what is open, and the link. */
export function isCopy(article: Element, nodes: Node): boolean {
  const copy = article.cloneNode(true) as Element;
  for (const name of ['open', 'href']) {
    copy.querySelector(`details[${name}], a[${name}]`)?.removeAttribute(name);
  }
  return copy.isEqualNode(nodes);
}
