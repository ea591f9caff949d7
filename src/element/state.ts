import { type HeadingLevel, isWebAddress, type Mode } from './attributes.js';
import type { Labels } from '../labels/labels.js';
import { age } from './words.js';
import { newReader, type Reader } from './reader.js';

/** The forms of the element: the article; its summary with the article folded under it, or with a link to it. */
export type Form = 'full' | 'disclosure' | 'link';

/** The attributes that decide what is rendered, as properties. */
export interface Attributes {
  /** @default 'full' */
  readonly mode: Mode;
  /** @default false */
  readonly open: boolean;
  /** @default '' */
  readonly href: string;
  /** @default 2 */
  readonly headingLevel: HeadingLevel;
  /** @default false */
  readonly controls: boolean;
}

/** What is rendered. */
export interface State {
  readonly form: Form;
  readonly level: HeadingLevel;
  readonly controls: boolean;
  /** The address of the link, where there is one. */
  readonly href: string;
  /** The same as an absolute address, which print shows. */
  readonly address?: string | undefined;
  /** The whole years since the events. None in the first year, and in prerendered HTML, because a server does not know when the HTML is read. */
  readonly age?: number;
  /** Whether the page has a label of its own, in place of the kind. Unknown in prerendered HTML. */
  readonly hasLabel?: boolean;
  /** A text as wide as the age, in prerendered HTML: the styles keep the place for the age. */
  readonly place?: string;
  /** Whether the disclosure is open, in prerendered HTML. In a page, the `<details>` itself keeps this state. */
  readonly open?: boolean;
  readonly reader: Reader;
  /**
   * The tag of the root. In prerendered HTML it is a `<div>`, which the script keeps: tools that look for the article of a page
   * would take an `<article>` there for the whole of it, without the text of the page in the slots. None while there is no browser.
   */
  readonly rootTag?: string;
  /** The names of the slots for words of the article, where the page brings these words. */
  readonly slots?: readonly string[];
}

/** The state that follows from attributes and from the reader. An address that cannot be used counts as none. */
export function toState(attributes: Omit<Attributes, 'open'>, reader: Reader): State {
  const { mode, href, headingLevel: level, controls } = attributes;
  const summary = isWebAddress(href) ? 'link' : 'disclosure';
  const form = mode === 'full' ? mode : summary;
  return { form, level, controls, href: form === 'link' ? href : '', reader };
}

/** The state of HTML that is written without a browser. */
export function toPrerenderedState(attributes: Attributes, labels: Labels): State {
  // No digit, because a server does not know the age. A figure space is as wide as a digit.
  const place = `(${age(2, { ...labels, digits: '\u2007'.repeat(10) })})`;
  return { ...toState(attributes, newReader), open: attributes.open, place };
}
