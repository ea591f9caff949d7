/*
 * The shadow tree. The files of this folder alone know its tags, parts, ids and attributes: `view()` describes the tree, and
 * find.ts finds nodes in the rendered tree for the controllers.
 */
import { hasCredits } from '../../article/article.md';
import type { Article, Content } from '../../article/types.js';
import { fillIn } from '../../labels/fill.js';
import type { Labels } from '../../labels/labels.js';
import type { State } from '../state.js';
import { type Branch, h, type Tree } from '../tree.js';
import { lowerLevel, piecesOf } from '../pieces.js';
import { age, byline, dateLine, languageOf, separator } from '../words.js';
import { summary } from './summary.js';
import { body, current, words } from './text.js';
import { status, toolbar } from './toolbar.js';

/** What the element's shadow root holds. */
export function view(state: State, content: Content, labels: Labels): Branch {
  const { level, controls, reader, slots, rootTag } = state;
  const { article } = content;
  const [title] = piecesOf(article, level);
  return h(
    rootTag ?? 'div',
    { part: 'article', role: rootTag === 'div' && 'article', lang: labels.lang },
    h(
      // Outside an <article>, a <header> would be the banner of the page.
      'div',
      { part: 'header' },
      h(
        'div',
        { part: 'kind' },
        h('slot', { name: 'label' }),
        // Not the default content of the slot, which Firefox does not copy.
        h('span', { hidden: state.hasLabel }, labels[article.kind]),
      ),
      h(
        'div',
        { part: 'headline' },
        words(slots, title!, {
          part: 'title',
          ...languageOf(article),
          tabindex: reader.target === 0 && '-1',
          ...current(reader, 0),
        }),
      ),
      ...(hasCredits ? author(article, labels) : []),
      meta(labels, state),
    ),
    ...(controls ? [toolbar(state, labels)] : reader.status ? [status(reader, labels)] : []),
    ...middle(state, content, labels),
    h('slot', { part: 'credit', name: footerSlot }, ...(hasCredits ? rights(article, slots) : [])),
  );
}

/** The name of the slot below the article. */
export const footerSlot = 'footer';

/**
 * The line with the author and the date, if the article says any. The line has the direction of the title above it; the date is in
 * the language of the labels.
 */
function author(article: Article, labels: Labels): Branch[] {
  const [first, ...others] = byline(article, labels).map((text) => {
    const isDate = text === labels.published;
    // A <bdi> inside: the dot before the date stands at the side where the line begins, and not where the date does.
    return h('span', { part: 'detail' }, isDate ? h('bdi', { lang: labels.lang }, text) : text);
  });
  if (!first) return [];
  const details = [first, ...others.flatMap((detail) => [dot, detail])];
  return [h('p', { part: 'byline', ...languageOf(article) }, ...details)];
}

/** Who may use the text, where the page does not say it in the slot. */
const rights = (article: Article, slots: readonly string[] = []) =>
  article.rights && !slots.includes(footerSlot)
    ? [h('p', languageOf(article), article.rights)]
    : [];

/** What lies between the header and the footer. */
function middle(state: State, content: Content, labels: Labels): Tree[] {
  const { form, open, href, address } = state;
  const text = body(state, content, labels);
  if (form === 'full') return [text];
  const heading = `h${lowerLevel(state.level)}`;
  return [
    summary(state, content, labels, heading),
    form === 'disclosure'
      ? h(
          'details',
          { open },
          // A heading, so that readers who move from heading to heading find the full text.
          h('summary', { part: 'disclosure' }, h(heading, {}, labels.more)),
          text,
        )
      : h('a', { part: 'disclosure', href, 'data-address': address }, labels.more),
  ];
}

/** Only for copied text: a dot of the styles is seen in its place. A screen reader would say “middle dot”. */
const dot = h('i', { 'aria-hidden': 'true' }, separator);

/** The age is last, so that nothing stands after the space that prerendered HTML keeps for it. */
function meta(labels: Labels, { age: years, place }: State): Branch {
  const detail = (text: string) => h('span', { part: 'detail' }, text);
  return h(
    'p',
    { part: 'meta', dir: 'auto' },
    detail(fillIn(labels.length, { '{n}': labels.words })),
    dot,
    detail(fillIn(labels.readingTime, { '{time}': labels.minutes })),
    ...dateLine(labels).flatMap((text) => [dot, detail(text)]),
    ' ',
    h('span', { part: 'detail', 'data-place': place }, years ? `(${age(years, labels)})` : ''),
  );
}
