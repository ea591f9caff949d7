import { css } from './css.js';

/** The summary, and what opens the text below it. */
export const summaryStyles = css`
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
    padding-inline-start: 1.875em;
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
    content: '';
    display: block;
    margin-inline-start: -1.875em;
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
  /* A chevron. */
  summary::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin: 0 0.25em 0.25em;
    border: solid;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  /* The selector has no [part]: with it, the browser computes the styles of every part again when an attribute of the element changes. */
  [open] summary::after {
    margin-block: 0.25em 0;
    transform: rotate(225deg);
  }
  /* Where the text runs from right to left, the browser mirrors this sign. */
  a[part]::after {
    content: '›' / '';
  }
  [part='control']:hover,
  [part='disclosure']:hover {
    text-decoration: underline;
  }
`;
