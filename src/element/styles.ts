import { tag } from '../article/tag.js';
import { hasCredits, hasMarkup } from '../article/article.md';
import { creditStyles, markupStyles } from './article-styles.js';

/** Plain text: Lit makes the sheet of it. */
const css = String.raw;

/** What the names of the custom properties begin with, which a page may set. */
const own = `--${tag}-`;

const all = css`
  :host,
  [part='credit'] {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  /* What the search of the browser can find has to have a box. Browsers without that search hide the element. */
  @supports (content-visibility: hidden) {
    :host([hidden='until-found' i]) {
      display: block;
      content-visibility: hidden;
    }
  }
  /* A rule of its own, because browsers without popovers drop it. */
  :host([popover]:not(:popover-open)) {
    display: none;
  }
  [part='article'] {
    --_space: var(${own}space, 1em);
    max-inline-size: var(${own}measure, 68ch);
    line-height: 1.6;
    overflow-wrap: break-word;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    /* Safari knows only the prefixed property, and all other engines know it too. */
    -webkit-user-select: text;
    white-space: normal;
    word-break: normal;
    writing-mode: horizontal-tb;
  }
  * {
    margin: 0;
    padding: 0;
  }
  button,
  [part='disclosure'],
  [part='disclosure'] * {
    border: 0 solid;
    font: inherit;
    background: none;
    color: inherit;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  /* A container, so that the title follows the width of the column. The container holds little, because it takes time in layout. */
  [part='header'] {
    container-type: inline-size;
    margin-block-end: var(--_space);
    padding-block-start: calc(0.5 * var(--_space));
    border-block-start: 0.25em solid var(${own}accent, currentColor);
  }
  [part='kind'],
  [part='summary-heading'],
  [part='meta'],
  [part='translated'],
  [part='source'],
  [part='toolbar'] {
    font-size: 0.875em;
    line-height: 1.4;
  }
  [part='kind'],
  [part='summary-heading'],
  [part='translated'] {
    margin-block-end: calc(0.25 * var(--_space));
  }
  [part='kind'],
  [part='summary-heading'],
  [part='title'],
  [part='disclosure'],
  li::marker {
    font-weight: 700;
  }
  [part='title'] {
    margin-block-end: calc(0.5 * var(--_space));
    font-family: var(${own}title-font, inherit);
    font-size: min(1em + 2.4cqi, 2em);
    hyphens: auto;
    overflow-wrap: anywhere;
    line-height: 1.15;
    text-wrap: balance;
  }
  /* Each statement of the line wraps as a whole. */
  [part='detail'] {
    display: inline-block;
    overflow-wrap: anywhere;
  }
  /* The dot before a statement stands in the margin of the statement before. At the start of a line it is outside the paragraph, which cuts it. */
  [part='meta'] {
    overflow-x: clip;
  }
  [part='meta'] :nth-child(-n + 3) {
    margin-inline-end: 1em;
  }
  [aria-hidden] + span::before {
    content: '·' / '';
    display: inline-block;
    inline-size: 1em;
    margin-inline-start: -1em;
    text-align: center;
  }
  [aria-hidden] {
    font-size: 0;
  }
  [part='body'] * {
    margin-block-end: var(--_space);
    hyphens: auto;
  }
  /* Words of the page: the page's looks must not reach them more than those of the element. */
  [part='title'] ::slotted(*),
  [part='paragraph'] ::slotted(*) {
    all: unset !important;
    display: block !important;
    direction: inherit !important;
  }
  button,
  [part='disclosure'],
  [part='paragraph'],
  [part='paragraph'] ::slotted(*) {
    scroll-margin-block: calc(var(--_bar, 2em) + 1.5em) !important;
  }

  @media screen {
    /* A bar beside the text, also beside each line of a point. The text stays where it is. */
    [part='paragraph'][tabindex],
    [aria-current] {
      margin-inline-start: -8px;
      padding-inline-start: 5px;
      border-inline-start: 3px solid var(${own}accent, currentColor);
      background: var(${own}mark);
      -webkit-box-decoration-break: clone;
      box-decoration-break: clone;
      outline: 0;
    }
    li [aria-current] {
      padding-block: 0.25em;
    }
  }

  section {
    padding-block-start: calc(0.75 * var(--_space));
    border-block-start: 1px solid #8888;
  }
  [part='standfirst'] {
    margin-block-end: calc(0.5 * var(--_space));
    font-size: 1.1875em;
    line-height: 1.4;
  }
  ol {
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  /* The numbers of a translated summary, in the digits of its text. */
  [data-zero='٠'] {
    list-style: arabic-indic;
  }
  [data-zero='۰'] {
    list-style: persian;
  }
  li {
    padding-block-end: calc(0.5 * var(--_space));
  }
  /* A line from side to side: the number stands outside of the box of the item. */
  li::before {
    content: '' / '';
    display: block;
    margin-inline-start: -1.5em;
    padding-block-start: calc(0.5 * var(--_space));
    border-block-start: 1px solid #8888;
  }
  button {
    min-inline-size: 24px;
    min-block-size: 24px;
    margin-inline-end: 0.5em;
    text-decoration: underline;
    /* Leaves the text of buttons out of what is copied. */
    -webkit-user-select: none;
  }
  [part='disclosure'] {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 1em;
    margin-block-end: var(--_space);
    padding-block: 0.75em;
    border-block-width: 1px;
    list-style: none;
    text-decoration: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  /* A chevron. The second string is what a screen reader says: nothing. */
  summary::after {
    content: '' / '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin: 0 0.25em 0.25em;
    border: solid;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  /* The selector has no [part]: with it, the browser computes the styles of every part again when an attribute of the element changes. */
  [open] summary::after {
    margin-block: 0.25em 0;
    rotate: 225deg;
  }
  /* Where the text runs from right to left, the browser mirrors this sign. */
  a[part]::after {
    content: '›' / '';
  }
  [part='control']:hover,
  [part='disclosure']:hover {
    text-decoration: underline;
  }

  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    margin-block: calc(-0.5 * var(--_space)) calc(0.5 * var(--_space));
    padding-block: calc(0.25 * var(--_space));
  }
  /* Keeps the controls in view while words are selected or read aloud, as a small toolbar in the colours of the system: a page can have any picture behind its text. */
  @media (min-height: 20em) {
    [data-floating] {
      position: sticky;
      inset-block-start: 0.5em;
      inline-size: fit-content;
      max-block-size: 40vh;
      padding-inline: 0.25em;
      overflow: auto;
      border-radius: 2px;
      background: Canvas;
      box-shadow: 0 0 0 0.5em Canvas;
      color: CanvasText;
      outline: 1px solid #888;
      outline-offset: 0.5em;
    }
  }
  [data-floating] ~ * {
    --_bar: min(8em, 40vh);
  }
  [part='control'] {
    margin: 0;
    padding: 0.25em 0.75em;
    border: 1px solid #888;
    border-radius: 2px;
    text-decoration: none;
  }
  [part='status'] {
    overflow-wrap: anywhere;
  }
  /* Without the controls: must not pass for the first words of the text. */
  [part='header'] + [part='status'] {
    margin-block-end: var(--_space);
    font-size: 0.875em;
  }

  @media print {
    /* Prints the article also where the disclosure is closed. */
    ::details-content {
      content-visibility: visible;
    }
    summary[part],
    button,
    [part='toolbar'],
    [part='status'] {
      display: none;
    }
    a[part][part]::after {
      all: unset;
      content: attr(data-address);
      overflow-wrap: anywhere;
    }
    [part='header'],
    [part='paragraph'],
    p,
    li {
      break-inside: avoid;
    }
    /* Keeps the first lines on the page of the title in Firefox, which has no break-after: a page break cannot split this block. */
    [part='header']::after {
      content: '';
      display: block;
      block-size: 16em;
      margin-block-end: -16em;
    }
    [part='header'],
    [part='kind'],
    [part='summary-heading'],
    [part='standfirst'] {
      break-after: avoid;
    }
  }
`;

/** The styles of the element. */
export const styles = `${all}${hasMarkup ? markupStyles : ''}${hasCredits ? creditStyles : ''}`;

/** The name of the painted words. All elements of a window share them. */
export const highlightName = 'brief-words';

/**
 * The styles of painted words. They are also underlined, because not every reader sees the colour. Where colours are forced,
 * Firefox paints only colours of the system.
 */
export const highlightStyles = css`
  @media screen {
    ::highlight(brief-words) {
      background: var(${own}words, #8886);
      text-decoration: underline;
    }
  }
  @media screen and (forced-colors: active) {
    ::highlight(brief-words) {
      background: Mark;
      color: MarkText;
    }
  }
`;
