import { content, tag } from '../article/content.js';
import { toPrerenderedState } from '../element/state.js';
import { prerenderedStyles } from '../element/styles/prerendered.js';
import { toHTML } from '../element/html.js';
import { type Branch, h } from '../element/tree.js';
import { stylesMark } from '../element/view/find.js';
import { piecesOf } from '../element/pieces.js';
import { words } from '../element/view/text.js';
import { footerSlot, view } from '../element/view/view.js';
import { languageOf, origin } from '../element/words.js';
import { attributesOf, labelsOf, type PrerenderOptions } from './options.js';

/**
 * The element as HTML with its shadow root (declarative shadow DOM): readable before the script and without it.
 * The script takes over this HTML: no text appears twice, and nothing moves.
 *
 * The words of the article stand once, as children of the element for the slots of the shadow root. Where there is no shadow
 * root, in an old browser without the script or after a sanitizer has taken the template away, they are the fallback.
 */
export function prerender(options: PrerenderOptions = {}): string {
  const labels = labelsOf(options);
  const slots = [footerSlot, ...piecesOf(content.article).map(({ slot }) => slot)];
  const state = toPrerenderedState(attributesOf(options), labels);
  const shadow = view({ ...state, slots }, content, labels);
  const template = h(
    'template',
    { shadowrootmode: 'open' },
    // WordPress and xss take `<style>` away and leave its text, but keep `<audio>`, whose content no browser shows.
    // In a post, WordPress would put the end tag of `<audio>` into a paragraph, but changes nothing in a `<pre>`. Tools
    // that look for the article of a page would take a long `<pre>` for text if it were not hidden.
    h('pre', { hidden: '', [stylesMark]: '' }, h('audio', {}, h('style', {}, prerenderedStyles))),
    shadow,
  );
  const [origin, title, ...paragraphs] = plain(options);
  // Text browsers ignore the template, and show what it holds in this order.
  return toHTML(element(options, origin, title, template, ...paragraphs));
}

/**
 * The element as HTML with the whole article as its fallback: shown until the script is there, and where there is none;
 * found by crawlers and reader modes.
 */
export function fallback(options: PrerenderOptions = {}): string {
  return toHTML(element(options, ...plain(options)));
}

function plain(options: PrerenderOptions): [Branch, Branch, ...Branch[]] {
  const { article } = content;
  const { id, headingLevel } = attributesOf(options);
  const [title, ...paragraphs] = piecesOf(article, headingLevel).map((piece) => {
    const { slot } = piece;
    const hasId = slot.startsWith('p') && id !== '';
    return words([], piece, { slot, id: hasId && `${id}-${slot}`, ...languageOf(article) });
  });
  const rights = article.rights
    ? [h('p', { slot: footerSlot, ...languageOf(article) }, article.rights)]
    : [];
  // Of all tags, <em> is the one that every tool for reading keeps: others take the line for a part of the page.
  // First, because the margin of a heading would move the page: the element, which takes its place, has none.
  return [h('em', {}, origin(content, labelsOf(options))), title!, ...paragraphs, ...rights];
}

function element(options: PrerenderOptions, ...children: Branch[]): Branch {
  const { id, lang, translate, mode, open, href, controls, headingLevel } = attributesOf(options);
  // Without the defaults.
  const attributes = {
    id: id || false,
    lang: lang || false,
    translate: !translate && 'no',
    mode: mode !== 'full' && mode,
    open,
    href: href || false,
    controls,
    'heading-level': headingLevel !== 2 && `${headingLevel}`,
  };
  // Markdown takes an unknown tag for the start of a block only if the tag is alone on its line. Otherwise the article would
  // stand outside of the element.
  return h(tag, attributes, '\n', ...children.flatMap((child) => [child, '\n']));
}
