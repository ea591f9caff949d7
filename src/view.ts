import { isWebAddress } from './attributes.js';
import { countWords, readingMinutes } from './text.js';
import { type Branch, fill, h, say, type Tree } from './tree.js';
import type { Article, Content, HeadingLevel, Mode, Point } from './types.js';
import type { Words } from './words.js';

/** The forms the element takes: the article; its summary with the article folded under it, or with a link to it. */
export type Form = 'full' | 'disclosure' | 'link';

/** What of the element's state is seen. */
export interface State {
  readonly form: Form;
  readonly level: HeadingLevel;
  /** Where there is a disclosure. */
  readonly open?: boolean;
  /** Where there is a link. */
  readonly href?: string;
}

/** The form that goes with a mode and an address that may be unusable. */
export function toForm(mode: Mode, href: string): Form {
  if (mode === 'full') return mode;
  return href.trim() && isWebAddress(href) ? 'link' : 'disclosure';
}

/** The part of each form that lies between the header and the footer. */
const middle: Record<Form, (state: State, content: Content, words: Words) => Tree[]> = {
  full: (_state, { article }) => [body(article)],
  disclosure: ({ open }, content, words) => [
    brief(content, words, sourceButton),
    h(
      'details',
      open ? { open: '' } : {},
      h('summary', { part: 'toggle' }, words.more),
      body(content.article),
    ),
  ],
  link: ({ href }, content, words) => [
    brief(content, words, sourceText),
    h('a', { part: 'toggle', ...(href && { href }) }, words.more),
  ],
};

/** What the element's shadow root holds. */
export function view(state: State, content: Content, words: Words): Branch {
  return h(
    'article',
    { part: 'article', 'aria-labelledby': 'title', lang: words.lang },
    h(
      'header',
      { part: 'header' },
      h('slot', { name: 'label' }),
      h(
        `h${state.level}`,
        { part: 'title', id: 'title', ...language(content.article) },
        content.article.title,
      ),
      meta(content.article, words),
    ),
    ...middle[state.form](state, content, words),
    h('footer', { part: 'footer' }, h('slot', { name: 'footer' })),
  );
}

/** The way back from a paragraph to the key point whose source it is. */
export function backButton(point: string, words: Words): Branch {
  return h('button', { type: 'button', part: 'source' }, say(words.back, { point }));
}

/** The attributes of an element with words of the article. */
export const language = ({ lang, dir }: Article) => ({ lang, dir });

/** Between two statements, and at the end of a line rather than at the start of one. */
const separator = '\u00a0· ';

function meta(article: Article, words: Words): Branch {
  const count = countWords([article.title, ...article.paragraphs].join(' '));
  return h(
    'p',
    { part: 'meta' },
    h('span', {}, ...dateLine(article, words)),
    separator,
    h('span', {}, say(words.length, { n: `${count}` })),
    separator,
    h('span', {}, say(words.readingTime, { n: `${readingMinutes(count)}` })),
  );
}

/** When it was that the article speaks of. */
export function dateLine({ events }: Article, words: Words): Tree[] {
  const month = new Intl.DateTimeFormat(words.lang, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(events));
  return fill<Tree>(words.dateLine, { date: h('time', { datetime: events }, month) });
}

function brief(
  { article, summary }: Content,
  words: Words,
  source: (paragraph: string, point: string, words: Words) => Branch,
): Branch {
  return h(
    'section',
    { 'aria-labelledby': 'summary' },
    h('p', { id: 'summary' }, words.summary),
    h('p', { part: 'standfirst', ...language(article) }, summary.standfirst),
    h('ol', { part: 'points', ...language(article) }, ...summary.points.map(point)),
  );

  function point({ text, sources }: Point, i: number): Branch {
    return h(
      'li',
      { part: 'point' },
      h('p', {}, text),
      h(
        'p',
        { lang: words.lang },
        ...sources.flatMap((n) => [source(`${n}`, `${i + 1}`, words), ' ']),
      ),
    );
  }
}

function sourceButton(n: string, point: string, words: Words): Branch {
  const name = say(words.sourceOf, { n, point });
  return h(
    'button',
    { type: 'button', part: 'source', value: n, 'data-point': point, 'aria-label': name },
    say(words.source, { n }),
  );
}

function sourceText(n: string, _point: string, words: Words): Branch {
  return h('span', { part: 'source' }, say(words.source, { n }));
}

function body(article: Article): Branch {
  return h(
    'div',
    { part: 'body', ...language(article) },
    ...article.paragraphs.map((text, i) => h('p', { part: 'paragraph', id: `p${i + 1}` }, text)),
  );
}
