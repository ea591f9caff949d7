import type { Article, Content } from '../article/types.js';
import type { Labels } from '../labels/en.js';
import { fillIn, writeNumber } from '../labels/fill.js';
import type { Source } from './reader.js';

/** The title, at index 0, and the paragraphs. */
export const textsOf = ({ title, paragraphs }: Article) => [title, ...paragraphs];

/** The word for the kind of text, if the article has a kind. */
export function kind({ kind }: Article, labels: Labels): string[] {
  return kind ? [labels[kind]] : [];
}

/** Between two statements. */
export const separator = '\u00a0· ';

/** When the events took place that the article is about. */
export function dateLine(labels: Labels): string {
  return fillIn(labels.dateLine, { '{date}': labels.month });
}

/** The age of the text in years. */
export function age(years: number, { ages, digits }: Labels): string {
  const forms = ages.split('|');
  const form = forms[Math.min(years, forms.length) - 1] ?? '';
  return fillIn(form, { '{n}': writeNumber(years, digits) });
}

/** The kind of text and the month of the events. Copied and shared words carry both, so that the words do not pass for news of today. */
export function origin({ article }: Content, labels: Labels): string {
  return [...kind(article, labels), dateLine(labels)].join(separator);
}

/** Names a paragraph by its number. */
export function paragraphName(paragraph: number, labels: Labels): string {
  return fillIn(labels.source, { '{n}': writeNumber(paragraph, labels.digits) });
}

/** The words of a paragraph that support the key point that names it as a source. */
export function supportingWords(
  { summary }: Content,
  { point, paragraph }: Source,
): readonly string[] {
  const { sources = [] } = summary.points[point - 1] ?? {};
  return sources.find((source) => source.paragraph === paragraph)?.words ?? [];
}
