import { content } from '../article/content.js';
import { toWebAddress } from '../element/attributes.js';
import { toHTML } from '../element/html.js';
import { type Branch, h, type Tree } from '../element/tree.js';
import { origin } from '../element/words.js';
import { labelsOf, levelOf, type PrerenderOptions } from './options.js';

/** The options of a plain copy, all optional. */
export interface RepublishOptions extends Pick<
  PrerenderOptions,
  'headingLevel' | 'labels' | 'lang'
> {
  /** The absolute address of the original, to which the last line leads. Only `http:` and `https:` are used. */
  href?: string;
}

/**
 * The whole article as HTML that sanitizers keep: only `h2` (or the given heading), `p`, `em` and `a`, and no attribute but
 * `href`. The second line tells the kind of text and the month of the events; the last line
 * its author and rights, if the article names them, and the address of the original, if it is given.
 */
export function republish(options: RepublishOptions = {}): string {
  return lines(options).map(toHTML).join('\n');
}

/** The same as plain text: paragraphs with an empty line between them. */
export function republishText(options: RepublishOptions = {}): string {
  return lines(options).map(toText).join('\n\n');
}

function lines(options: RepublishOptions): Branch[] {
  const { title, paragraphs } = content.article;
  const note = (...children: Tree[]) => h('p', {}, h('em', {}, ...children));
  const credit = creditOf(options);
  return [
    h(`h${levelOf(options)}`, {}, title),
    note(origin(content, labelsOf(options))),
    ...paragraphs.map((text) => h('p', {}, text)),
    ...(credit.length ? [note(...credit)] : []),
  ];
}

/** Who wrote the article, who may use it, and where the original is, as far as it is known. */
function creditOf({ href = '' }: RepublishOptions): Tree[] {
  const { author, rights } = content.article;
  const address = toWebAddress(href);
  // The text of the link is its address, which stays where a place removes links.
  const link = address && h('a', { href: address }, address);
  const known = [author, rights, link].filter((item): item is Tree => Boolean(item));
  return known.flatMap((item, i) => (i ? [' · ', item] : [item]));
}

function toText(tree: Tree): string {
  return typeof tree === 'string' ? tree : tree.children.map(toText).join('');
}
