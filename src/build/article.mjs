import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, parse, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countsOf } from './counts.mjs';
import { languageModuleOf, otherLanguagesOf } from './languages.mjs';
import { readArticle } from './article/read.mjs';
import { readTranslation } from './article/translation.mjs';

/** The article of the element. */
export const ownArticle = fileURLToPath(new URL('../article/article.md', import.meta.url));

/** The labels of the interface. */
const labels = fileURLToPath(new URL('../labels', import.meta.url));

const nameOf = (path) => relative('.', path) || path;

/** The contents that were read, by the paths of their files: each module of a build asks for the content. */
const contents = new Map();

/**
 * The article and the summary of a Markdown file, remarks, and the summaries in other languages by their tags: each is a file
 * beside the article, such as `article.fr.md`.
 *
 * @param file The name of the file, for the messages.
 * @throws {ArticleError} The article or a summary has mistakes.
 */
export function contentOf(path = ownArticle, file = nameOf(path)) {
  if (!contents.has(path)) contents.set(path, readContent(path, file));
  return contents.get(path);
}

function readContent(path, file) {
  const { article, summary, remarks } = readArticle(readFileSync(path), file);
  const languages = otherLanguagesOf(article);
  const translations = {};
  const { name, ext } = parse(path);
  for (const beside of readdirSync(dirname(path))) {
    const lang = beside.slice(name.length + 1, beside.length - ext.length);
    if (beside !== `${name}.${lang}${ext}`) continue;
    const fileBeside = join(dirname(file), beside);
    if (languages.includes(lang))
      translations[lang] = readTranslation(readFileSync(join(dirname(path), beside)), fileBeside, summary.points.length); // prettier-ignore
    else if (languageTag.test(lang))
      remarks.push(`${fileBeside}: This summary is not used, because no labels in “${lang}” stand beside the article. The languages of the labels: ${languages.join(', ')}.`); // prettier-ignore
  }
  return { article, summary, remarks, translations };
}

/** What is probably the tag of a language: such as `fr` or `zh-Hant`, and not `notes`. */
const languageTag = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;

/** The languages that have a module of labels beside the element with that article. */
export const languagesBeside = (path) => otherLanguagesOf(contentOf(path).article);

/**
 * The code of a Markdown file as a module: an article, what follows from it, and its summary, as data
 * that a page cannot change.
 */
export const moduleOf = ({ article, summary }) => `
export const article = freeze(${JSON.stringify(article)});
export const summary = freeze(${JSON.stringify(summary)});
export const counts = ${JSON.stringify(countsOf(article))};
export const hasMarkup = ${Boolean(article.headings) || article.paragraphs.some((text) => typeof text !== 'string')};
export const hasCredits = ${[article.author, article.published, article.rights].some(Boolean)};
function freeze(value) {
  if (typeof value === 'object') Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
`;

/** Whether a path leads to the article in the sources, also on Windows. */
const isArticle = (path) => /[\\/]article\.md$/.test(path);

/** A plugin for builds: reads a Markdown file as a module, and writes the modules `language:…`. */
export const articlePlugin = (path) => ({
  name: 'article',
  resolveId(id, importer) {
    // TypeScript would resolve to the declaration of the types.
    if (isArticle(id)) return resolve(importer, '..', id);
    return id.startsWith('language:') ? `\0${id}` : null;
  },
  load(id) {
    const [, lang] = /^\0language:(.+)$/.exec(id) ?? [];
    if (lang) return { code: languageModuleOf(lang, contentOf(path), labels), map: null };
    return isArticle(id) ? { code: moduleOf(contentOf(path)), map: null } : null;
  },
});
