import type { Article } from '../article/types.js';
import { createRange, isShadowRoot, windowOf } from '../dom/documents.js';
import { itemsIn, numberOf } from './markup.js';
import { toElement } from './nodes.js';
import type { Outcome } from './reader.js';
import { h } from './tree.js';
import { holderOf } from './view/find.js';
import { languageOf } from './words.js';

declare global {
  interface Selection {
    /** As it was in Safari before 18.4. */
    getComposedRanges(...roots: ShadowRoot[]): StaticRange[];
  }
}

/** Words of the article, one string for each title, paragraph or item of a list. Without words, the title is quoted. */
export interface Quote {
  readonly words: readonly string[];
  /** Where the words begin: the number of a paragraph, or 0, the title. */
  readonly paragraph: number;
}

/**
 * The selected words of the article, if any. Words of the summary or of the page are left out.
 *
 * @param texts The elements of the pieces of the article.
 */
export function selectedQuote(
  root: DocumentFragment,
  texts: readonly Element[],
  article: Article,
): Quote | undefined {
  // Before the first rendering, there is no shadow root.
  const selected = texts.length ? composedRange(root as ShadowRoot) : undefined;
  const range = selected && rangeIn(root as ShadowRoot, selected);
  const words = range ? texts.map((text) => wordsIn(text, range, selected)) : [];
  const first = words.findIndex(({ length }) => length);
  return first < 0 ? undefined : { words: words.flat(), paragraph: numberOf(article, first) };
}

/**
 * Copies a quote with its source, as plain text and as HTML; without a quote, the title and the link. Without both, the
 * outcome is `noLink`.
 *
 * @param origin The kind of text, its author and dates, and the rights, so that a quote does not pass for today's news.
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

/** The selection of the document, seen from inside a shadow root. */
function composedRange(root: ShadowRoot): StaticRange | undefined {
  const window: Partial<Window> | null = windowOf(root);
  // Not in every test environment.
  const selection = window?.getSelection?.();
  // Words of the page are in the tree around the element.
  const shadowRoots = [root, root.host.getRootNode()].filter(isShadowRoot);
  try {
    return selection?.getComposedRanges({ shadowRoots })[0];
  } catch {
    // Safari before 18.4 takes each root as an argument of its own. Other browsers of that age do not see the selection.
    const older: Partial<Selection> = selection ?? {};
    // Chromium before 91 cannot read an optional call with a spread argument.
    return older.getComposedRanges ? older.getComposedRanges(...shadowRoots)[0] : undefined;
  }
}

/** The part of a shadow tree that is selected. A selected node of the page counts as its slot. */
function rangeIn(root: ShadowRoot, selected: StaticRange): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = selected;
  const inRoot = (node: Node) =>
    root.contains(node)
      ? node
      : [...root.host.children].find((child) => child.contains(node))?.assignedSlot;
  const start = inRoot(startContainer);
  const end = inRoot(endContainer);
  if (!start && !end) return undefined;
  const range = createRange(root);
  if (end) range.setEnd(end, end === endContainer ? endOffset : 0);
  if (start) range.setStart(start, start === startContainer ? startOffset : 0);
  return range;
}

/**
 * The text that a piece and the selection have in common: one string for each item of a list.
 *
 * @param range The selection in the shadow tree.
 */
function wordsIn(text: Element, range: Range, selected: StaticRange): string[] {
  if (!range.intersectsNode(text)) return [];
  const { startContainer, startOffset, endContainer, endOffset } = selected;
  const holder = holderOf(text);
  const part = createRange(holder);
  if (holder.contains(startContainer)) part.setStart(startContainer, startOffset);
  if (holder.contains(endContainer)) part.setEnd(endContainer, endOffset);
  return itemsIn(holder, part).flatMap((item) => item.toString().trim() || []);
}
