/* What follows from an article. The build works it out: `Intl` loads its data at the first use, which would delay the first paint. */
import { textsOf } from '../article/text.mjs';
import { hasSpaces } from './writing.mjs';

/**
 * The words a minute of readers who read silently, by language, from the table of Brysbaert (2019), “How many words do
 * we read per minute?”; English is non-fiction.
 */
const wordsPerMinute = {
  ar: 181,
  de: 260,
  en: 238,
  es: 278,
  fi: 195,
  fr: 214,
  he: 224,
  it: 285,
  ko: 226,
  nl: 228,
  sv: 218,
  zh: 260,
};

/** For other languages: the mean of 17 languages, read aloud (Trauzettel-Klosinski and Dietz, 2012), so it is no less than the time that readers need. */
const inOtherLanguages = 184;

/** The number of words: runs without white space that hold a letter or a digit, or what `Intl.Segmenter` takes for words. */
export function countWords(text, lang) {
  if (hasSpaces(lang)) return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

/** The time to read that many words, in minutes, rounded up. */
export function readingMinutes(count, lang) {
  const { language } = new Intl.Locale(lang);
  return Math.ceil(count / (wordsPerMinute[language] ?? inOtherLanguages));
}

/** What follows from an article alone. `events` and `published` are `undefined` where the article has none. */
export function countsOf(article) {
  const { lang, events, published } = article;
  const words = countWords(textsOf(article).join(' '), lang);
  return { events, published, words, minutes: readingMinutes(words, lang) };
}
