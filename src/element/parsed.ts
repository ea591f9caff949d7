import { memberOf } from '../dom/documents.js';
import { isWhole } from './view/find.js';

/**
 * Resolves when the HTML parser has written the whole element with its prerendered tree, or has ended. In a tree that the parser
 * still writes, every text that the element adds would appear twice.
 */
export async function untilParsed(root: ShadowRoot): Promise<void> {
  while (memberOf(root.ownerDocument, 'readyState') === 'loading' && !isWhole(root))
    await new Promise((resolve) => setTimeout(resolve, 20));
}
