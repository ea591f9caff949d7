import type { CSSResult, CSSResultOrNative } from 'lit';
import { windowOf } from '../dom/documents.js';
import type { RenderRoot } from './host.js';
import { toElement } from './nodes.js';
import { h } from './tree.js';
import { prerenderedStylesIn } from './view/find.js';

/** Puts styles on a shadow root in any document. */
export function adoptStyles(root: RenderRoot, styles: CSSResultOrNative[]): void {
  const prerendered = prerenderedStylesIn(root);
  const window = windowOf(root);
  // Missing before Safari 16.4 and Firefox 101.
  if (window && root.adoptedStyleSheets)
    root.adoptedStyleSheets = styles.map((style) => {
      if (!('cssText' in style)) return style;
      if (root.ownerDocument === document) return style.styleSheet!;
      // A constructed style sheet can be adopted in its own document only.
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync(style.cssText);
      return sheet;
    });
  else
    root.append(...styles.map((style) => toElement(h('style', {}, (style as CSSResult).cssText))));
  prerendered?.remove();
}
