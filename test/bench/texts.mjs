import { prerender } from '../../dist/prerender.js';

/** What the element shows in a mode, as the markup of its shadow root. */
export const marked = { full: shadow('full'), summary: shadow('summary') };

/** The same text in the same visible elements, and nothing else: no wrappers, no attributes that only looks or scripts need. */
export const plain = { full: reduce(marked.full), summary: reduce(marked.summary) };

/** The summary with the disclosure as Web Awesome writes it. */
export const disclosed = plain.summary
  .replace(/<details><summary>(.*?)<\/summary>/, '<wa-details summary="$1">')
  .replace('</details>', '</wa-details>');

/** The summary as Markdown, with HTML where Markdown has no words for it. */
export const markdown = plain.summary
  .replace(/<h2>(.*?)<\/h2>/, '## $1\n\n')
  .replace(/<li><p>(.*?)<\/p><p>(.*?) ?<\/p><\/li>/g, '1. $1\n\n   $2\n\n')
  .replace(/<\/?ol>/g, '')
  .replace(/<details>(<summary>.*?<\/summary>)/, '<details>$1\n\n')
  .replace(/<p>(.*?)<\/p>/g, '$1\n\n');

function shadow(mode) {
  return /<\/style>(.*)<\/template>/s.exec(prerender({ mode }))[1];
}

function reduce(markup) {
  return markup
    .replace(/<\/?(article|header|section|div|footer|slot|span|time)\b[^>]*>/g, '')
    .replace(/<button[^>]*>/g, '<button type="button">')
    .replace(/<(?!button)(\w+) [^>]*>/g, '<$1>');
}
