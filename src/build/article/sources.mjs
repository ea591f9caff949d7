/* The sources of a summary: each names words of a paragraph. */
import { hasSpaces } from '../counts.mjs';
import { difference } from './difference.mjs';

const inEnglish = (number) => number.toLocaleString('en');

/**
 * Reports the sources whose words are not in their paragraph.
 *
 * @param texts The plain text of each paragraph; that of a paragraph with mistakes is `undefined`.
 */
export function checkSources(points, texts, lang, problems) {
  for (const { line, paragraph, words } of points.flatMap((point) => point.sources)) {
    if (!words || problems.isReported(line) || !texts.length) continue;
    const problem = problemOf(words, paragraph, texts, hasSpaces(lang));
    if (problem) problems.report(line, problem);
  }
}

/** The numbers of the paragraphs that no point names. */
export function withoutSource(points, texts) {
  const cited = points.flatMap((point) => point.sources.map((source) => source.paragraph));
  return [...texts.keys()].map((index) => index + 1).filter((number) => !cited.includes(number));
}

/** The sources of a point with the words of each paragraph together. */
export function bySource({ sources }) {
  const words = new Map();
  for (const source of sources)
    words.set(source.paragraph, [...(words.get(source.paragraph) ?? []), source.words]);
  return [...words].map(([paragraph, list]) => ({ paragraph, words: list }));
}

function problemOf(words, paragraph, texts, spaces) {
  if (paragraph < 1 || paragraph > texts.length)
    return `There is no paragraph ${inEnglish(paragraph)}. Write a number from 1 to ${inEnglish(texts.length)}.`;
  const text = texts[paragraph - 1];
  // What is wrong with the paragraph is already reported.
  if (text === undefined) return undefined;
  const count = text.split(words).length - 1;
  if (count === 0) return whyMissing(words, paragraph, texts);
  if (count > 1)
    return `“${words}” is ${inEnglish(count)} times in paragraph ${paragraph}. Write more words.`;
  if (spaces && cutsWord(text, words))
    return `“${words}” begins or ends inside a word. Write whole words.`;
  return undefined;
}

function whyMissing(words, paragraph, texts) {
  const text = texts[paragraph - 1];
  const missing = `“${words}” is not in paragraph ${paragraph}`;
  const found = difference(words, text);
  if (found) return `${missing}: ${found}`;
  const other = texts.findIndex((each) => each?.includes(words)) + 1;
  // The number may be right when a paragraph with mistakes is corrected.
  if (other && texts.includes(undefined)) return undefined;
  if (other) return `${missing}, but in paragraph ${other}. Write “${other}: ” before the words.`;
  const [, quoted] = /^["'“„«”‘‚](.+)["'”“»’‘]$/u.exec(words) ?? [];
  if (quoted && text.includes(quoted))
    return `${missing} with these quotation marks. Write the words without them.`;
  if (/\.\.\.|…/.test(words))
    return `${missing}: words are left out. Write one source for the words before “…” and one for those after it.`;
  return `${missing}. Copy the words from there.`;
}

function cutsWord(text, words) {
  const [before, after] = text.split(words);
  const inOneWord = (left, right) =>
    /[\p{L}\p{M}\p{N}]$/u.test(left) && /^[\p{L}\p{M}\p{N}]/u.test(right);
  return inOneWord(before, words) || inOneWord(words, after);
}
