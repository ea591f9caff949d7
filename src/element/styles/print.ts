import { css } from './css.js';

/** The element on paper. */
export const printStyles = css`
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
