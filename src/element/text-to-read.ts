import { base } from 'language:base';
import { hasCredits } from '../article/article.md';
import type { Article, Content } from '../article/types.js';
import type { Labels } from '../labels/labels.js';
import { plain } from './markup.js';
import { piecesOf } from './pieces.js';
import { byline, summaryTexts } from './words.js';

/** A text that is read aloud without a break. */
export interface Block {
  /** 0 is the title, 1 the first paragraph; -1 is the standfirst of the summary, -2 the first key point. */
  readonly number: number;
  readonly text: string;
}

/** Blocks of text in one language, which decides the voice. The language of the page does not. */
export interface TextToRead {
  readonly lang: string;
  readonly blocks: readonly Block[];
}

/** What is read aloud: the article where it is shown, else the summary. */
export function textToRead(content: Content, isArticle: boolean, labels: Labels): TextToRead {
  const { article } = content;
  if (!isArticle) {
    const { texts, language } = summaryTexts(content, labels);
    return { ...language, blocks: texts.map((text, i) => ({ text, number: -1 - i })) };
  }
  const blocks = piecesOf(article).map(({ number, text }) => ({ number, text: plain(text) }));
  return { lang: article.lang, blocks: hasCredits ? withCredits(blocks, article) : blocks };
}

/** The author and the date belong to the title, the rights to the last paragraph. */
function withCredits([title, ...blocks]: Block[], article: Article): Block[] {
  const { rights, paragraphs } = article;
  return [
    title!,
    ...byline(article, base).map((text) => ({ number: 0, text })),
    ...blocks,
    ...(rights ? [{ number: paragraphs.length, text: rights }] : []),
  ];
}
