import type { Article, Text } from './types.js';

/** A piece of text without its markup. */
export declare function plainText(text: Text): string;

/** The whole text of an article without its markup: the title, and each paragraph below its subheading. */
export declare function textsOf(article: Article): [title: string, ...body: string[]];
