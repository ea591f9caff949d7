/* The sources of a summary: each names words of a paragraph. */
import { hasSpaces } from '../writing.mjs';
import { difference } from './difference.mjs';

const inEnglish = (number) => number.toLocaleString('en');

/**
 * Reports the sources whose words are not in their paragraph.
 *
 * @param paragraphs The text of each as `plain`, or, if it has mistakes, what its text may be as `draft`.
 */
export function checkSources(points, paragraphs, lang, { report, isReported }) {
  const moved = [];
  for (const source of points.flatMap((point) => point.sources)) {
    if (!source.words || isReported(source.line) || !paragraphs.length) continue;
    const { place, problem } = problemOf(source, paragraphs, hasSpaces(lang)) ?? {};
    if (place) moved.push({ ...source, place });
    else if (problem) report(source.line, problem);
  }
  // Where a paragraph was added or removed, the sources of all paragraphs below need other numbers: that is one mistake.
  const [first, ...others] = moved;
  if (others.length > 1) {
    const list = others.map(({ line, place }) => `“${place}: ” in line ${line}`).join(', ');
    report(first.line, `${movedTo(first)}, and ${list}.`);
  } else for (const source of moved) report(source.line, `${movedTo(source)}.`);
}

function movedTo({ words, paragraph, place }) {
  return `“${words}” is not in paragraph ${inEnglish(paragraph)}, but in paragraph ${inEnglish(place)}. Write “${place}: ” before the words`;
}

/** The numbers of the paragraphs that no point names. */
export function withoutSource(points, paragraphs) {
  const cited = points.flatMap((point) => point.sources.map((source) => source.paragraph));
  return [...paragraphs.keys()]
    .map((index) => index + 1)
    .filter((number) => !cited.includes(number));
}

/** The sources of a point with the words of each paragraph together. */
export function bySource({ sources }) {
  const words = new Map();
  for (const source of sources)
    words.set(source.paragraph, [...(words.get(source.paragraph) ?? []), source.words]);
  return [...words].map(([paragraph, list]) => ({ paragraph, words: list }));
}

/** What is wrong with a source, or the number of the paragraph in which its words are. */
function problemOf({ words, paragraph }, paragraphs, spaces) {
  const own = paragraphs[paragraph - 1];
  const hasMistakes = ({ plain }) => plain === undefined;
  if (own && hasMistakes(own)) return undefined;
  const count = (own?.plain.split(words).length ?? 1) - 1;
  if (count === 0) {
    const different = own && difference(words, own.plain);
    const place = paragraphs.findIndex(({ plain, draft }) => (plain ?? draft).includes(words)) + 1;
    // The number may be right when the paragraphs with mistakes are corrected.
    if (place && !different) return paragraphs.some(hasMistakes) ? undefined : { place };
    if (!own)
      return { problem: `There is no paragraph ${inEnglish(paragraph)}. Write a number from 1 to ${inEnglish(paragraphs.length)}.` }; // prettier-ignore
    return { problem: `“${words}” is not in paragraph ${paragraph}${different ? `: ${different}` : whyMissing(words, own.plain)}` }; // prettier-ignore
  }
  if (count > 1)
    return { problem: `“${words}” is ${inEnglish(count)} times in paragraph ${paragraph}. Write more words.` }; // prettier-ignore
  if (spaces && cutsWord(own.plain, words))
    return { problem: `“${words}” begins or ends inside a word. Write whole words.` };
  return undefined;
}

function whyMissing(words, text) {
  const [, quoted] = /^["'“„«”‘‚](.+)["'”“»’‘]$/u.exec(words) ?? [];
  if (quoted && text.includes(quoted))
    return ' with these quotation marks. Write the words without them.';
  if (/\.\.\.|…/.test(words))
    return ': words are left out. Write one source for the words before “…” and one for those after it.';
  return '. Copy the words from there.';
}

function cutsWord(text, words) {
  const [before, after] = text.split(words);
  const inOneWord = (left, right) =>
    /[\p{L}\p{M}\p{N}]$/u.test(left) && /^[\p{L}\p{M}\p{N}]/u.test(right);
  return inOneWord(before, words) || inOneWord(words, after);
}
