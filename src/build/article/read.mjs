/* Reads an article as an editor writes it: a Markdown file with front matter. */
import { readBody } from './body.mjs';
import { decode } from './decode.mjs';
import { readFrontMatter } from './front-matter.mjs';
import { ArticleError, Problems } from './problems.mjs';
import { bySource, checkSources, withoutSource } from './sources.mjs';
import { findSummary, readSummary } from './summary.mjs';

export { ArticleError };

/**
 * The article and its summary, from the bytes of a Markdown file, and remarks: what may be as the editor wants it.
 *
 * @param file The name of the file, for the messages.
 * @throws {ArticleError} The article has mistakes.
 */
export function readArticle(bytes, file) {
  const problems = new Problems();
  const text = decode(bytes, problems.report);
  const content = text && parse(text, problems);
  if (!problems.none) throw new ArticleError(problems.messages(file).join('\n'));
  const { remarks, ...read } = content;
  return { ...read, remarks: remarks.messages(file) };
}

function parse(text, problems) {
  const lines = text.split('\n');
  const { head, length } = readFrontMatter(lines, problems.report);
  const place = findSummary(lines, length, problems.report);
  const { title, paragraphs, headings } = readBody(bodyOf(lines, length, place), problems);
  if (!place) return undefined;

  const { standfirst, points } = readSummary(lines, place, problems);
  checkSources(points, paragraphs, head.lang ?? 'en', problems);

  const { kind, lang, dir, events, author, published, rights } = head;
  const given = { kind, lang, dir, events, author, published, rights };
  const article = {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    title,
    paragraphs: paragraphs.map((paragraph) => paragraph.text),
    ...(Object.keys(headings).length && { headings }),
  };
  const summary = {
    standfirst,
    points: points.map((point) => ({ text: point.text, sources: bySource(point) })),
  };
  return { article, summary, remarks: remarksOn(paragraphs, points) };
}

/** The lines of the body, and the addresses of links wherever they are. */
function bodyOf(lines, from, place) {
  const end = place?.start ?? lines.length;
  const body = lines.map((line, index) => (index < from || index >= end ? '' : line));
  for (let index = end; index < lines.length; index++)
    if (/^ {0,3}\[[^\]]+\]:/.test(lines[index])) body[index] = lines[index];
  return body.join('\n');
}

function remarksOn(paragraphs, points) {
  const remarks = new Problems();
  for (const number of withoutSource(points, paragraphs))
    remarks.report(paragraphs[number - 1].line, `No point covers paragraph ${number}. If one should, write below it “  - ${number}: ” and words of this paragraph.`); // prettier-ignore
  for (const [index, { line, text }] of paragraphs.entries())
    if (['ol', 'ul'].includes(text?.tag) && text.children.length === 1)
      remarks.report(line, `Paragraph ${index + 1} is a list with one item. If it is a paragraph, write “\\” before the mark that makes it a list, such as “1\\.” or “\\-”.`); // prettier-ignore
  return remarks;
}
