import type { Article, Content } from '../article/types.js';
import type { Labels } from '../labels/en.js';
import { fillIn, formatMonth, formatNumber } from '../labels/format.js';

/** The word for the kind of text, if the article has a kind. */
export function kind({ kind }: Article, labels: Labels): string[] {
  return kind ? [labels[kind]] : [];
}

/** Between two statements, and at the end of a line rather than at the start of one. */
export const separator = '\u00a0· ';

/** When the events took place that the article is about. */
export function dateLine({ article, counts }: Content, labels: Labels): string {
  const month = formatMonth(article.events, labels.lang, counts.monthInEnglish);
  return fillIn(labels.dateLine, { '{date}': month });
}

/** The kind of text and the month of the events. Copied and shared words carry both, so that the words do not pass for news of today. */
export function origin(content: Content, labels: Labels): string {
  return [...kind(content.article, labels), dateLine(content, labels)].join(separator);
}

/** Names a paragraph by its number. */
export function paragraphName(paragraph: number, labels: Labels): string {
  return fillIn(labels.source, { '{n}': formatNumber(paragraph, labels.lang) });
}
