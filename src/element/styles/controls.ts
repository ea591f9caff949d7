import { css } from './css.js';

/** The controls and the status. */
export const controlsStyles = css`
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
  /* Without the controls: must not pass for the first words of the text. */
  [part='header'] + [part='status'] {
    margin-block-end: var(--_space);
    font-size: 0.875em;
  }
`;
