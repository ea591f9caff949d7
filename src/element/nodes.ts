import { createElement, isElement } from '../dom/documents.js';
import type { Branch, Tree } from './tree.js';

/**
 * A branch as an element. Made node by node and not parsed from a string: no policy for Trusted Types is needed, so it
 * works on pages that allow none.
 */
export function toElement({ tag, attributes, children }: Branch): Element {
  const element = createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...toNodes(children));
  return element;
}

/** The pieces as `append()` takes them. */
export function toNodes(trees: readonly Tree[]): (string | Node)[] {
  return trees.map((tree) => (typeof tree === 'string' ? tree : toElement(tree)));
}

/** An element as a branch. Leaves out `open`, because the reader can have opened prerendered text before the script came. */
export function toBranch(element: Element): Branch {
  const attributes = [...element.attributes].filter(({ name }) => name !== 'open');
  return {
    tag: element.localName,
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    children: [...element.childNodes].map((child) => {
      if (isElement(child)) return toBranch(child);
      return child.nodeType === child.TEXT_NODE ? (child.nodeValue ?? '') : '';
    }),
  };
}
