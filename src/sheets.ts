import { adoptStyles, type CSSResult, type CSSResultOrNative } from 'lit';

/** Puts styles on a shadow root, in whatever document it is: a constructed sheet counts in one document only. */
export function dress(root: ShadowRoot, styles: CSSResultOrNative[]): void {
  const { defaultView } = root.ownerDocument;
  if (root.ownerDocument === document) {
    adoptStyles(root, styles);
  } else if (defaultView) {
    root.adoptedStyleSheets = styles.map((style) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }
  // Served with the shadow root, for the time before the script.
  root.querySelector('style')?.remove();
}
