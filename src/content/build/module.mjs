import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { factsOf } from './facts.mjs';
import { readArticle } from './read.mjs';

/** The article of the element. */
export const ownArticle = fileURLToPath(new URL('../article.md', import.meta.url));

/** The article and the summary of a Markdown file. */
export const contentOf = (path = ownArticle) =>
  readArticle(readFileSync(path), relative('.', path) || path);

/**
 * The module that stands in place of src/content/article.ts: an article, what follows from it, and its summary, as data
 * that a page cannot change.
 */
export function moduleOf({ article, summary }) {
  const { paragraphs, ...head } = article;
  const json = JSON.stringify;
  const fields = Object.entries(head).map(([name, value]) => `${name}: ${json(value)}`);
  const source = ({ paragraph, words }) => `source(${[paragraph, ...words].map(json).join()})`;
  const point = ({ text, sources }) => `point(${[json(text), ...sources.map(source)].join()})`;
  return `
export const article = Object.freeze({
  ${fields.join()},
  paragraphs: Object.freeze(${json(paragraphs)}),
});
export const facts = ${json(factsOf(article))};
export const summary = Object.freeze({
  standfirst: ${json(summary.standfirst)},
  points: Object.freeze([${summary.points.map(point).join()}]),
});
function point(text, ...sources) {
  return Object.freeze({ text, sources: Object.freeze(sources) });
}
function source(paragraph, ...words) {
  return Object.freeze({ paragraph, words: Object.freeze(words) });
}
`;
}

/**
 * A plugin for builds and test servers: src/content/article.ts only declares what the article says, and gets its code
 * from a Markdown file.
 */
export const articlePlugin = (path) => ({
  name: 'article',
  load: (id) =>
    id.endsWith('/content/article.ts') ? { code: moduleOf(contentOf(path)), map: null } : null,
});
