import { type HeadingLevel, isWebAddress, type Mode } from './settings.js';

/** The forms of the element: the article; its summary with the article folded under it, or with a link to it. */
export type Form = 'full' | 'disclosure' | 'link';

/** The attributes of the element, or the settings of `prerender()`, that are seen. */
export interface Settings {
  readonly mode: Mode;
  readonly open: boolean;
  readonly href: string;
  readonly headingLevel: HeadingLevel;
  readonly controls: boolean;
}

/** What is drawn. */
export interface State {
  readonly form: Form;
  readonly level: HeadingLevel;
  readonly controls: boolean;
  /** Whether the disclosure is open, where there is one. */
  readonly open: boolean;
  /** The address of the link, where there is one. */
  readonly href: string;
}

/** The state that goes with settings: an address that cannot be used is as good as none. */
export function toState({ mode, open, href, headingLevel, controls }: Settings): State {
  const summary = isWebAddress(href) ? 'link' : 'disclosure';
  return { form: mode === 'full' ? mode : summary, level: headingLevel, controls, open, href };
}
