import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve, sep } from 'node:path';
import { ownArticle } from './article.mjs';
import { ownTag, problemWithTag } from './name.mjs';
import { ArticleError } from './article/read.mjs';

/**
 * The file and the tag that the words after `npm run article` name.
 *
 * @param command The command without its words, for the messages.
 * @returns The file as it was written, its path, its bytes, and the tag.
 * @throws {ArticleError} The words cannot be used; the message says what to write.
 */
export function readWords(words, command) {
  const wrong = (text, file = 'path/to/article.md', tag = 'my-brief') =>
    new ArticleError(`${text} Write: ${command} ${inShell(file)} ${tag}`);
  // npm keeps an option for itself: of `article.md --tag my-brief` only the file arrives.
  const { npm_config_tag: kept } = process.env;
  const plain = words.map((word) => word.replace(/^-+(tag(=|$))?/, '')).filter(Boolean);
  if (kept && words.length === 1) plain.push(kept);
  const isSwapped = plain.length > 1 && !problemWithTag(plain[0]) && /[./\\]/.test(plain[1]);
  if (isSwapped) plain.reverse();
  const [file, tag] = plain;
  if (plain.join() !== (isSwapped ? words.toReversed() : words).join())
    throw wrong('The tag is a word without dashes before it.', file, tag);
  if (plain.length === 1 && !problemWithTag(file))
    throw wrong('A file is missing before the tag.', undefined, file);
  if (plain.length === 1) throw wrong('A tag is missing after the file.', file);
  if (plain.length > 2)
    throw wrong(`These are ${plain.length} words in place of two: a path with spaces stands in quotation marks.`, plain.slice(0, -1).join(' '), plain.at(-1)); // prettier-ignore
  if (isSwapped) throw wrong('The file comes before the tag.', file, tag);
  const problem = problemWithTag(tag);
  if (problem) throw new ArticleError(problem);

  const path = pathOf(file);
  const bytes = readBytes(file, path);
  // Pages and caches would take the labels of one article for those of the other.
  if (tag === ownTag && !bytes.equals(readFileSync(ownArticle)))
    throw wrong(`<${tag}> is the tag of the article in this repository.`, file);
  return { file, path, bytes, tag };
}

/** A path as it has to be typed. */
export const inShell = (path) => (/[\s\\]/.test(path) ? `"${path}"` : path);

/** The absolute path of a file. npm runs a script in the folder of the package, wherever the command was typed. */
function pathOf(file) {
  const from = process.env.INIT_CWD ?? '.';
  // Some shells leave “~” as it is.
  const path = resolve(
    from,
    file.replace(/^~(?=[\\/])/, () => homedir()),
  );
  return existsSync(path) ? path : path.replaceAll('\\', sep);
}

function readBytes(file, path) {
  try {
    return readFileSync(path);
  } catch ({ code }) {
    const reasons = {
      EISDIR: 'This is a folder. Write the path of the Markdown file in it.',
      ENOENT: `There is no such file: ${path}`,
    };
    throw new ArticleError(`${file}: ${reasons[code] ?? `The file cannot be read (${code}).`}`);
  }
}
