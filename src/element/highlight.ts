import { windowOf } from '../dom/documents.js';
import { placeOf } from './markup.js';
import { highlightName as name, highlightStyles } from './styles/highlight.js';

/** The style sheets with the rule. */
const sheets = new WeakSet<CSSStyleSheet>();

/**
 * Highlights words in an element by the CSS Custom Highlight API. The nodes stay as they are, so nothing changes for a screen
 * reader or in what is copied. Where the API is missing, does nothing.
 *
 * @returns A function that removes the highlight.
 */
export function highlight(element: Element, words: readonly string[]): () => void {
  const window = windowOf(element);
  const { CSS: css } = window ?? {};
  const { highlights: registry } = css ?? {};
  if (!window || !registry) return () => undefined;
  const root = element.getRootNode() as ShadowRoot;
  // Firefox and Safari look for the rule in the tree of the text, which is that of the page where the page brings the words.
  if (!root.adoptedStyleSheets.some((sheet) => sheets.has(sheet))) {
    const sheet = new window.CSSStyleSheet();
    sheets.add(sheet);
    sheet.replaceSync(highlightStyles);
    root.adoptedStyleSheets.push(sheet);
  }
  const all = registry.get(name) ?? new window.Highlight();
  registry.set(name, all);
  const ranges = words.flatMap((span) => {
    const start = element.textContent.indexOf(span);
    // If a translation has replaced the text, nothing is found.
    if (start < 0) return [];
    return [new window.StaticRange(placeOf(element, start, span))];
  });
  for (const range of ranges) all.add(range);
  return () => {
    for (const range of ranges) all.delete(range);
  };
}
