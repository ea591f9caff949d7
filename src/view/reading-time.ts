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
