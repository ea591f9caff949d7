/** The words of the interface, by the role they play; what stands in braces is filled in. */
export const words = {
  /** The language of these words. */
  lang: 'en',
  /** Keeps a reader from taking the article for news. */
  dateLine: 'About the events of {date}',
  length: '{n} words',
  readingTime: '{n} min read',
  summary: 'Summary',
  /** Opens the full article, or leads to it. */
  more: 'Read the full article',
  /** Names a paragraph that supports a key point. */
  source: 'Paragraph {n}',
  /** The same, for someone who does not see which point it stands by. */
  sourceOf: 'Paragraph {n}, source of key point {point}',
  /** Leads back from a paragraph to the point whose source it is. */
  back: 'Back to key point {point}',
} as const;

/** The interface's words in one language. */
export type Words = Record<keyof typeof words, string>;
