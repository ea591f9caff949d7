import { type HeadingLevel, isWebAddress, type Mode } from './settings.js';

/** The forms of the element: the article; its summary with the article folded under it, or with a link to it. */
export type Form = 'full' | 'disclosure' | 'link';

/** The attributes that decide what is drawn, as properties. */
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

/** What is drawn. */
export interface State {
  readonly form: Form;
  readonly level: HeadingLevel;
  readonly controls: boolean;
  /** Whether there is a status without the controls: after a command of the page. */
  readonly status: boolean;
  /** Whether the disclosure is open, where there is one. */
  readonly open: boolean;
  /** The address of the link, where there is one. */
  readonly href: string;
  /** The whole years since the events. 0 shows no age: in the first year, and in served HTML, because a server does not know when the HTML is read. */
  readonly age: number;
}

/** The state that follows from attributes. An address that cannot be used counts as none. */
export function toState(
  { mode, open, href, headingLevel: level, controls }: Attributes,
  age = 0,
  status = false,
): State {
  const summary = isWebAddress(href) ? 'link' : 'disclosure';
  return { form: mode === 'full' ? mode : summary, level, controls, status, open, href, age };
}
