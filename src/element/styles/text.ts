import { css, own } from './css.js';

/** The element, the lines above the text, the text, and the mark of a paragraph. */
export const textStyles = css`
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

  /* A container, so that the title follows the width of the column. The container holds the title alone, because it takes time in layout. */
  [part='headline'] {
    container-type: inline-size;
  }
  [part='header'] {
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
    line-height: 1.15;
    text-wrap: balance;
  }
  /* Each statement of the line wraps as a whole. */
  [part='detail'] {
    display: inline-block;
  }
  [part='detail'],
  [part='title'],
  [part='status'] {
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
    /* The second string is what a screen reader says: nothing. Older browsers show no dot, but the space for it. */
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
`;
