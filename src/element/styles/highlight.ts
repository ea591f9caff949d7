import { css, own } from './css.js';

/** The name of the highlight. All elements of a window share it. */
export const highlightName = 'brief-words';

/**
 * The styles of highlighted words. The words are also underlined, because not every reader sees the colour. Where colours are forced,
 * Firefox paints a highlight only in colours of the system.
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
