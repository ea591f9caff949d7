import forms from 'forms:en';

/** How the readers of a language write the numbers and dates of the article. A shipped language has them from the build; for a language of the page, `addLabels()` takes them from `Intl`. */
export interface Forms {
  /** The ten digits, from 0 to 9; empty for those of ASCII. */
  readonly digits: string;
  /** The number of words. */
  readonly words: string;
  /** The reading time in minutes, with its unit. */
  readonly minutes: string;
  /** The month of the events. */
  readonly month: string;
  /** The age of the text in years, for 1 year, 2 years and so on, separated by `|`; the last one is for all later years. */
  readonly ages: string;
}

/** The words of the interface in English, by the role they play; what stands in braces is filled in. */
const texts = {
  /** The language of these words, as a BCP 47 tag. */
  lang: 'en',
  /** The kind of text, shown before the title. */
  news: 'News',
  opinion: 'Opinion',
  analysis: 'Analysis',
  /** Keeps a reader from taking the article for news. */
  dateLine: 'About the events of {date}',
  length: '{n} words',
  /** `{time}` is minutes with their unit. */
  readingTime: '{time} read',
  summary: 'Summary',
  /** Opens the full article, or leads to it. */
  more: 'Read the full article',
  /** Names a paragraph that supports a key point. */
  source: 'Paragraph {n}',
  /** The same, for someone who does not see which point it stands by. */
  sourceOf: 'Paragraph {n}, source of key point {point}',
  /** Leads back from a paragraph to the point whose source it is. */
  back: 'Back to key point {point}',
  share: 'Share',
  shared: 'Shared.',
  notShared: 'Not shared.',
  /** The link was copied, in place of sharing. */
  linked: 'Link copied.',
  quote: 'Copy quote',
  quoted: 'Quote copied.',
  /** No words of the article were chosen, so there was nothing to quote. */
  titled: 'Title and link copied.',
  /** Nothing could be copied: the link stands behind these words, so that the reader can follow or copy it. */
  notCopied: 'Copying failed.',
  /** There is no address that others could open, on a page such as `about:srcdoc`. */
  noLink: 'This page has no link.',
  listen: 'Listen',
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',
  stopped: 'Reading stopped.',
  notRead: 'Reading aloud failed.',
} as const;

/** The words of the interface in one language. */
export type Labels = Readonly<Record<keyof typeof texts, string>> & Forms;

export const en: Labels = { ...texts, ...forms };
