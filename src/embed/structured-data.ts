import { counts } from '../article/article.md';
import { textsOf } from '../article/text.mjs';
import type { Content, Kind } from '../article/types.js';

const types: Record<Kind, string> = {
  news: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
};

/**
 * The article as schema.org describes one, for search engines. What the article does not tell, such as the date of its
 * publication, is left out.
 *
 * @param address The address of the page that contains the article.
 */
export function structuredData({ article, summary }: Content, address?: string): object {
  const { kind, lang, events, author, published, rights } = article;
  const [headline, ...body] = textsOf(article);
  return {
    '@context': 'https://schema.org',
    '@type': types[kind],
    headline,
    inLanguage: lang,
    abstract: [summary.standfirst, ...summary.points.map(({ text }) => text)].join(' '),
    ...(events && { temporalCoverage: events }),
    ...(published && { datePublished: published }),
    ...(author && { author: { '@type': 'Person', name: author } }),
    ...(rights && { copyrightNotice: rights }),
    wordCount: counts.words,
    articleBody: body.join('\n\n'),
    ...(address && { url: address, mainEntityOfPage: address }),
  };
}
