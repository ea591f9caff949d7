/* The types of article.md, which the build reads as a module: see src/build/article.mjs. */
import type { Article, Counts, Summary } from './types.js';

/** The article, character for character as its author wrote it. */
export declare const article: Article;

/** The summary, written by the authors of the element: what the article says, who says it, and in which words. */
export declare const summary: Summary;

/** What follows from the article. */
export declare const counts: Counts;

/** Whether the article has subheadings, or text with markup. The build leaves out what a plain article does not need. */
export declare const hasMarkup: boolean;

/** Whether the article names its author, its date or its rights. */
export declare const hasCredits: boolean;
