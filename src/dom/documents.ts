/*
 * On a document, a named element takes precedence over the document's own members: `<form name="defaultView">` makes
 * `document.defaultView` that form, and `<img name="host">` gives the document a `host`. A form does the same with its
 * controls. So members of documents, and of elements that a page has made, are read from their prototypes.
 */

/** The global object, of which a server, an old browser or a test environment has only a part. */
export const globals: Partial<typeof globalThis> = globalThis;

/** A member of a document or an element, as its interface defines it. */
export function memberOf<T extends object, K extends keyof T>(target: T, name: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(target) as T, name, target);
}

/** The window of a node's document; null where the document has none, as in `<template>`. */
export function windowOf({ ownerDocument }: Node): (Window & typeof globalThis) | null {
  return ownerDocument && memberOf(ownerDocument, 'defaultView');
}

/** An HTML element, also in a document of another kind, such as SVG. */
export function createElement(tag: string): Element {
  const namespace = 'http://www.w3.org/1999/xhtml';
  return memberOf(document, 'createElementNS').call(document, namespace, tag);
}

/** An event. Some pages replace `window.Event` by a class of their own, as MooTools does. */
export function createEvent(type: string, bubbles = false): Event {
  const event = memberOf(document, 'createEvent').call(document, 'Event');
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  event.initEvent(type, bubbles);
  return event;
}

/** Whether a node is a shadow root. `instanceof` fails for nodes of other realms, also below. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  // On a document, `host` can be a named element.
  return node.nodeType === 11 && 'host' in node;
}

export function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target;
}

/** The element that a node's shadow root belongs to, if the node is in a shadow tree. */
export function hostOf(node: Node): Element | undefined {
  const root = memberOf(node, 'getRootNode').call(node);
  return isShadowRoot(root) ? root.host : undefined;
}

/** The element with an id in the tree (document or shadow tree) that a connected node is in. */
export function findByIdAround(node: Node, id: string): Element | null {
  const root = node.getRootNode() as Document;
  return memberOf(root, 'getElementById').call(root, id);
}

/** Scrolls an element into view, where the environment can scroll: jsdom, for one, cannot. */
export function scrollIntoView(element: Element, options: ScrollIntoViewOptions): void {
  (element as Partial<Element>).scrollIntoView?.(options);
}

/** The range of what a node contains. */
export function createRange(contents: Node): Range {
  // Not `new Range()`: pages with the editor Ace have another class of that name.
  const range = memberOf(document, 'createRange').call(document);
  range.selectNodeContents(contents);
  return range;
}
