import { content, tag } from '../content/content.js';
import { toMode } from '../view/settings.js';
import { toState } from '../view/state.js';
import { styles } from '../view/styles.js';
import { toHTML } from '../view/to-html.js';
import { type Branch, h, type Tree } from '../view/tree.js';
import { languageOf, origin, view } from '../view/view.js';
import { labelsOf, levelOf, type Settings } from './settings.js';

/**
 * What `prerender()` puts into `<style>`. Where a Content Security Policy forbids styles in the page,
 * it has to allow these by their hash, or the text stays plain until the script is there.
 */
export const prerenderedStyles = styles(tag);

/**
 * The element as HTML with its shadow root (declarative shadow DOM): readable before the script and without it.
 * The script takes over this HTML: no text appears twice, and nothing moves.
 *
 * The plain article stands beside the shadow root, which has no slot for it: it is shown only where there is none,
 * in an old browser without the script, or after a sanitizer has taken the template away.
 */
export function prerender(settings: Settings = {}): string {
  const { mode = 'full', open = false, href = '', controls = false } = settings;
  const headingLevel = levelOf(settings);
  const state = toState({ mode: toMode(mode), open, href, headingLevel, controls });
  const shadow = view(state, content, labelsOf(settings));
  const template = h(
    'template',
    { shadowrootmode: 'open' },
    // WordPress and xss take `<style>` away and leave its text, but keep `<audio>`, whose content no browser shows.
    // In a post, WordPress would put the end tag of `<audio>` into a paragraph, but changes nothing in a `<pre>`. Tools
    // that look for the article of a page would take a long `<pre>` for text if it were not hidden.
    h('pre', { hidden: '' }, h('audio', {}, h('style', {}, prerenderedStyles))),
    shadow,
  );
  return toHTML(host(settings, template, '\n', plain(settings)));
}

/**
 * The element as HTML with the whole article as its fallback: shown until the script is there, and where there is none;
 * found by crawlers and reader modes.
 */
export function fallback(settings: Settings = {}): string {
  return toHTML(host(settings, plain(settings)));
}

function plain(settings: Settings): Branch {
  const { article } = content;
  const labels = labelsOf(settings);
  return h(
    'article',
    languageOf(article),
    // First, and without a margin that would move the page when the element, which has none, takes the place.
    h('div', {}, origin(content, labels)),
    h(`h${levelOf(settings)}`, {}, article.title),
    ...article.paragraphs.map((text) => h('p', {}, text)),
  );
}

function host(settings: Settings, ...children: Tree[]): Branch {
  const { mode = 'full', open = false, href = '', headingLevel = 2, id = '' } = settings;
  const { controls = false, lang = '' } = settings;
  const attributes: Record<string, string> = {
    ...(id && { id }),
    ...(lang && { lang }),
    ...(mode !== 'full' && { mode }),
    ...(open && { open: '' }),
    ...(href && { href }),
    ...(controls && { controls: '' }),
    ...(headingLevel !== 2 && { 'heading-level': `${headingLevel}` }),
  };
  // A tag that Markdown does not know begins a block only if it is alone on its line; else the article is put outside.
  return h(tag, attributes, '\n', ...children, '\n');
}
