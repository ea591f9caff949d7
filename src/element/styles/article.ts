/* The styles that only some articles need: the build leaves out the others. */
import { css } from './css.js';

/** The styles of subheadings, lists, quotations and links in the text. A list or a quotation can be a node of the page. */
export const markupStyles = css`
  [part='subheading'] {
    margin-block: calc(1.5 * var(--_space)) calc(0.25 * var(--_space));
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
    break-after: avoid;
  }
  [part='subheading'] ::slotted(*) {
    all: unset !important;
    display: block !important;
    direction: inherit !important;
  }
  ul[part] {
    --_indent: min(1.5em, 30%);
    list-style: disc;
  }
  /* Place for numbers of two digits. */
  ol[part='paragraph'] {
    --_indent: min(2em, 30%);
  }
  ul[part],
  ol[part='paragraph'] {
    padding-inline-start: var(--_indent);
  }
  [part='paragraph'] ::slotted(ul),
  [part='paragraph'] ::slotted(ol) {
    padding-inline-start: min(1.5em, 30%) !important;
    list-style: disc !important;
  }
  [part='paragraph'] ::slotted(ol) {
    padding-inline-start: min(2em, 30%) !important;
    list-style-type: decimal !important;
  }
  [part='paragraph'] li {
    margin-block-end: calc(0.25 * var(--_space));
    padding: 0;
    border: 0;
  }
  [part='paragraph'] li::before {
    content: none;
  }
  [part='paragraph'] li::marker {
    font-weight: inherit;
  }
  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid #8888;
  }
  [part='paragraph'] ::slotted(blockquote) {
    padding-inline-start: 1em !important;
    border-inline-start: 0.25em solid #8888 !important;
  }
  blockquote > :last-child {
    margin-block-end: 0;
  }
  /* The bar beside a marked block has the place of the bar of a quotation. The words stay where they are. */
  @media screen {
    blockquote[part] {
      --_indent: 1.25em;
    }
    :is(ul, ol, blockquote)[part]:is([tabindex], [aria-current]) {
      padding-inline-start: calc(5px + var(--_indent));
    }
  }
  a {
    color: inherit;
  }
  /* These scripts have no italics: browsers would only slant the letters. */
  [dir='rtl'] em,
  em:lang(zh),
  em:lang(ja),
  em:lang(ko) {
    font-style: normal;
    font-weight: 700;
  }
`;

/** The styles of the line with the author and the date, and of the rights. */
export const creditStyles = css`
  [part='byline'],
  [part='credit'] > p,
  [part='credit']::slotted(p) {
    margin-block: 0;
    font-size: 0.875em;
  }
  [part='byline'] {
    overflow-x: clip;
  }
  [part='byline'] > :first-child {
    margin-inline-end: 1em;
  }
`;
