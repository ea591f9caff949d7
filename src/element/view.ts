/*
 * The shadow tree: the only file that knows its tags, parts, ids and attributes. `view()` describes the tree; the
 * functions below it find nodes in the rendered tree for the controllers.
 */
import { hasCredits, hasMarkup } from '../article/article.md';
import type { Article, Content, Point } from '../article/types.js';
import type { Labels, Texts } from '../labels/labels.js';
import { fillIn, writeNumber } from '../labels/fill.js';
import type { Reader, Source, Status } from './reader.js';
import type { State } from './state.js';
import { isElement } from '../dom/documents.js';
import { type Attributes, type Branch, h, type Tree } from './tree.js';
import { age, byline, dateLine, kind, languageOf, lowerLevel, paragraphName, type Piece, piecesOf, separator, summaryTexts, supportingWords } from './words.js'; // prettier-ignore

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
        h('span', { hidden: state.hasLabel }, ...kind(article, labels)),
      ),
      words(slots, title!, {
        part: 'title',
        ...languageOf(article),
        tabindex: reader.target === 0 && '-1',
        ...current(reader, 0),
      }),
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

/** A piece of the article as an element with its words; or with a slot, where the page brings the words. */
function words(
  slots: readonly string[] = [],
  { slot: name, branch }: Piece,
  attributes: Attributes,
): Branch {
  return slots.includes(name)
    ? h('div', attributes, h('slot', { name }))
    : h(branch.tag, { ...branch.attributes, ...attributes }, ...branch.children);
}

/**
 * The line with the author and the date, if the article says any. The line has the direction of the title above it; the date is in
 * the language of the labels.
 */
function author(article: Article, labels: Labels): Branch[] {
  const [first, ...others] = byline(article, labels).map((text) => {
    const isDate = text === labels.published;
    return h('span', { part: 'detail', ...(isDate && { lang: labels.lang, dir: 'auto' }) }, text);
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

/** The attribute of the block that is read aloud. */
const current = ({ block }: Reader, number: number) => ({
  'aria-current': block === number && 'true',
});

/** The buttons for the reader, in their order. Each name is also the role of the button’s label. */
export const controlNames = ['share', 'quote', 'listen', 'stop'] as const;
export type ControlName = (typeof controlNames)[number];

/** The label of the button that begins, pauses and resumes. */
const listening = {
  absent: 'listen',
  silent: 'listen',
  speaking: 'pause',
  paused: 'resume',
} as const;

function toolbar(state: State, labels: Labels): Branch {
  const { reader } = state;
  const role = listening[reader.voice];
  const canStop = role !== 'listen';
  const button = (name: ControlName, label: keyof Texts, hidden = false) =>
    h('button', { part: 'control', name, hidden }, labels[label]);
  return h(
    'div',
    { part: 'toolbar', 'data-floating': reader.hasSelected || canStop },
    button('share', 'share'),
    button('quote', 'quote'),
    // Text browsers show what is hidden in prerendered HTML.
    ...(state.rootTag
      ? [button('listen', role, reader.voice === 'absent'), button('stop', 'stop', !canStop)]
      : []),
    status(reader, labels),
  );
}

/** Tells the result of a control. */
function status(reader: Reader, labels: Labels): Branch {
  return h('p', { part: 'status', role: 'status' }, ...result(reader.status ?? {}, labels));
}

function result({ outcome, link }: Status, labels: Labels): Tree[] {
  if (!outcome) return [];
  const words: Tree[] = [labels[outcome]];
  if (link === '' && outcome !== 'noLink') words.push(' ', labels.noLink);
  if (link && outcome === 'notCopied')
    words.push(' ', h('a', { href: link }, link.replace(/(.{80}).+/, '$1…')));
  return words;
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

/** @param heading The tag of the heading. */
function summary(state: State, content: Content, labels: Labels, heading: string): Branch {
  const { form, reader } = state;
  const { texts, language, isTranslated } = summaryTexts(content, labels);
  return h(
    'section',
    {},
    h(heading, { part: 'summary-heading' }, labels.summary),
    ...(isTranslated ? [h('p', { part: 'translated', dir: 'auto' }, labels.translated ?? '')] : []),
    h('p', { part: 'standfirst', ...language, ...current(reader, -1) }, texts[0]!),
    h(
      'ol',
      { part: 'points', ...language, 'data-zero': isTranslated && labels.digits[0] },
      ...content.summary.points.map(point),
    ),
  );

  function point({ sources }: Point, i: number): Branch {
    const buttons = sources.flatMap(({ paragraph }) => [
      ' ',
      sourceButton({ point: i + 1, paragraph }, labels),
    ]);
    return h(
      'li',
      { part: 'point' },
      h('span', current(reader, -2 - i), texts[i + 1]!),
      ...(form === 'disclosure' ? [h('span', { lang: labels.lang }, ...buttons)] : []),
    );
  }
}

/** The name of the button that leads back from a paragraph. The name of a source is the number of its key point. */
export const back = 'back';

function sourceButton({ point, paragraph }: Source, labels: Labels): Branch {
  const name = fillIn(labels.sourceOf, {
    '{n}': writeNumber(paragraph, labels.digits),
    '{point}': writeNumber(point, labels.digits),
  });
  return h(
    'button',
    { part: 'source', name: `${point}`, value: `${paragraph}`, 'aria-label': name },
    paragraphName(paragraph, labels),
  );
}

function body({ form, level, reader, slots }: State, content: Content, labels: Labels): Branch {
  const { article } = content;
  const { target, source, canGoBack } = reader;
  // Screen readers do not tell which words are painted.
  const painted = source && source.paragraph === target ? supportingWords(content, source) : [];
  const description = (number: number) =>
    [paragraphName(number, labels), ...painted.map((span) => `“${span}”`)].join(' ');
  const node = (piece: Piece) => {
    const { number, slot } = piece;
    if (hasMarkup && slot.includes('-')) return [words(slots, piece, { part: 'subheading' })];
    const isTarget = number === target;
    const paragraph = words(slots, piece, {
      part: 'paragraph',
      id: slot,
      // Only while the paragraph is marked: otherwise a press on the text would move the focus to it.
      tabindex: isTarget && '-1',
      // Not a name: a name needs another role, and Orca reads the name of a group in place of its text.
      'aria-description': isTarget && description(number),
      ...current(reader, number),
    });
    if (number !== source?.paragraph || !canGoBack || form !== 'disclosure') return [paragraph];
    const label = fillIn(labels.back, { '{point}': writeNumber(source.point, labels.digits) });
    return [paragraph, h('button', { part: 'source', name: back }, label)];
  };
  const [, ...pieces] = piecesOf(article, level);
  return h('div', { part: 'body', ...languageOf(article) }, ...pieces.flatMap(node));
}

/** Whether a prerendered tree has its last node, and the words of the page for all its slots; what follows a node shows that it is whole. */
export const isWhole = (root: ParentNode) =>
  root.querySelector('[part="credit"]') !== null &&
  [...root.querySelectorAll<HTMLSlotElement>('[part] > slot:only-child')].every(
    (slot) => slot.assignedElements()[0]?.nextSibling,
  );

/** The attribute that marks the styles of prerendered HTML. An extension of the browser can have added other styles. */
export const stylesMark = 'data-styles';

/** The styles of prerendered HTML. They are for the time before the script. */
export const prerenderedStylesIn = (root: ParentNode) => root.querySelector(`[${stylesMark}]`);

/** Whether the article is open to the reader, and not folded or elsewhere. */
export const isArticleShown = (root: ParentNode) =>
  root.querySelector('details:not([open]), a[part]') === null;

export const articleIn = (root: ParentNode) => root.querySelector<HTMLElement>('[part="article"]');

export const titleIn = (root: ParentNode) => root.querySelector<HTMLElement>('[part="title"]');

export const detailsIn = (root: ParentNode) => root.querySelector('details');

/** The `<summary>` or the link that leads to the full text, else the title. */
export const mainTargetIn = (root: ParentNode) =>
  root.querySelector<HTMLElement>('[part="disclosure"]') ?? titleIn(root);

export const controlSelector = (name: ControlName) => `[part="control"][name="${name}"]`;

export const controlIn = (root: ParentNode, name: ControlName) =>
  root.querySelector<HTMLElement>(controlSelector(name));

/** The paragraph of a number, counted from 1. */
export const paragraphIn = (root: DocumentFragment, number: number) =>
  root.getElementById(`p${number}`);

/** The elements of the pieces of the article. */
export const textsIn = (root: ParentNode) => [
  ...root.querySelectorAll(
    `[part="title"], ${hasMarkup ? '[part="subheading"], ' : ''}[part="paragraph"]`,
  ),
];

/** The element that holds the words of a piece: its own, or that of the page in its slot. */
export const holderOf = (text: Element) =>
  text.querySelector('slot')?.assignedElements()[0] ?? text;

/** The block that is read aloud. */
export const currentIn = (root: ParentNode) => root.querySelector('[aria-current]');

export const sourceIn = (root: ParentNode, { point, paragraph }: Source) =>
  root.querySelector<HTMLElement>(`[part="source"][name="${point}"][value="${paragraph}"]`);

/**
 * The button of the element that an event in its shadow root is about. A translator can have wrapped the words of the
 * button in other elements, which are then the target of the event, and which the press itself may remove. Events of
 * slotted nodes of the page bubble through the shadow root too.
 *
 * @returns Its name: of a control, `back`, or the number of a key point, whose source leads to the paragraph `value`.
 */
export function pressedIn(root: DocumentFragment, event: Event) {
  const isOwn = (node: EventTarget): node is HTMLButtonElement =>
    isElement(node) && node.localName === 'button' && root.contains(node);
  const button = event.composedPath().find(isOwn);
  // linkedom has no property `value` of buttons.
  return { name: button?.name, value: button?.getAttribute('value') };
}
