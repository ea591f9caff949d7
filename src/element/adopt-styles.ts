import { adoptStyles as adoptInThisDocument, type CSSResultOrNative } from 'lit';
import { windowOf } from '../dom/documents.js';
import type { RenderRoot } from './host.js';
import { prerenderedStylesIn } from './view.js';

/** Puts styles on a shadow root in any document: a constructed style sheet can be adopted in its own document only. */
export function adoptStyles(root: RenderRoot, styles: CSSResultOrNative[]): void {
  const prerendered = prerenderedStylesIn(root);
  const window = windowOf(root);
  if (root.ownerDocument === document) {
    // Only a rendered element adopts styles, and it has its shadow root.
    adoptInThisDocument(root as ShadowRoot, styles);
  } else if (window) {
    root.adoptedStyleSheets = styles.map((style) => {
      const sheet = new window.CSSStyleSheet();
      if ('cssText' in style) sheet.replaceSync(style.cssText);
      return sheet;
    });
  }
  prerendered?.remove();
}
