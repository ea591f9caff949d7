import { hasCredits } from '../article/article.md';
import type { Article, Content } from '../article/types.js';
import type { Labels } from '../labels/labels.js';
import { fillIn, writeNumber } from '../labels/fill.js';
import type { FollowedSource } from './reader.js';

/** Between two statements. */
export const separator = '\u00a0· ';

/** When the events took place that the article is about, if the article says so. */
export function dateLine({ date, dateLine }: Labels): string[] {
  return date ? [fillIn(dateLine, { '{date}': date })] : [];
}

/** The age of the text in years. */
export function age(years: number, { ages, digits }: Labels): string {
  const forms = ages.split('|');
  const form = forms[Math.min(years, forms.length) - 1] ?? '';
  return fillIn(form, { '{n}': writeNumber(years, digits) });
}

/** Who wrote the article, and when it was published, as far as the article says so. */
export const byline = ({ author = '' }: Article, { published = '' }: Labels): string[] =>
  hasCredits ? [author, published].filter(Boolean) : [];

/**
 * The kind of text, its author and date, and the date of the events. Copied and shared words carry them, so that the words do
 * not pass for news of today.
 */
export function origin({ article }: Content, labels: Labels): string {
  return [labels[article.kind], ...byline(article, labels), ...dateLine(labels)].join(separator);
}

/** The same with the rights, for words that are copied. */
export function credit(content: Content, labels: Labels): string {
  const { rights } = content.article;
  const text = origin(content, labels);
  return hasCredits && rights ? text + separator + rights : text;
}

/** Names a paragraph by its number. */
export function paragraphName(paragraph: number, labels: Labels): string {
  return fillIn(labels.source, { '{n}': writeNumber(paragraph, labels.digits) });
}

/** The attributes of an element with words of the article. */
export const languageOf = ({ lang, dir }: Article) => ({ lang, dir });

/** The texts of a summary, with the language that they are in. */
export interface SummaryTexts {
  readonly language: { readonly lang: string; readonly dir?: string | undefined };
  readonly isTranslated: boolean;
  /** The standfirst, and the texts of the points. */
  readonly texts: readonly string[];
}

/** The texts of the summary: those in the language of the labels if there are any, else those of the article’s authors. */
export function summaryTexts(
  { article, summary }: Content,
  { standfirst = '', points = '', digits, lang, dir }: Labels,
): SummaryTexts {
  const translated = [standfirst, ...points.split('\n')];
  const isTranslated = standfirst !== '' && translated.length > summary.points.length;
  return {
    language: isTranslated ? { lang, dir } : languageOf(article),
    isTranslated,
    texts: isTranslated
      ? translated.map((text) => writeNumber(text, digits))
      : [summary.standfirst, ...summary.points.map(({ text }) => text)],
  };
}

/** The words of a paragraph that support the key point that names it as a source. */
export function supportingWords(
  { summary }: Content,
  { point, paragraph }: FollowedSource,
): readonly string[] {
  const { sources = [] } = summary.points[point - 1] ?? {};
  return sources.find((source) => source.paragraph === paragraph)?.words ?? [];
}
