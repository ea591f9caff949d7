import { hasMarkup } from '../article/article.md';
import type { Article, Text } from '../article/types.js';
import type { HeadingLevel } from './attributes.js';
import { type Branch, h } from './tree.js';

/** A part of the article’s text that is one element: the title, a subheading, a paragraph, a block quotation or a list. */
export interface Piece {
  /** The number of the paragraph; a subheading has that of the paragraph below it, the title has 0. */
  readonly number: number;
  /** The name of the slot for words of the page. */
  readonly slot: string;
  readonly text: Text;
  /** The element with that text. */
  readonly branch: Branch;
}

/** The level of headings below the title; HTML has six levels. */
export const lowerLevel = (level: HeadingLevel) => Math.min(level + 1, 6);

/** All text of the article, in its order. */
export function piecesOf(
  { title, paragraphs, headings = {} }: Article,
  level: HeadingLevel = 2,
): Piece[] {
  const heading = (text: string, number: number, level: number, slot: string) => ({
    number,
    slot,
    text,
    branch: h(`h${level}`, {}, text),
  });
  return [
    heading(title, 0, level, 'heading'),
    ...paragraphs.flatMap((text: Text, i) => {
      const number = i + 1;
      const above = hasMarkup && headings[number];
      return [
        ...(above ? [heading(above, number, lowerLevel(level), `heading-${number}`)] : []),
        {
          number,
          slot: `p${number}`,
          text,
          branch: hasMarkup && typeof text === 'object' ? text : h('p', {}, text),
        },
      ];
    }),
  ];
}
