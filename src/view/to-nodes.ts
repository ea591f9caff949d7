import { createElement } from '../base/documents.js';
import type { Branch, Tree } from './tree.js';

/**
 * A branch as an element. Made node by node and not parsed from a string: no policy for Trusted Types is needed, so it
 * works on pages that allow none.
 */
export function toElement({ tag, attributes, children }: Branch): HTMLElement {
  const element = createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map(toNode));
  return element;
}

export function toNode(tree: Tree): HTMLElement | Text {
  return typeof tree === 'string' ? new Text(tree) : toElement(tree);
}
