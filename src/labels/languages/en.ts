/** Tells that the summary is a translation. `{language}` is the language of the article. */
export const translated = 'Translated summary. Language of the article: {language}.';

/** The words of the interface in English, by the role they play; what stands in braces is filled in. */
export default {
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
};
