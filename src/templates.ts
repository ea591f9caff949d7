import { toNode } from './tree.js';
import type { Content } from './types.js';
import { type State, view } from './view.js';
import type { Words } from './words.js';

const made = new WeakMap<Content, Map<string, Node>>();

/** The nodes of a view, made once and kept for every instance to clone. */
export function template(state: State, content: Content, words: Words): Node {
  let templates = made.get(content);
  if (!templates) made.set(content, (templates = new Map<string, Node>()));
  const key = `${state.form} ${state.level}`;
  let node = templates.get(key);
  if (!node) {
    templates.set(key, (node = toNode(view(state, content, words))));
    // As a parser makes it, so that a copy that was served can be known.
    node.normalize();
  }
  return node;
}

/** Whether an article is a copy of a template, but for what a reader or a page may have changed: what is open, and the link. */
export function isCopy(article: Element, nodes: Node): boolean {
  const copy = article.cloneNode(true) as Element;
  for (const name of ['open', 'href']) {
    copy.querySelector(`details[${name}], a[${name}]`)?.removeAttribute(name);
  }
  return copy.isEqualNode(nodes);
}
