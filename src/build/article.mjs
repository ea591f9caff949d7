import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countsOf } from './counts.mjs';
import { formsModuleOf } from './forms.mjs';
import { readArticle } from './article/read.mjs';

/** The article of the element. */
export const ownArticle = fileURLToPath(new URL('../article/article.md', import.meta.url));

/** The article and the summary of a Markdown file. */
export const contentOf = (path = ownArticle) =>
  readArticle(readFileSync(path), relative('.', path) || path);

/**
 * The code of a Markdown file as a module: an article, what follows from it, and its summary, as data
 * that a page cannot change.
 */
export const moduleOf = ({ article, summary }) => `
export const article = freeze(${JSON.stringify(article)});
export const summary = freeze(${JSON.stringify(summary)});
export const counts = ${JSON.stringify(countsOf(article))};
function freeze(value) {
  if (typeof value === 'object') Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
`;

/** A plugin for builds: reads a Markdown file as a module, and works out its `forms:…`. */
export const articlePlugin = (path) => ({
  name: 'article',
  resolveId(id, importer) {
    // TypeScript would resolve to the declaration of the types.
    if (id.endsWith('/article.md')) return resolve(importer, '..', id);
    return id.startsWith('forms:') ? `\0${id}` : null;
  },
  load(id) {
    const [, lang] = /^\0forms:(.+)$/.exec(id) ?? [];
    if (lang) return { code: formsModuleOf(lang, contentOf(path).article), map: null };
    return id.endsWith('/article.md') ? { code: moduleOf(contentOf(path)), map: null } : null;
  },
});
