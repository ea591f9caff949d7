import { readFile } from 'node:fs/promises';
import { article } from '../../dist/server.js';
import { prerenderedStyles } from '../../dist/prerender.js';
import { disclosed, markdown, marked, plain } from './texts.mjs';

const built = (file) => readFile(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
const script = (path) => `<script type="module" src="${path}"></script>`;

/**
 * What is compared while a page loads: all show the summary with the article folded under it.
 * Where a limit is near, every round counts; what is far from any takes part in every so many.
 */
export const loaded = {
  html: { name: 'Plain HTML with `<details>`', body: plain.summary },
  dressed: {
    name: 'The HTML and the looks of `<diplomacy-brief>`, without an element',
    head: `<style>${prerenderedStyles.replaceAll(':host', 'main')}</style>`,
    body: `<main>${marked.summary}</main>`,
  },
  lit: {
    name: 'The smallest LitElement with the text',
    every: 3,
    head: script('/lit-summary.js'),
    body: '<lit-summary></lit-summary>',
  },
  script: {
    name: '**`<diplomacy-brief>`** by script alone',
    every: 3,
    own: true,
    head: script('/diplomacy-brief.js'),
    body: '<diplomacy-brief mode="summary"></diplomacy-brief>',
  },
  reserved: {
    name: '**`<diplomacy-brief>`** by script alone, its room kept by the page',
    every: 3,
    own: true,
    head: `${script('/diplomacy-brief.js')}<style>diplomacy-brief:not(:defined) { display: block; min-block-size: 100vh }</style>`,
    body: '<diplomacy-brief mode="summary"></diplomacy-brief>',
  },
  fallback: {
    name: '**`<diplomacy-brief>`** with its fallback',
    every: 3,
    own: true,
    // After it, as the project's README advises: the text does not wait for the script.
    body: (await built('fallback.html')) + script('/diplomacy-brief.js'),
  },
  prerendered: {
    name: '**`<diplomacy-brief>`** prerendered',
    own: true,
    body: (await built('prerendered-summary.html')) + script('/diplomacy-brief.js'),
  },
  iframe: {
    name: '`<iframe>` of a page with the text',
    peer: true,
    every: 9,
    body: '<iframe src="/html.html" title="The article" width="100%" height="700"></iframe>',
  },
  zeroMd: {
    name: 'zero-md',
    peer: true,
    every: 9,
    head: script('/zero-md.js?register'),
    body: '<zero-md src="/article.md"></zero-md>',
  },
  mdBlock: {
    name: 'md-block',
    peer: true,
    every: 9,
    head: script('/md-block.js'),
    body: '<md-block src="/article.md"></md-block>',
  },
  waDetails: {
    name: 'Web Awesome’s `wa-details`',
    peer: true,
    every: 9,
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
  skipped: { name: '`<diplomacy-brief>` under a page’s `content-visibility: auto`', every: 9 },
  iframe: { name: loaded.iframe.name, peer: true, every: 9 },
  zeroMd: { name: loaded.zeroMd.name, peer: true, every: 9 },
  mdBlock: { name: loaded.mdBlock.name, peer: true, every: 9 },
  waDetails: { name: loaded.waDetails.name, peer: true, every: 9 },
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
