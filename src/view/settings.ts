/** The values of the `mode` attribute: the whole article, or its summary with a way to the article. */
export type Mode = 'full' | 'summary';

/** A level in the page's outline, as in `h1` to `h6`. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** An enumerated attribute as in HTML: ASCII case-insensitive, anything unknown is the default. */
export function toMode(value: string | null): Mode {
  return value?.toLowerCase() === 'summary' ? 'summary' : 'full';
}

/** A boolean attribute as in HTML, but `"false"` is false: frameworks write it when the element is defined late. */
export function toBoolean(value: string | null): boolean {
  return value !== null && value.toLowerCase() !== 'false';
}

/** A level from 1 to 6; anything else is 2. */
export function toHeadingLevel(value: string | null): HeadingLevel {
  return (value && /^[1-6]$/.test(value) ? +value : 2) as HeadingLevel;
}

/** Whether a value is an address that can be followed from any page: `http:`, `https:` or relative, by the URL standard's own parser. */
export function isWebAddress(value: string): boolean {
  // A relative address takes the scheme of this base, which is never fetched.
  return toWebAddress(value, 'https://base.invalid') !== undefined;
}

/** The absolute form of an `http:` or `https:` address; undefined for other schemes, for a blank one, and where the base cannot resolve it. */
export function toWebAddress(value: string, base?: string): string | undefined {
  try {
    // `const URL = …` in a script of the page hides the class from every other script, but not from the global object.
    const { protocol, href } = new globalThis.URL(value, base);
    return value.trim() && /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
