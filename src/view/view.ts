import { formatAge, formatMinutes, formatMonth, formatNumber } from '../base/format.js';
import type { Labels } from '../labels/en.js';
import { type Branch, h, format, type Tree } from './tree.js';
import type { Article, Content, Point } from '../content/types.js';
import type { State } from './state.js';

/** What the element's shadow root holds. */
export function view(state: State, content: Content, labels: Labels): Branch {
  return h(
    'article',
    { part: 'article', lang: labels.lang },
    h(
      'header',
      { part: 'header' },
      h('slot', { part: 'label', name: 'label' }, ...kind(content.article, labels)),
      h(
        `h${state.level}`,
        { part: 'title', ...languageOf(content.article) },
        content.article.title,
      ),
      meta(content, labels, state.age),
    ),
    ...(state.controls ? [controls(labels)] : state.status ? [status()] : []),
    ...middle(state, content, labels),
    h('slot', { part: 'footer', name: 'footer' }),
  );
}

/** What lies between the header and the footer. */
function middle({ form, level, open, href }: State, content: Content, labels: Labels): Tree[] {
  const text = body(content.article);
  if (form === 'full') return [text];
  // One level below the title; HTML has six levels.
  const heading = `h${Math.min(level + 1, 6)}`;
  const hasText = form === 'disclosure';
  return [
    brief(content, labels, heading, hasText),
    hasText
      ? h(
          'details',
          open ? { open: '' } : {},
          // A heading, so that readers who move from heading to heading find the full text.
          h('summary', { part: 'toggle' }, h(heading, {}, labels.more)),
          text,
        )
      : h('a', { part: 'toggle', ...(href && { href }) }, labels.more),
  ];
}

/** The buttons for the reader, in their order. Each name is also the role of the button’s label. */
export const controlNames = ['share', 'quote', 'listen', 'stop'] as const;
export type ControlName = (typeof controlNames)[number];

function controls(labels: Labels): Branch {
  const buttons = controlNames.map((name, i) => {
    // There may be no voice to listen to; and there is nothing to stop yet.
    const hidden = i > 1 && { hidden: '' };
    return h('button', { part: 'control', name, ...hidden }, labels[name]);
  });
  return h('div', { part: 'controls' }, ...buttons, status());
}

/** Tells the result of a control. */
function status(): Branch {
  return h('p', { part: 'status', role: 'status' });
}

/** The words of the button that leads back from a paragraph to the key point whose source it is. */
export function backText(point: number, labels: Labels): string {
  return format(labels.back, { '{point}': formatNumber(point, labels.lang) });
}

/** The word for the kind of text, if the article has a kind. */
export function kind({ kind }: Article, labels: Labels): string[] {
  return kind ? [labels[kind]] : [];
}

/** The attributes of an element with words of the article. */
export const languageOf = ({ lang, dir }: Article) => ({ lang, dir });

/** Between two statements, and at the end of a line rather than at the start of one. */
const separator = '\u00a0· ';

/** The age is last, so that nothing stands after the space that served HTML keeps for it. */
function meta(content: Content, labels: Labels, age: number): Branch {
  const { words, minutes } = content.facts;
  const { lang } = labels;
  return h(
    'p',
    { part: 'meta', dir: 'auto' },
    h('span', {}, format(labels.length, { '{n}': formatNumber(words, lang) })),
    separator,
    h('span', {}, format(labels.readingTime, { '{time}': formatMinutes(minutes, lang) })),
    separator,
    h('span', {}, dateLine(content, labels)),
    ' ',
    h('span', {}, ...(age ? [`(${formatAge(age, lang)})`] : [])),
  );
}

/**
 * When the events took place that the article is about. Words and no `<time>`: tools that read pages take the only
 * `<time>` of a page for the date of its publication.
 */
function dateLine({ article, facts }: Content, labels: Labels): string {
  const month = formatMonth(article.events, labels.lang, facts.monthInEnglish);
  return format(labels.dateLine, { '{date}': month });
}

/** The kind of text and the month of the events. Copied and shared words carry both, so that the words do not pass for news of today. */
export function origin(content: Content, labels: Labels): string {
  return [...kind(content.article, labels), dateLine(content, labels)].join(separator);
}

/**
 * @param heading The tag of the heading.
 * @param sources Whether each point has buttons that lead to its paragraphs.
 */
function brief(
  { article, summary }: Content,
  labels: Labels,
  heading: string,
  sources: boolean,
): Branch {
  return h(
    'section',
    {},
    h(heading, { part: 'label' }, labels.summary),
    h('p', { part: 'standfirst', ...languageOf(article) }, summary.standfirst),
    h('ol', { part: 'points', ...languageOf(article) }, ...summary.points.map(point)),
  );

  function point(point: Point, i: number): Branch {
    const buttons = point.sources.flatMap(({ paragraph }) => [
      ' ',
      sourceButton(paragraph, i + 1, labels),
    ]);
    return h(
      'li',
      { part: 'point', value: `${i + 1}` },
      h('span', {}, point.text),
      ...(sources ? [h('span', { lang: labels.lang }, ...buttons)] : []),
    );
  }
}

/** Names a paragraph by its number. */
export function paragraphName(paragraph: number, labels: Labels): string {
  return format(labels.source, { '{n}': formatNumber(paragraph, labels.lang) });
}

function sourceButton(paragraph: number, point: number, labels: Labels): Branch {
  const value = `${paragraph}`;
  const name = format(labels.sourceOf, {
    '{n}': formatNumber(paragraph, labels.lang),
    '{point}': formatNumber(point, labels.lang),
  });
  return h(
    'button',
    { part: 'source', value, 'aria-label': name },
    paragraphName(paragraph, labels),
  );
}

function body(article: Article): Branch {
  return h(
    'div',
    { part: 'body', ...languageOf(article) },
    ...article.paragraphs.map((text, i) => h('p', { part: 'paragraph', id: `p${i + 1}` }, text)),
  );
}
