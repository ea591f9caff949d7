import { memberOf, windowOf } from '../base/documents.js';

/**
 * Resolves when the HTML parser has written the whole prerendered tree of an element, or has ended; undefined if there is
 * nothing to wait for. In a tree that the parser still writes, every text that the element adds would appear twice.
 */
export function untilParsed(element: Element): Promise<void> | undefined {
  const { ownerDocument, shadowRoot } = element;
  const isParsed = () =>
    memberOf(ownerDocument, 'readyState') !== 'loading' ||
    // The last node of the tree.
    shadowRoot!.querySelector('[part="footer"]');
  if (!shadowRoot || isParsed()) return undefined;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isParsed()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(shadowRoot, { childList: true, subtree: true });
    // Not DOMContentLoaded, which is missing where the reader stops the page. Capture, because a named element can
    // shadow `addEventListener()` of the document.
    windowOf(element)?.addEventListener(
      'readystatechange',
      () => {
        resolve();
      },
      true,
    );
  });
}
