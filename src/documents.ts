/*
 * On a document, a named element takes precedence over the document's own members: `<form name="defaultView">` makes
 * `document.defaultView` that form, and `<img name="host">` gives the document a `host`. A form does the same with its
 * controls. So members of documents, and of elements that a page has made, are read from their prototypes.
 */

/** The value of a document's own attribute (in the sense of Web IDL). */
export function documentValue<K extends 'URL' | 'defaultView' | 'head'>(
  document: Document,
  name: K,
): Document[K] {
  return Reflect.get(Document.prototype, name, document);
}

/** An HTML element, also in a document of another kind, such as SVG. */
export function createElement(tag: string): HTMLElement {
  return Document.prototype.createElementNS.call(
    document,
    'http://www.w3.org/1999/xhtml',
    tag,
  ) as HTMLElement;
}

/** The element that a node's shadow root belongs to, if the node is in a shadow tree. */
export function hostOf(node: Node): Element | undefined {
  const root = node.getRootNode();
  return isShadowRoot(root) ? root.host : undefined;
}

/** The element with an id in the tree (document or shadow tree) that a node is in. */
export function findByIdAround(node: Node, id: string): Element | null {
  const root = node.getRootNode() as Document | ShadowRoot;
  const { prototype } = isShadowRoot(root) ? DocumentFragment : Document;
  return prototype.getElementById.call(root as Document & ShadowRoot, id);
}

/** Works for shadow roots of other realms too, where `instanceof` does not. */
function isShadowRoot(node: Node): node is ShadowRoot {
  return Object.prototype.toString.call(node) === '[object ShadowRoot]';
}
