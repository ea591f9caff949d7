/*
 * What stands for Lit's own handling of style sheets in the module: the same for engines that have `adoptedStyleSheets`,
 * as every engine has that can run the rest, and without what only others need.
 */
export interface CSSResult {
  readonly cssText: string;
  readonly styleSheet: CSSStyleSheet;
}

export type CSSResultOrNative = CSSResult | CSSStyleSheet;

export function unsafeCSS(cssText: string): CSSResult {
  let sheet: CSSStyleSheet | undefined;
  return {
    cssText,
    get styleSheet() {
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(cssText);
      return sheet;
    },
  };
}

export function adoptStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  root.adoptedStyleSheets = styles.map((style) =>
    'styleSheet' in style ? style.styleSheet : style,
  );
}

export const getCompatibleStyle = (style: CSSResultOrNative) => style;

// Lit hands these on to whoever wants them; nothing in the module does.
export const supportsAdoptingStyleSheets = true;
export { unsafeCSS as css, unsafeCSS as CSSResult };
