import type en from './languages/en.js';

/** How the readers of a language write the numbers and dates of the article. A shipped language has them from the build; for a language of the page, `addLabels()` takes them from `Intl`. */
export interface Forms {
  /** The ten digits, from 0 to 9; empty for those of ASCII. */
  readonly digits: string;
  /** The number of words. */
  readonly words: string;
  /** The reading time in minutes, with its unit. */
  readonly minutes: string;
  /** The month or the day of the events; empty if the article names none. */
  readonly date: string;
  /** The day of the publication, if the article names it. */
  readonly published?: string;
  /** The age of the text in years, for 1 year, 2 years and so on, separated by `|`; the last one is for all later years. */
  readonly ages: string;
}

/** The words of the interface by their roles, which are explained at the English ones. */
export type Texts = Readonly<Record<keyof typeof en, string>>;

/** The summary in the language of the labels, where the article has it in that language. */
export interface Translation {
  readonly standfirst: string;
  /** The texts of the points, one a line. Their numbers have the digits of ASCII. */
  readonly points: string;
  /** The direction of these texts. */
  readonly dir: string;
  /** Tells that the summary is a translation, and the language of the article. */
  readonly translated: string;
}

/** The words of the interface in one language. */
export type Labels = Texts & Forms & Partial<Translation>;
