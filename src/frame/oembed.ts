import type { Article } from '../content/types.js';
import { toHTML } from '../view/to-html.js';
import { h } from '../view/tree.js';
import { fixedHeight, iframe } from './iframe.js';

/**
 * What oEmbed (https://oembed.com, type `rich`) says about the page of the element: a frame around it.
 *
 * @param page The absolute address of the page, with the settings of the frame in its query.
 */
export function oEmbed({ title, author }: Article, page: string): object {
  const { host, origin } = new URL(page);
  // WordPress follows the height of a frame only behind a quote, which it shows until the frame has told its height. It
  // drops `hidden`, which prevents that others show the quote and the frame.
  const link = h('blockquote', { hidden: '' }, h('a', { href: page }, title));
  return {
    version: '1.0',
    type: 'rich',
    provider_name: host,
    provider_url: origin,
    title,
    ...(author && { author_name: author }),
    width: 600,
    height: fixedHeight,
    html: [link, iframe(page, title)].map(toHTML).join(''),
  };
}
