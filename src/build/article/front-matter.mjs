import { directionOf } from '../writing.mjs';
import { example, fieldLike, fields } from './fields.mjs';

/** Three hyphens, or what a word processor makes of them. */
const isFence = (line) => /^[\p{Pd}\u2212]{1,5}$/u.test(line.trim());

const isBlankOrHeading = (line) => !line.trim() || line.startsWith('#');

/**
 * The front matter of an article: lines “name: value” between two lines “---”.
 *
 * @returns The values by name, and the number of the lines before the article.
 */
export function readFrontMatter(lines, report) {
  const { first, end, length } = findFrontMatter(lines, report);
  if (length === 0) return { head: {}, length };
  const entries = readLines(lines.slice(first, end), first + 1, report);
  if (!entries.length) {
    report(first, `The front matter is empty. Write lines such as these:\n${example}`);
    return { head: {}, length };
  }
  return { head: readEntries(entries, report), length };
}

/** The lines with fields, from `first` to the one before `end`. */
function findFrontMatter(lines, report) {
  const first = lines.findIndex((line) => line.trim());
  const lineAfter = (from) => {
    const found = lines.findIndex((line, index) => index >= from && isBlankOrHeading(line));
    return found < 0 ? lines.length : found;
  };
  // The line “---” is one of the article if the article has begun before it.
  const fenceAfter = (from) => {
    const found = lines.findIndex((line, index) => index > from && isFence(line));
    return hasBegun(lines.slice(from, found)) ? -1 : found;
  };
  if (!isFence(lines[first]) && isField(lines[first])) {
    report(first + 1, 'The front matter stands between two lines “---”. Write “---” above this line and below the last field.'); // prettier-ignore
    const close = fenceAfter(first);
    const end = close < 0 ? lineAfter(first) : close;
    return { first, end, length: end + (close < 0 ? 0 : 1) };
  }
  const open = lines.findIndex((line, index) => isFence(line) && (index === first || isField(lines[index + 1] ?? ''))); // prettier-ignore
  if (open < 0) {
    report(first + 1, `There is no front matter. Begin the file with lines such as these:\n${example}`); // prettier-ignore
    return { length: 0 };
  }
  if (open > first)
    report(open + 1, 'The front matter stands at the start of the file. Remove what stands above this line, or move it below the title.'); // prettier-ignore
  const close = fenceAfter(open);
  const wrong = [open, close].find((index) => index >= 0 && !/^---\s*$/.test(lines[index]));
  if (wrong !== undefined)
    report(wrong + 1, `The front matter begins and ends with “---”, three hyphens (U+002D), not “${lines[wrong].trim()}”. Write “---” in both lines.`); // prettier-ignore
  if (close >= 0) return { first: open + 1, end: close, length: close + 1 };
  if (wrong === undefined)
    report(open + 1, 'The front matter has no end. Write “---” in a line of its own below the last field.'); // prettier-ignore
  const end = lineAfter(open + 1);
  return { first: open + 1, end, length: end };
}

/** Whether a title and text, or a subheading, are in lines. */
function hasBegun(lines) {
  const title = lines.findIndex((line) => line.startsWith('# '));
  return lines.some((line, index) =>
    title >= 0 && index > title ? /^\p{L}[^:：]*$/u.test(line) : line.startsWith('##'),
  );
}

function isField(line) {
  const [, name] = /^([a-z]+)\s*[:：]/i.exec(line) ?? [];
  return name !== undefined && fieldLike(name) !== undefined;
}

/** The fields as they are written. A field knows the first line on which it goes on, which is a mistake. */
function readLines(lines, firstLine, report) {
  const entries = [];
  for (const [index, text] of lines.entries()) {
    const line = firstLine + index;
    if (!text.trim() || text.startsWith('#')) continue;
    const [, name, colon, value] = /^([^\s:：-][^:：]*)([:：])(.*)$/s.exec(text) ?? [];
    if (colon === '：')
      report(line, 'The colon here is “：” (U+FF1A). Write “name: value” with the colon “:” (U+003A).'); // prettier-ignore
    if (name) entries.push({ line, name: name.trim(), value: unquoted(value.trim()) });
    else if (entries.length && /^(\s|[-*]\s)/.test(text)) entries.at(-1).goesOn ??= line;
    else report(line, `“${text.trim()}” is not “name: value”. Write a name, a colon and the value, all on one line.`); // prettier-ignore
  }
  return entries;
}

function readEntries(entries, report) {
  const head = {};
  const lines = {};
  for (const { line, name, value, goesOn } of entries) {
    const meant = Object.hasOwn(fields, name) ? name : fieldLike(name);
    const before = lines[meant];
    if (meant) lines[meant] ??= line;
    if (name === 'title')
      report(line, 'The title is no field. Write it as “# Title” below the front matter.');
    else if (!meant)
      report(line, `“${name}” is unknown. Write one of ${Object.keys(fields).join(', ')}.`);
    else if (before)
      report(line, `“${name}” is here a second time, after line ${before}. Remove one of the two lines.`); // prettier-ignore
    else if (goesOn)
      report(goesOn, `“${name}” goes on in this line. Write its whole value on line ${line}.`);
    else if (meant !== name) report(line, `“${name}” is unknown. Write “${meant}: ${value}”.`);
    else if (!fields[name].allows(value))
      report(line, `“${name}” cannot be “${value}”. Write ${fields[name].write}.`);
    else head[name] = value;
  }
  for (const [name, { required, write }] of Object.entries(fields)) {
    if (required && !lines[name])
      report(1, `The front matter, between two lines “---”, has no “${name}”. Write ${write}.`);
  }
  return withDirection(head, lines.dir, report);
}

/** Adds the direction, which follows from the language. */
function withDirection(head, line, report) {
  if (!head.lang) return head;
  const dir = directionOf(head.lang);
  if (head.dir && head.dir !== dir) {
    const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(head.lang);
    const direction = dir === 'rtl' ? 'from right to left' : 'from left to right';
    report(line, `“dir” cannot be “${head.dir}”: ${language} is written ${direction}. Write “dir: ${dir}”, or remove the line.`); // prettier-ignore
  }
  return { ...head, dir };
}

/** A value without the quotation marks that a YAML editor has written around it. */
function unquoted(value) {
  if (/^'([^']|'')*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
