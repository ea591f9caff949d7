import { tag } from '../article/tag.js';
import { windowOf } from '../dom/documents.js';

/** All elements of a window share this highlight. */
const name = 'brief-words';

/** Painted words are also underlined, because not every reader sees the colour. Where colours are forced, Firefox paints only colours of the system. */
const rule = `@media screen{::highlight(${name}){background:var(--${tag}-words,#8886);text-decoration:underline}}@media screen and (forced-colors:active){::highlight(${name}){background:Mark;color:MarkText}}`;

/** The style sheets with the rule. */
const sheets = new WeakSet<CSSStyleSheet>();

/**
 * Paints words of a text by the CSS Custom Highlight API. The nodes stay as they are, so nothing changes for a screen
 * reader or in what is copied. Where the API is missing, does nothing.
 *
 * @returns A function that takes the paint away.
 */
export function paint(text: Node, words: readonly string[]): () => void {
  const window = windowOf(text);
  const { CSS: css } = window ?? {};
  const { highlights: registry } = css ?? {};
  if (!window || !registry) return () => undefined;
  const root = text.getRootNode() as ShadowRoot;
  // Firefox and Safari look for the rule in the tree of the text, which is that of the page where the page brings the words.
  if (!root.adoptedStyleSheets.some((sheet) => sheets.has(sheet))) {
    const sheet = new window.CSSStyleSheet();
    sheets.add(sheet);
    sheet.replaceSync(rule);
    root.adoptedStyleSheets.push(sheet);
  }
  const highlight = registry.get(name) ?? new window.Highlight();
  registry.set(name, highlight);
  const ranges = words.flatMap((span) => {
    // If a translation has replaced the text, nothing is found. In WebKit, a range that begins at -1 freezes the page.
    const startOffset = (text.nodeValue ?? '').indexOf(span);
    if (startOffset < 0) return [];
    const endOffset = startOffset + span.length;
    const range = { startContainer: text, startOffset, endContainer: text, endOffset };
    return [new window.StaticRange(range)];
  });
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}
