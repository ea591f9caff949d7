import { toHeadingLevel, toMode } from './attributes.js';
import { content, tag } from './content/brief.js';
import { toHTML } from './html.js';
import { styles } from './styles.js';
import { type Branch, h, type Tree } from './tree.js';
import type { HeadingLevel, Mode } from './types.js';
import { dateLine, language, toForm, view } from './view.js';
import { words } from './words.js';

/** The attributes of the element, as properties, and its id. */
export interface Settings {
  /** @default 'full' */
  mode?: Mode;
  /** @default false */
  open?: boolean;
  /** @default '' */
  href?: string;
  /** @default 2 */
  headingLevel?: HeadingLevel;
  /** What links to its paragraphs begin with. */
  id?: string;
}

/**
 * What `prerender()` puts into `<style>`. Where a Content Security Policy forbids styles in the page,
 * it has to allow these by their hash, or the text stays plain until the script is there.
 */
export const prerenderedStyles: string = styles(tag).cssText;

/**
 * The element as HTML with its shadow root (declarative shadow DOM): readable before the script and without it.
 * The script takes over what is there; nothing doubles and nothing moves.
 */
export function prerender(settings: Settings = {}): string {
  const { open = false, href = '' } = settings;
  const form = toForm(toMode(settings.mode ?? ''), href);
  const shadow = view({ form, level: levelOf(settings), open, href }, content, words);
  const template = h(
    'template',
    { shadowrootmode: 'open' },
    h('style', {}, prerenderedStyles),
    shadow,
  );
  return toHTML(host(settings, template));
}

/**
 * The element as HTML with the whole article as its fallback: shown until the script is there, and where there is none;
 * found by crawlers and reader modes.
 */
export function fallback(settings: Settings = {}): string {
  const { article } = content;
  const plain = h(
    'article',
    language(article),
    h(`h${levelOf(settings)}`, {}, article.title),
    h('p', {}, ...dateLine(article, words)),
    ...article.paragraphs.map((text) => h('p', {}, text)),
  );
  return toHTML(host(settings, plain));
}

/** Whoever calls this may have no types: what the element would not take is not taken here. */
function levelOf({ headingLevel = 2 }: Settings): HeadingLevel {
  return toHeadingLevel(String(headingLevel));
}

function host(settings: Settings, child: Tree): Branch {
  const { mode = 'full', open = false, href = '', headingLevel = 2, id = '' } = settings;
  const attributes: Record<string, string> = {
    ...(id && { id }),
    ...(mode !== 'full' && { mode }),
    ...(open && { open: '' }),
    ...(href && { href }),
    ...(headingLevel !== 2 && { 'heading-level': `${headingLevel}` }),
  };
  return h(tag, attributes, child);
}
