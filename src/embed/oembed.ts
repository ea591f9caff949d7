import type { Article } from '../article/types.js';
import { toHTML } from '../element/html.js';
import { h } from '../element/tree.js';
import { fixedHeight, iframe } from './iframe.js';

/**
 * What oEmbed (https://oembed.com, type `rich`) says about the page of the element: a frame around it.
 *
 * @param page The absolute address of the page, with the query of the frame.
 */
export function oEmbed({ title, author }: Article, page: string): object {
  const { host, origin } = new URL(page);
  // WordPress needs a `<blockquote>` before the iframe and strips `hidden`; others keep `hidden` and show only the iframe.
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
