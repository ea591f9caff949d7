import french from '../../dist/labels/fr.js';
import { prerender } from '../../dist/prerender.js';

/** The options of each form of the element that is compared. */
export const options = {
  full: { mode: 'full' },
  summary: { mode: 'summary' },
  french: { mode: 'summary', lang: 'fr', labels: french },
};

const each = (make) => Object.fromEntries(Object.keys(options).map((form) => [form, make(form)]));

/** The markup of the element's shadow root. */
export const marked = each(
  (form) => /<\/style>(.*)<\/template>/s.exec(prerender(options[form]))[1],
);

/** The same text in the same visible elements, without the wrappers and attributes that only styles or scripts need. */
export const plain = each((form) =>
  marked[form]
    .replace(/<slot name="label">(.*?)<\/slot>/, '<p>$1</p>')
    .replace(/<\/?(article|header|section|div|footer|slot|span|time)\b[^>]*>/g, '')
    .replace(/<button[^>]*>/g, '<button type="button">')
    .replace(/<(?!button)(\w+) [^>]*>/g, '<$1>'),
);

/** The summary with the disclosure as Web Awesome writes it. */
export const disclosed = plain.summary
  .replace(/<details><summary>(.*?)<\/summary>/, '<wa-details summary="$1">')
  .replace('</details>', '</wa-details>');

/** The summary as Markdown, with HTML for what Markdown cannot express. */
export const markdown = plain.summary
  .replace(/<h2>(.*?)<\/h2>/, '## $1\n\n')
  .replace(/<li>(.*?)<\/li>/g, '1. $1\n\n')
  .replace(/<\/?ol>/g, '')
  .replace(/<details>(<summary>.*?<\/summary>)/, '<details>$1\n\n')
  .replace(/<p>(.*?)<\/p>/g, '$1\n\n');
