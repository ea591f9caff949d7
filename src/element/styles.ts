import { hasCredits, hasMarkup } from '../article/article.md';
import { creditStyles, markupStyles } from './article-styles.js';

/** Plain text: Lit makes the sheet of it. */
const css = String.raw;

/** The styles of the element. The custom properties that a page may set begin with the name of the tag. */
export function styles(tag: string): string {
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
      [part='paragraph'][tabindex],
      [aria-current] {
        background: var(${own}mark);
        box-shadow: 0 0 0 4px var(${own}mark, transparent);
        outline: 2px solid var(${own}accent, currentColor);
        outline-offset: 4px;
        /* The automatic dark theme of Chromium makes the page behind a black outline black. Grey is seen on both. */
        border-image: linear-gradient(#888 0 0) 1 / 1px / 7px;
      }
    }

    section {
      padding-block-start: calc(0.5 * var(--_space));
      border-block-start: 1px solid #8888;
    }
    [part='standfirst'] {
      margin-block-end: calc(0.5 * var(--_space));
      font-size: 1.1875em;
      line-height: 1.4;
    }
    ol {
      padding-inline-start: min(2.25em, 30%);
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
      padding-block: calc(0.5 * var(--_space));
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
    /* The second string is what a screen reader says: nothing. */
    [part='disclosure']::after {
      content: '+' / '';
    }
    /* The selector has no [part]: with it, the browser computes the styles of every part again when an attribute of the element changes. */
    [open] summary::after {
      content: '−' / '';
    }
    /* Where the text runs from right to left, the browser mirrors this sign. */
    a[part]::after {
      content: '›' / '';
    }
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
  return `${all}${hasMarkup ? markupStyles : ''}${hasCredits ? creditStyles : ''}`;
}
