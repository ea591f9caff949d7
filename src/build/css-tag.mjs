/*
 * Stands in the place of Lit's css-tag.js in the builds for script tags, which are 280 bytes smaller by it. Lit's own module
 * supports what the element never uses: Shady CSS, a nonce, several copies of Lit, and style sheets that become text.
 */

/** A style sheet as text, and as an object that all elements share. */
export class CSSResult {
  #sheet;

  constructor(cssText) {
    this.cssText = cssText;
  }

  get styleSheet() {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
}

export const unsafeCSS = (text) => new CSSResult(text);
export const getCompatibleStyle = (style) => style;

// ReactiveElement imports or exports these names. The element adopts its styles itself, in adopt-styles.ts.
export const [adoptStyles, css, supportsAdoptingStyleSheets] = [];
