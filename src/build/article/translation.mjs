/* Reads the summary of an article in another language: a file beside the article, such as article.fr.md. */
import { decode } from './decode.mjs';
import { ArticleError, Problems } from './problems.mjs';
import { readSummary } from './summary.mjs';

/**
 * The sentence and the points of a summary, without sources: these are in the article.
 *
 * @param file The name of the file, for the messages.
 * @param count The number of points that the article has.
 * @throws {ArticleError} The summary has mistakes.
 */
export function readTranslation(bytes, file, count) {
  const problems = new Problems();
  const text = decode(bytes, problems.report);
  const read = text && readSummary(text.split('\n'), { start: 0, content: 0 }, problems, false);
  if (problems.none && read.points.length !== count)
    problems.report(read.points.at(-1)?.line ?? 1, `The number of points is ${read.points.length} here, and ${count} in the article. Write the same points in the same order.`); // prettier-ignore
  if (!problems.none) throw new ArticleError(problems.messages(file).join('\n'));
  return { standfirst: read.standfirst, points: read.points.map(({ text }) => text) };
}
