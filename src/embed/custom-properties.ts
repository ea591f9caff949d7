/**
 * The custom properties that a page may set, without the prefix `--diplomacy-brief-`, each with the CSS property that
 * takes the same values.
 */
export const customProperties = {
  accent: 'color',
  measure: 'max-inline-size',
  space: 'inline-size',
  'title-font': 'font-family',
  mark: 'background',
  words: 'background',
} as const;

/** The most characters of a value. A longer one would take long to check. */
const longest = 200;

/**
 * The functions that a value may call. Every other function is refused, because some load a file (`url()`,
 * `image-set()`): an address with settings, which anyone can share, could make a page load from a foreign host.
 */
const allowedFunctions = new Set(
  'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark contrast-color calc min max clamp round var env linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient'.split(
    ' ',
  ),
);

/** What is wrong with a CSS value that comes from an address or a visitor, or an empty string. */
export function dangerIn(value: string): string {
  if (value.length > longest) return `At most ${longest} characters are allowed.`;
  // A comment and a backslash can hide the name of a function.
  if (/\/\*|\*\/|\\/.test(value)) return 'Comments and backslashes are not allowed.';
  // These end a declaration or a style, or have a meaning in the markup of frameworks.
  // eslint-disable-next-line no-control-regex
  if (/[<>{};\u0000-\u001f\u007f]/.test(value)) return 'The characters < > { } ; are not allowed.';
  for (const [, name] of value.matchAll(/([^\s,()[\]/*+"']*)\(/g)) {
    if (name && !allowedFunctions.has(name.toLowerCase()))
      return `${name}() is not allowed, because a value must not load files.`;
  }
  const outside = value.replace(/"[^"]*"|'[^']*'/g, '""');
  if (/["']/.test(outside.replaceAll('""', ''))) return 'A quotation mark is not closed.';
  if (!hasPairs(outside)) return 'A bracket is not closed or not opened.';
  return '';
}

/** Whether every bracket is closed. `CSS.supports()` accepts open ones, which would swallow the rest of a style. */
function hasPairs(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    if ('(['.includes(character)) open.push(character);
    else if (character === ')' && open.pop() !== '(') return false;
    else if (character === ']' && open.pop() !== '[') return false;
  }
  return open.length === 0;
}
