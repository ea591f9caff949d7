import { article } from './article.js';
import type { Article, Facts } from './types.js';

/** Silent reading of English non-fiction, in words a minute (Brysbaert 2019). */
const wordsPerMinute = 238;

/** The number of words: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** The time to read that many words, in minutes, rounded up. */
export function readingMinutes(count: number): number {
  return Math.ceil(count / wordsPerMinute);
}

/** What follows from an article alone. */
export function factsOf({ title, paragraphs, events }: Article): Facts {
  const words = countWords([title, ...paragraphs].join(' '));
  const monthInEnglish = new Date(events).toLocaleDateString('en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return Object.freeze({ words, minutes: readingMinutes(words), monthInEnglish });
}

/** The build runs this line and puts its value in place of this file: `Intl` loads its data at the first use, which would delay the first paint. */
export const facts: Facts = factsOf(article);
