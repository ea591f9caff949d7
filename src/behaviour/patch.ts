/**
 * Makes a shown element equal to a wanted one and keeps every node whose counterpart is wanted, so that the reader's
 * focus, selection, scroll position and opened disclosures stay. Only what differs is written. Attributes that the
 * wanted element does not have are left alone: they are the state of the reader (`open`, `tabindex`) or of the page.
 *
 * @param guest A node that has no counterpart and stays all the same.
 */
export function patch(shown: Element, wanted: Element, guest?: Node): void {
  if (shown.isEqualNode(wanted)) return;
  for (const { name, value } of wanted.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  // The controls write what a status region says.
  if (wanted.getAttribute('role') === 'status') return;
  let next = shown.firstChild;
  const removeUntil = (end: Node | null) => {
    while (next !== end) {
      const node = next!;
      next = node.nextSibling;
      if (node !== guest) node.remove();
    }
  };
  for (const child of wanted.childNodes) {
    let match = next;
    while (match && kindOf(match) !== kindOf(child)) match = match.nextSibling;
    if (!match) next = match = shown.insertBefore(child.cloneNode(true) as ChildNode, next);
    removeUntil(match);
    next = match.nextSibling;
    if (child.nodeType === child.ELEMENT_NODE) patch(match as Element, child as Element, guest);
    else if (match.nodeValue !== child.nodeValue) match.nodeValue = child.nodeValue;
  }
  removeUntil(null);
}

/** Nodes of the same kind can become each other: a text any text, an element one of the same tag and part. */
function kindOf(node: Node): string {
  const element = node as Partial<Element>;
  return [node.nodeType, element.localName, element.getAttribute?.('part')].join();
}
