import { memberOf, windowOf } from '../dom/documents.js';

/**
 * Resolves when the HTML parser has written the whole document. In a prerendered tree that the parser still writes, every text
 * that the element adds would appear twice.
 */
export async function untilParsed(root: ShadowRoot): Promise<void> {
  if (memberOf(root.ownerDocument, 'readyState') !== 'loading') return;
  // Not DOMContentLoaded, which is missing where the reader stops the page.
  await new Promise((resolve) => {
    windowOf(root)?.addEventListener('readystatechange', resolve, true);
  });
}
