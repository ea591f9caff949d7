import { content } from '../content/content.js';
import { toWebAddress } from '../view/settings.js';
import { toHTML } from '../view/to-html.js';
import { type Branch, h, type Tree } from '../view/tree.js';
import { origin } from '../view/view.js';
import { labelsOf, levelOf, type Settings } from './settings.js';

/** The settings of a plain copy, all optional. */
export interface RepublishSettings extends Pick<Settings, 'headingLevel' | 'labels' | 'lang'> {
  /** The absolute address of the original, to which the last line leads. Only `http:` and `https:` are used. */
  href?: string;
}

/**
 * The whole article as HTML that sanitizers keep: only `h2` (or the given heading), `p`, `em` and `a`, and no attribute but
 * `href`. The second line tells the kind of text and the month of the events; the last line
 * its author and rights, if the article names them, and the address of the original, if it is given.
 */
export function republish(settings: RepublishSettings = {}): string {
  return lines(settings).map(toHTML).join('\n');
}

/** The same as plain text: paragraphs with an empty line between them. */
export function republishText(settings: RepublishSettings = {}): string {
  return lines(settings).map(toText).join('\n\n');
}

function lines(settings: RepublishSettings): Branch[] {
  const { title, paragraphs } = content.article;
  const note = (...children: Tree[]) => h('p', {}, h('em', {}, ...children));
  const credit = creditOf(settings);
  return [
    h(`h${levelOf(settings)}`, {}, title),
    note(origin(content, labelsOf(settings))),
    ...paragraphs.map((text) => h('p', {}, text)),
    ...(credit.length ? [note(...credit)] : []),
  ];
}

/** Who wrote the article, who may use it, and where the original is, as far as it is known. */
function creditOf({ href = '' }: RepublishSettings): Tree[] {
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
