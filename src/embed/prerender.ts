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
import type { Labels } from '../labels/labels.js';
import { attributesOf, labelsOf, type PrerenderOptions } from './options.js';

/**
 * The element as HTML with its shadow root (declarative shadow DOM): readable before the script and without it.
 * The script takes over this HTML: no text appears twice, and nothing moves.
 *
 * The words of the article stand once, as children of the element for the slots of the shadow root. Where there is no shadow
 * root, in an old browser without the script or after a sanitizer has taken the template away, they are the fallback.
 */
export function prerender(options: PrerenderOptions = {}): string {
  const attributes = attributesOf(options);
  const labels = labelsOf(options);
  const slots = [footerSlot, ...piecesOf(content.article).map(({ slot }) => slot)];
  const state = toPrerenderedState(attributes, labels);
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
  const [origin, title, ...paragraphs] = childrenOf(attributes, labels);
  // Text browsers ignore the template, and show what it holds in this order.
  return toHTML(element(attributes, origin, title, template, ...paragraphs));
}

/**
 * The element as HTML with the whole article as its fallback: shown until the script is there, and where there is none;
 * found by crawlers and reader modes.
 */
export function fallback(options: PrerenderOptions = {}): string {
  const attributes = attributesOf(options);
  return toHTML(element(attributes, ...childrenOf(attributes, labelsOf(options))));
}

type Attributes = ReturnType<typeof attributesOf>;

/** The children of the element: the line with the kind of the text, the title, the other text, and the rights. */
function childrenOf(
  { id, headingLevel }: Attributes,
  labels: Labels,
): [origin: Branch, title: Branch, ...others: Branch[]] {
  const { article } = content;
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
  return [h('em', {}, origin(content, labels)), title!, ...paragraphs, ...rights];
}

function element(given: Attributes, ...children: Branch[]): Branch {
  const { id, lang, translate, mode, open, href, controls, headingLevel } = given;
  // Attributes with their default are left out.
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
