import { attempt } from '../dom/errors.js';

/** The attributes of the element. Each is the state of its property, as in HTML. */
export const attributes = ['mode', 'open', 'href', 'heading-level', 'controls'];

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
  return value && /^[1-6]$/.test(value) ? (Number(value) as HeadingLevel) : 2;
}

/** Whether a value is an address that can be followed from any page: `http:`, `https:` or relative, by the URL standard's own parser. */
export function isWebAddress(value: string): boolean {
  // A relative address takes the scheme of this base, which is never fetched.
  return toWebAddress(value, 'https://base.invalid') !== undefined;
}

/** The absolute form of an `http:` or `https:` address; undefined for other schemes, for a blank one, and where the base cannot resolve it. */
export function toWebAddress(value: string, base?: string): string | undefined {
  try {
    // Most elements have no address, and parsing takes long.
    if (!value.trim()) return undefined;
    // `const URL = …` in a script of the page hides the class from every other script, but not from the global object.
    const { protocol, href } = new globalThis.URL(value, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Sets the attribute of a property; null removes the attribute. Setting a property to its default adds no attribute. */
export function reflect(
  element: Element,
  name: string,
  value: string | number | null,
  byDefault?: string,
): void {
  const text = String(value);
  if (value == null) element.removeAttribute(name);
  else if (text !== byDefault || element.hasAttribute(name)) element.setAttribute(name, text);
}

/** Sets properties again that hide accessors of a prototype, because the page has set them before the element was defined. */
export function upgradeProperties(element: Element, prototype: object): void {
  for (const [name, value] of Object.entries(element)) {
    // Not the fields of Lit: an object from which one is deleted takes three times the memory.
    // eslint-disable-next-line no-prototype-builtins -- Chromium 92 has no Object.hasOwn()
    if (prototype.hasOwnProperty(name))
      attempt(() => {
        Reflect.deleteProperty(element, name);
        Reflect.set(element, name, value);
      });
  }
}
