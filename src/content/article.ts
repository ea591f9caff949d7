import type { Article, Facts, Summary } from './types.js';

/*
 * The build reads article.md, and puts the code that defines these constants in place of this file: what the browser
 * gets is data, and an editor writes Markdown.
 */

/** The article, character for character as its author wrote it. */
export declare const article: Article;

/** What follows from the article. */
export declare const facts: Facts;

/** The summary, written by the authors of the element: what the article says, who says it, and in which words. */
export declare const summary: Summary;
