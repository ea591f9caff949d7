import { readFile } from 'node:fs/promises';
import { article } from '../../dist/server.js';
import { disclosed, markdown, plain } from './texts.mjs';

const built = (file) => readFile(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
const script = (path) => `<script type="module" src="${path}"></script>`;

/** What is compared while a page loads: all show the summary with the article folded under it. */
export const loaded = {
  html: { name: 'Plain HTML with `<details>`', body: plain.summary },
  lit: {
    name: 'The smallest LitElement with the text',
    head: script('/lit-summary.js'),
    body: '<lit-summary></lit-summary>',
  },
  script: {
    name: '**`<diplomacy-brief>`** by script alone',
    own: true,
    head: script('/diplomacy-brief.js'),
    body: '<diplomacy-brief mode="summary"></diplomacy-brief>',
  },
  reserved: {
    name: '**`<diplomacy-brief>`** by script alone, its room kept by the page',
    own: true,
    head: `${script('/diplomacy-brief.js')}<style>diplomacy-brief:not(:defined) { display: block; min-block-size: 100vh }</style>`,
    body: '<diplomacy-brief mode="summary"></diplomacy-brief>',
  },
  fallback: {
    name: '**`<diplomacy-brief>`** with its fallback',
    own: true,
    head: script('/diplomacy-brief.js'),
    body: await built('fallback.html'),
  },
  prerendered: {
    name: '**`<diplomacy-brief>`** prerendered',
    own: true,
    head: script('/diplomacy-brief.js'),
    body: await built('prerendered-summary.html'),
  },
  iframe: {
    name: '`<iframe>` of a page with the text',
    peer: true,
    body: '<iframe src="/html.html" title="The article" width="100%" height="700"></iframe>',
  },
  zeroMd: {
    name: 'zero-md',
    peer: true,
    head: script('/zero-md.js?register'),
    body: '<zero-md src="/article.md"></zero-md>',
  },
  mdBlock: {
    name: 'md-block',
    peer: true,
    head: script('/md-block.js'),
    body: '<md-block src="/article.md"></md-block>',
  },
  waDetails: {
    name: 'Web Awesome’s `wa-details`',
    peer: true,
    head: script('/wa-details.js'),
    body: disclosed,
  },
};

/** What is compared when many are mounted, by the names that stage.js has for them. */
export const mounted = {
  html: { name: loaded.html.name },
  lit: { name: loaded.lit.name },
  dressed: { name: 'The smallest LitElement with the nodes and the looks of `<diplomacy-brief>`' },
  brief: { name: '**`<diplomacy-brief>`**', own: true },
  skipped: { name: '`<diplomacy-brief>` under a page’s `content-visibility: auto`' },
  iframe: { name: loaded.iframe.name, peer: true },
  zeroMd: { name: loaded.zeroMd.name, peer: true },
  mdBlock: { name: loaded.mdBlock.name, peer: true },
  waDetails: { name: loaded.waDetails.name, peer: true },
};

const page = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${article.title}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** The pages by their paths: for each subject one alone, and one with text that follows and can be shifted. */
export async function pages() {
  const files = {
    '/article.md': markdown,
    '/texts.js': `export const plain = ${JSON.stringify(plain)}, disclosed = ${JSON.stringify(disclosed)}, markdown = ${JSON.stringify(markdown)};`,
    '/stage.js': await readFile(new URL('stage.js', import.meta.url), 'utf8'),
    '/stage.html': page(script('/stage.js'), '<div id="stage"></div>'),
  };
  for (const [key, { head = '', body }] of Object.entries(loaded)) {
    files[`/${key}.html`] = page(head, body);
    files[`/${key}-followed.html`] = page(head, `${body}<p>${article.paragraphs[0]}</p>`);
  }
  return files;
}
