import { memberOf, windowOf } from '../dom/documents.js';
import { isWhole } from './view.js';

/**
 * Resolves when the HTML parser has written the whole prerendered tree into a shadow root, or has ended. In a tree that
 * the parser still writes, every text that the element adds would appear twice.
 */
export async function untilParsed(root: ShadowRoot): Promise<void> {
  const isParsed = () => memberOf(root.ownerDocument, 'readyState') !== 'loading' || isWhole(root);
  if (isParsed()) return;
  await new Promise<unknown>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isParsed()) return;
      observer.disconnect();
      resolve(undefined);
    });
    observer.observe(root, { childList: true, subtree: true });
    // Not DOMContentLoaded, which is missing where the reader stops the page. Capture, because a named element can
    // shadow `addEventListener()` of the document.
    windowOf(root)?.addEventListener('readystatechange', resolve, true);
  });
}
