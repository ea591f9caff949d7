import { content } from '../article/content.js';
import { toWebAddress } from '../element/attributes.js';
import { toHTML } from '../element/html.js';
import { type Branch, h, isBranch, type Tree } from '../element/tree.js';
import { piecesOf } from '../element/pieces.js';
import { origin } from '../element/words.js';
import { attributesOf, labelsOf, type PrerenderOptions } from './options.js';

/** The options of a plain copy, all optional. */
export interface RepublishOptions extends Pick<
  PrerenderOptions,
  'headingLevel' | 'labels' | 'lang'
> {
  /** The absolute address of the original, to which the last line leads. Only `http:` and `https:` are used. */
  href?: string;
}

/**
 * The whole article as HTML that sanitizers keep: only headings, `p`, `em`, `a` and the markup of the article, and no attribute
 * but `href`, and `start` of a list. The second line tells the kind of text, its author and date, and the date of the events; the
 * last line its rights, if the article names them, and the address of the original, if it is given.
 */
export function republish(options: RepublishOptions = {}): string {
  return lines(options).map(toHTML).join('\n');
}

/** The same as plain text: paragraphs with an empty line between them, and the address of each link in brackets. */
export function republishText(options: RepublishOptions = {}): string {
  return lines(options).map(toText).join('\n\n');
}

function lines(options: RepublishOptions): Branch[] {
  const note = (...children: Tree[]) => h('p', {}, h('em', {}, ...children));
  const credit = creditOf(options);
  const [title, ...pieces] = piecesOf(content.article, attributesOf(options).headingLevel).map(
    ({ branch }) => branch,
  );
  return [
    title!,
    note(origin(content, labelsOf(options))),
    ...pieces,
    ...(credit.length ? [note(...credit)] : []),
  ];
}

/** Who may use the article, and where the original is, as far as it is known. */
function creditOf({ href = '' }: RepublishOptions): Tree[] {
  const { rights } = content.article;
  const address = toWebAddress(href);
  // The text of the link is its address, which stays where a place removes links.
  const link = address && h('a', { href: address }, address);
  const known = [rights, link].filter((item): item is Tree => Boolean(item));
  return known.flatMap((item, i) => (i ? [' · ', item] : [item]));
}

/** Lists and quotations as they are marked in plain text. */
function toText(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  const { tag, attributes, children } = tree;
  const items = children.filter(isBranch).map(toText);
  if (tag === 'ul') return items.map((item) => `- ${item}`).join('\n');
  const first = Number(attributes.start ?? 1);
  if (tag === 'ol') return items.map((item, i) => `${first + i}. ${item}`).join('\n');
  if (tag === 'blockquote') return items.map((item) => `> ${item}`).join('\n>\n');
  const text = children.map(toText).join('');
  const { href } = attributes;
  return href && href !== text ? `${text} (${href})` : text;
}
