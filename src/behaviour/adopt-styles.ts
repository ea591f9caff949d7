import { adoptStyles as adoptInThisDocument, type CSSResult, type CSSResultOrNative } from 'lit';
import { windowOf } from '../base/documents.js';

/** Puts styles on a shadow root in any document: a constructed style sheet can be adopted in its own document only. */
export function adoptStyles(root: ShadowRoot, styles: CSSResultOrNative[]): void {
  // Served with the shadow root, for the time before the script. `prerender()` writes it inside a `<pre>`.
  const served = root.querySelector('pre, style');
  const window = windowOf(root);
  if (root.ownerDocument === document) {
    adoptInThisDocument(root, styles);
  } else if (window) {
    root.adoptedStyleSheets = styles.map((style) => {
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }
  served?.remove();
}
