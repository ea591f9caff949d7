/** Plain text: Lit makes the sheet of it. */
const css = String.raw;

/** The looks. The custom properties that a page may set begin with the name of the tag. */
export function styles(tag: string): string {
  const own = `--${tag}-`;
  return css`
    :host {
      display: block;
    }
    :host([hidden]:not([hidden='until-found' i])) {
      display: none;
    }
    article {
      --_accent: var(${own}accent, currentColor);
      --_space: var(${own}space, 1em);
      --_line: currentColor;
      max-inline-size: var(${own}measure, 68ch);
      line-height: 1.6;
      overflow-wrap: break-word;
      text-align: start;
      text-indent: 0;
      text-transform: none;
      -webkit-user-select: text;
      user-select: text;
      white-space: normal;
      word-break: normal;
      writing-mode: horizontal-tb;
    }
    /* Missing before Chromium 111, Safari 16.2 and Firefox 113. */
    @supports (color: color-mix(in srgb, red, red)) {
      article {
        --_line: color-mix(in srgb, currentColor 40%, transparent);
      }
    }
    p,
    ol,
    [part='title'] {
      margin: 0;
      padding: 0;
    }
    /* Words of the interface, where the page runs the other way; isolation would cost every page. */
    :is([part='meta'], span, button, summary, a):dir(rtl) {
      unicode-bidi: plaintext;
    }

    header {
      padding-block-start: calc(0.5 * var(--_space));
      border-block-start: 0.25em solid var(--_accent);
    }
    /* Without a box, which would cost something where it is empty. */
    [name='label'] {
      font-size: 0.875em;
      font-weight: 700;
    }
    [part='title'] {
      font-family: var(${own}title-font, inherit);
      /* By the window and not by the column: a container would cost as much as all the rest to lay out. */
      font-size: clamp(1.5em, 1.1em + 1.5vi, 2em);
      hyphens: auto;
      overflow-wrap: anywhere;
      font-weight: 700;
      letter-spacing: -0.01em;
      line-height: 1.15;
      text-wrap: balance;
    }
    [part='meta'] {
      margin-block: calc(0.75 * var(--_space)) calc(1.5 * var(--_space));
      font-size: 0.875em;
    }
    [part='paragraph'] {
      margin-block-end: var(--_space);
      hyphens: auto;
    }
    button,
    [part='toggle'],
    [part='paragraph'] {
      scroll-margin-block: 3em;
    }
    [part='paragraph'][tabindex],
    [aria-current] {
      background: var(${own}mark);
      box-shadow: 0 0 0 4px var(${own}mark, transparent);
      outline: 2px solid var(--_accent);
      outline-offset: 4px;
    }

    [part='paragraph'] + button {
      margin-block-end: var(--_space);
    }

    section {
      padding: var(--_space);
      border: 1px solid var(--_line);
      border-inline-start: 0.25em solid var(--_accent);
    }
    #summary {
      font-size: 0.875em;
      font-weight: 700;
    }
    [part='standfirst'] {
      margin-block: calc(0.25 * var(--_space)) var(--_space);
      font-size: 1.1875em;
      line-height: 1.4;
    }
    [part='points'] {
      padding-inline-start: 1.25em;
      list-style: decimal;
    }
    [part='point'] + [part='point'] {
      margin-block-start: calc(0.75 * var(--_space));
    }
    [part='point']::marker {
      font-weight: 700;
    }
    [part='source'] {
      margin: 0;
      margin-inline-end: 0.5em;
      font-size: 0.875em;
    }

    button,
    [part='toggle'] {
      border: 0 solid var(--_line);
      background: none;
      color: inherit;
      cursor: pointer;
      font: inherit;
    }
    button {
      min-inline-size: 24px;
      min-block-size: 24px;
      padding: 0.1em 0.7em;
      border-width: 1px;
      border-radius: 1em;
      line-height: 1.4;
      /* Kept out of what is copied. */
      -webkit-user-select: none;
      user-select: none;
    }
    [part='toggle'] {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: 1em;
      margin-block: var(--_space);
      padding: 0.75em 0.25em;
      border-block-width: 1px;
      font-weight: 700;
      list-style: none;
      text-decoration: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    [part='toggle']::after {
      content: '';
      flex: none;
      inline-size: 0.5em;
      block-size: 0.5em;
      margin: 0 0.25em 0.25em;
      border: solid;
      border-width: 0 0.125em 0.125em 0;
      transform: rotate(45deg);
    }
    /* By the tag: for a part, every part would be styled anew each time that the element's own attribute changes. */
    [open] > summary::after {
      transform: rotate(225deg);
    }
    a[part]::after {
      transform: rotate(-45deg);
    }
    a[part]:dir(rtl)::after {
      transform: rotate(135deg);
    }
    button:hover,
    [part='toggle']:hover {
      border-color: currentColor;
      text-decoration: underline;
    }
    :focus-visible {
      outline: 2px solid currentColor;
      outline-offset: 2px;
    }

    [part='controls'] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5em;
      margin-block-end: var(--_space);
    }
    [part='control'],
    [part='status'] {
      font-size: 0.875em;
    }
    /* While there is a selection to quote or a voice to stop, within reach wherever the reader is. */
    @media (min-height: 20em) {
      [part='controls']:is([data-selected], :has([name='stop']:not([hidden]))) {
        position: sticky;
        inset-block-start: 0.5em;
        background: Canvas;
        box-shadow: 0 0 0 0.5em Canvas;
        color: CanvasText;
        outline: 1px solid var(--_line);
        outline-offset: 0.5em;
      }
    }
    /* Voices come late: their button has its place already. */
    [name='listen'][hidden] {
      display: inline-block;
      visibility: hidden;
    }
    /* Served, and without their script. */
    :host(:not(:defined)) [part='controls'] {
      visibility: hidden;
    }
    [part='status'] {
      flex: 1 1 10em;
      min-block-size: 1lh;
      overflow-wrap: anywhere;
    }

    [part='footer'] {
      display: block;
    }

    @media (prefers-contrast: more) {
      article {
        --_line: currentColor;
      }
    }

    @media print {
      /* The whole article, whether it is open or not. */
      ::details-content {
        content-visibility: visible;
      }
      summary[part],
      button,
      [part='controls'] {
        display: none;
      }
      a[part][part]::after {
        all: unset;
        content: attr(data-address);
        overflow-wrap: anywhere;
      }
      header,
      p,
      li {
        break-inside: avoid;
      }
      /* Keeps the lines that follow with it, where an engine has no break-after. */
      header::after {
        content: '';
        display: block;
        block-size: 12em;
        margin-block-end: -12em;
      }
      header,
      #summary,
      [part='standfirst'] {
        break-after: avoid;
      }
      [part][tabindex],
      [aria-current] {
        outline: 0;
      }
    }
  `;
}
