/*
 * The summary of an article. It is read line by line and not as Markdown, which would take a line with one space too few
 * for something else: a sentence, then points “- text”, below each its sources “  - 1: words”.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { manyLines, plainOf, refuseInPlainText } from './text.mjs';

const heading = /^ {0,3}##[ \t]+summary[ \t]*#*[ \t]*$/i;

/** What editors write in place of the heading, such as “# Summary:” or “**Summary**”. */
const almostHeading = { test: (line) => /^summary$/i.test(line.replace(/[#*_:：.\s]/g, '')) };

const source = /^([ \t]*)[-*+][ \t]+(\d+):[ \t]*(\S.*)$/s;

/** Signs of a list, and what word processors put in their place. */
const sign = '(?:[\\p{Pd}*+•·‣◦▪]|o(?=\\s))';

/** A number and words, and what editors write around the number. */
const almostSource = new RegExp(`^\\s*${sign}?\\s*(?:p(?:ar(?:a|agraph)?)?\\.?\\s*|[#§¶([])?(\\p{Nd}+)\\s*[\\])]?[.:：)–—-]?\\s*(\\S.*)$`, 'isu'); // prettier-ignore

/** Where the summary begins: the line of its heading and the first line below. */
export function findSummary(lines, from, report) {
  const last = (like) => lines.findLastIndex((line, index) => index >= from && like.test(line));
  const right = last(heading);
  if (right >= 0) return { start: right, content: right + 1 };
  const almost = last(almostHeading);
  if (almost >= 0) {
    report(almost + 1, `“${lines[almost].trim()}” is not the heading of the summary. Write “## Summary”.`); // prettier-ignore
    const underlined = /^\s*(=+|-+)\s*$/.test(lines[almost + 1]);
    return { start: almost, content: almost + (underlined ? 2 : 1) };
  }
  const first = lines.findIndex((line, index) => index >= from && line.startsWith(' ') && source.test(line)); // prettier-ignore
  if (first >= 0) {
    const sentence = lines.findLastIndex(
      (line, index) => index < first && /^(\*\*|[^\s*+-])/.test(line),
    );
    const above = lines.findLastIndex((line, index) => index < sentence && line.trim());
    if (above >= from && /^#/.test(lines[above])) {
      report(above + 1, `“${lines[above].trim()}” is not the heading of the summary. Write “## Summary”.`); // prettier-ignore
      return { start: above, content: above + 1 };
    }
    const start = Math.max(sentence, from);
    report(start + 1, 'The summary begins here without a heading. Write “## Summary” above it.');
    return { start, content: start };
  }
  const end = lines.findLastIndex((line) => line.trim());
  report(end + 1, 'There is no summary. Write the heading “## Summary” after the last paragraph.');
  return undefined;
}

/**
 * The sentence and the points of a summary, each with its line; what has mistakes has no text.
 *
 * @param hasSources False for a translation, whose sources stand in the article.
 */
export function readSummary(lines, { start, content }, problems, hasSources = true) {
  const { report } = problems;
  const points = [];
  let standfirst;
  for (let index = content; index < lines.length; index++) {
    const text = lines[index];
    const line = index + 1;
    if (!text.trim() || /^ {0,3}\[[^\]]+\]:/.test(text)) continue;
    if (standfirst === undefined && !isPoint(text)) standfirst = readLine(text, line, problems);
    else if (isSource(text) && hasSources) readSource(text, line, points, problems);
    else if (isSource(text)) report(line, 'The sources stand in the article. Remove this line.');
    else if (isPoint(text)) points.push(readPoint(text, line, problems));
    else {
      const goesOn = lines[index - 1].trim();
      report(line, goesOn ? manyLines : 'This is neither a point nor a source. Write “- ” before a point, “  - 1: ” before a source, or move the line above “## Summary”.'); // prettier-ignore
      // The next lines are of the same block.
      while (lines[index + 1]?.trim() && !isPoint(lines[index + 1])) index++;
    }
  }
  if (standfirst === undefined)
    report(start + 1, `The summary has no first sentence. Write it ${hasSources ? 'after “## Summary”' : 'before the points'}.`); // prettier-ignore
  if (!points.length)
    report(start + 1, 'The summary has no points. Write each one after “- ”, below the first sentence.'); // prettier-ignore
  for (const { line, sources } of hasSources ? points : []) {
    // A point that goes on in the next line is already reported.
    if (!sources.length && !problems.isReported(line) && !problems.isReported(line + 1))
      report(line, 'This point has no source. Write below it “  - 1: ” and words of paragraph 1.');
  }
  return { standfirst, points };
}

function isPoint(text) {
  // A line of hyphens is no point, and bold text neither.
  return !/^\s*(--|\*\*)/.test(text) && new RegExp(`^\\s*(${sign}|\\d+[.)]\\s)`, 'u').test(text);
}

/** Whether a line below a point is one of its sources: by its number, or by the spaces before a sign of a list. */
function isSource(text) {
  return (
    new RegExp(`^\\s*${sign}?\\s*\\p{Nd}+\\s*[:：]`, 'u').test(text) ||
    new RegExp(`^\\s+(${sign}|\\p{Nd}+[.)])`, 'u').test(text)
  );
}

function readPoint(text, line, problems) {
  const [, mark, rest] = /^\s*([^\s\d]|\d+[.)])(.*)$/s.exec(text);
  const words = rest.trim();
  if (!words) problems.report(line, 'This point has no text. Write one sentence after “- ”.');
  else if (!/^[-*+]$/.test(mark) || !/^[ \t]/.test(rest))
    problems.report(line, `A point begins with “- ”, a hyphen and a space. Write “- ${words}”.`);
  return { line, text: words && readLine(words, line, problems), sources: [] };
}

function readSource(text, line, points, problems) {
  const hasPoint = points.length > 0;
  // One message about a missing point is enough for all of its sources.
  if (!hasPoint) points.push({ line, text: '', sources: [] });
  const point = points.at(-1);
  const add = (found) => point.sources.push({ line, ...found });
  const [, indent, number, words] = source.exec(text) ?? [];
  if (number && indent && hasPoint) {
    // The number stays before the words: words such as “1. May” would be a list without it.
    const read = readLine(`${number}: ${words}`, line, problems);
    return add({ paragraph: Number(number), words: read?.slice(number.length + 2) });
  }
  const [, digits, rest] = almostSource.exec(text) ?? [];
  if (!hasPoint)
    problems.report(line, 'This source has no point. Write a point above it, such as “- It says two things.”.'); // prettier-ignore
  else if (digits)
    problems.report(line, `A source is written “  - 1: words”. Write “  - ${inAscii(digits)}: ${rest}”.`); // prettier-ignore
  else
    problems.report(line, 'This is not a source. Write the number of a paragraph, a colon and its words.'); // prettier-ignore
  return add({ paragraph: digits && Number(inAscii(digits)) });
}

/** The text of a line, or an empty text if it has mistakes. */
function readLine(text, line, problems) {
  // Whatever the line holds, the message is about this line.
  const report = (_, message) => problems.isReported(line) || problems.report(line, message);
  const trimmed = text.trim();
  const { children } = fromMarkdown(trimmed);
  const raw = ({ position: { start, end } }) => trimmed.slice(start.offset, end.offset);
  const context = { report, raw, footnotes: new Map() };
  const read = problems.unlessReported(() => {
    if (children.length === 1 && children[0].type === 'paragraph')
      return plainOf(children[0], context);
    return refuseInPlainText(children[0], context);
  });
  return read ?? '';
}

/** Digits of full width, and those of Arabic and Persian writers, as ASCII. The last four bits of each are its value. */
function inAscii(digits) {
  return digits.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 15);
}
