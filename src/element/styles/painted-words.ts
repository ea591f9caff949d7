import { css, own } from './css.js';

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
