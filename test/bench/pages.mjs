import { readFile } from 'node:fs/promises';
import { article } from '../../dist/server.js';
import { loaded } from './subjects.mjs';
import { disclosed, markdown, plain } from './texts.mjs';

const page = (head, body, language = 'en') =>
  `<!doctype html><html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${article.title}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** The pages by their paths: for each subject one with nothing else on it, and one with a text after it that can be shifted. */
export async function pages() {
  const files = {
    '/article.md': markdown,
    '/texts.js': `export const plain = ${JSON.stringify(plain)}, disclosed = ${JSON.stringify(disclosed)}, markdown = ${JSON.stringify(markdown)};`,
    '/stage.js': await readFile(new URL('stage.js', import.meta.url), 'utf8'),
    '/stage.html': page(
      '<script type="module" src="/stage.js"></script>',
      '<div id="stage"></div>',
    ),
  };
  for (const [key, { head = '', body, language }] of Object.entries(loaded)) {
    files[`/${key}.html`] = page(head, body, language);
    files[`/${key}-followed.html`] = page(head, `${body}<p>${article.paragraphs[0]}</p>`, language);
  }
  return files;
}
