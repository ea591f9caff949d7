import { toElement } from '../view/to-nodes.js';
import { type Branch, h, type Tree } from '../view/tree.js';

/**
 * Makes a shown element equal to a wanted one and keeps every node whose counterpart is wanted, so that the reader's
 * focus, selection, scroll position and opened disclosures stay. Only what differs is written. Attributes that the
 * wanted element does not have are left alone: they are the state of the reader (`open`, `tabindex`) or of the page.
 *
 * @param guest A node that has no counterpart and stays all the same.
 */
export function patch(shown: Element, { attributes, children }: Branch, guest?: Node): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  // The controls write what a status region says.
  if (attributes.role === 'status') return;
  let next = shown.firstChild;
  const removeUntil = (end: Node | null) => {
    while (next !== end) {
      const node = next!;
      next = node.nextSibling;
      if (node !== guest) node.remove();
    }
  };
  for (const child of children) {
    let match = next;
    while (match && !canBecome(match, child)) match = match.nextSibling;
    if (!match) next = match = shown.insertBefore(toElement(h('p', {}, child)).firstChild!, next);
    removeUntil(match);
    next = match.nextSibling;
    if (typeof child !== 'string') patch(match as Element, child, guest);
    else if (match.nodeValue !== child) match.nodeValue = child;
  }
  removeUntil(null);
}

/** A text can become any text, and an element any element of the same tag and part. */
function canBecome(node: Node, wanted: Tree): boolean {
  if (typeof wanted === 'string') return node.nodeType === node.TEXT_NODE;
  const element = node as Element;
  return (
    element.localName === wanted.tag &&
    element.getAttribute('part') === (wanted.attributes.part ?? null)
  );
}
