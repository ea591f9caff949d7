import type { Article } from '../article/types.js';
import { memberOf, windowOf } from '../dom/documents.js';
import { toElement } from './nodes.js';
import type { Outcome } from './reader.js';
import { h } from './tree.js';
import { languageOf } from './view.js';

declare global {
  interface Selection {
    /** As it was in Safari before 18.4. */
    getComposedRanges(...roots: ShadowRoot[]): StaticRange[];
  }
}

/** Words of the article, one string for each title or paragraph. Without words, the title is quoted. */
export interface Quote {
  readonly words: readonly string[];
  /** Where the words begin: the number of a paragraph, or 0, the title. */
  readonly paragraph: number;
}

/**
 * The selected words of the article, if any. Words of the summary or of the page are left out.
 *
 * @param texts The title and the paragraphs.
 */
export function selectedQuote(
  root: DocumentFragment,
  texts: readonly Element[],
): Quote | undefined {
  // Before the first rendering, there is no shadow root.
  const range = texts.length ? selectedRange(root as ShadowRoot) : undefined;
  const words = range ? texts.map((text) => wordsIn(text, range)) : [];
  const paragraph = words.findIndex(Boolean);
  return paragraph < 0 ? undefined : { words: words.filter(Boolean), paragraph };
}

/**
 * Copies a quote with its source, as plain text and as HTML; without a quote, the title and the link. Without both, the
 * outcome is `noLink`.
 *
 * @param origin The kind of text and the month of the events, so that a quote does not pass for today's news.
 */
export async function copyQuote(
  words: readonly string[],
  article: Article,
  origin: string,
  link: string,
): Promise<Outcome> {
  // A title without a link leads nowhere.
  if (!words.length && !link) return 'noLink';
  const { title } = article;
  const source = link ? h('a', { href: link }, title) : title;
  const quoted = words.length ? words.map((text) => h('p', {}, text)) : [source];
  const html = h(
    'div',
    {},
    h('blockquote', { ...(link && { cite: link }), ...languageOf(article) }, ...quoted),
    ...(words.length ? [source] : []),
    ` (${origin})`,
  );
  const text = [...words, [title, origin, ...(link ? [link] : [])].join('\n')].join('\n\n');
  const { innerHTML } = toElement(html);
  const blob = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ ...blob('text/plain', text), ...blob('text/html', innerHTML) }),
    ]);
    return words.length ? 'quoted' : 'titled';
  } catch {
    return 'notCopied';
  }
}

/** The part of the selection that lies in a shadow root. */
function selectedRange(root: ShadowRoot): Range | undefined {
  const selected = composedRange(root);
  if (!selected) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selected;
  // Not `new Range()`: pages with the editor Ace have another class of that name.
  const range = memberOf(document, 'createRange').call(document);
  range.selectNodeContents(root);
  if (root.contains(endContainer)) range.setEnd(endContainer, endOffset);
  else if (!root.contains(startContainer)) return undefined;
  if (root.contains(startContainer)) range.setStart(startContainer, startOffset);
  return range;
}

/** The selection of the document, seen from inside a shadow root. */
function composedRange(root: ShadowRoot): StaticRange | undefined {
  const window: Partial<Window> | null = windowOf(root);
  // Not in every test environment.
  const selection = window?.getSelection?.();
  try {
    return selection?.getComposedRanges({ shadowRoots: [root] })[0];
  } catch {
    // Safari before 18.4 takes each root as an argument of its own. Other browsers of that age do not see the selection.
    const older: Partial<Selection> = selection ?? {};
    return older.getComposedRanges?.(root)[0];
  }
}

/** The text that a block and the selection have in common. */
function wordsIn(block: Element, selected: Range): string {
  if (!selected.intersectsNode(block)) return '';
  const part = selected.cloneRange();
  if (!block.contains(part.startContainer)) part.setStart(block, 0);
  if (!block.contains(part.endContainer)) part.setEnd(block, block.childNodes.length);
  return part.toString().trim();
}
