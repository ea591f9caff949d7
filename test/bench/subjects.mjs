import { readFile } from 'node:fs/promises';
import { fallback, prerender, prerenderedStyles } from '../../dist/prerender.js';
import { disclosed, marked, plain, options } from './texts.mjs';

const built = (file) => readFile(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
const script = (path) => `<script type="module" src="${path}"></script>`;
const ownScript = script('/diplomacy-brief.js');
const frenchScripts = `${ownScript}${script('/labels/fr.js')}`;

/**
 * What is compared while a page loads: all show the summary, with the article in a closed disclosure.
 * `every` is the number of rounds in which a subject is measured once; by default it is measured in every round.
 * `own` marks this project's element, `peer` what others offer; `lit` names the LitElement with the same words.
 */
export const loaded = {
  html: { name: 'Plain HTML with `<details>`', body: plain.summary },
  styled: {
    name: 'The HTML and the styles of `<diplomacy-brief>`, without an element',
    head: `<style>${prerenderedStyles.replaceAll(':host', 'main')}</style>`,
    body: `<main>${marked.summary}</main>`,
  },
  lit: {
    name: 'The smallest LitElement with the text',
    head: script('/lit-summary.js'),
    body: '<lit-summary></lit-summary>',
  },
  script: {
    name: '**`<diplomacy-brief>`** by script alone',
    own: true,
    head: ownScript,
    body: '<diplomacy-brief mode="summary"></diplomacy-brief>',
  },
  reserved: {
    name: '**`<diplomacy-brief>`** by script alone, its room kept by the page',
    every: 3,
    own: true,
    head: `${ownScript}<style>diplomacy-brief:not(:defined) { display: block; min-block-size: 100vh }</style>`,
    body: '<diplomacy-brief mode="summary"></diplomacy-brief>',
  },
  fallback: {
    name: '**`<diplomacy-brief>`** with its fallback',
    own: true,
    // The script stands after the fallback, as the project's README advises: the text does not wait for the script.
    body: (await built('fallback.html')) + ownScript,
  },
  prerendered: {
    name: '**`<diplomacy-brief>`** prerendered',
    own: true,
    body: (await built('prerendered-summary.html')) + ownScript,
  },
  litFrench: {
    name: 'The smallest LitElement with the text, in French',
    every: 3,
    language: 'fr',
    lit: 'litFrench',
    head: script('/lit-french.js'),
    body: '<lit-french></lit-french>',
  },
  scriptFrench: {
    name: '**`<diplomacy-brief>`** by script alone, in French',
    every: 3,
    own: true,
    language: 'fr',
    lit: 'litFrench',
    head: frenchScripts,
    body: '<diplomacy-brief mode="summary"></diplomacy-brief>',
  },
  fallbackFrench: {
    name: '**`<diplomacy-brief>`** with its fallback, in French',
    every: 3,
    own: true,
    language: 'fr',
    lit: 'litFrench',
    body: fallback(options.french) + frenchScripts,
  },
  prerenderedFrench: {
    name: '**`<diplomacy-brief>`** prerendered, in French',
    every: 3,
    own: true,
    language: 'fr',
    lit: 'litFrench',
    body: prerender(options.french) + frenchScripts,
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

/** What is compared when many instances are mounted, by the names of the subjects in stage.js. */
export const mounted = {
  html: { name: loaded.html.name },
  lit: { name: loaded.lit.name },
  styled: { name: 'The smallest LitElement with the nodes and the styles of `<diplomacy-brief>`' },
  brief: { name: '**`<diplomacy-brief>`**', own: true },
  skipped: { name: '`<diplomacy-brief>` under a page’s `content-visibility: auto`', every: 9 },
  iframe: { name: loaded.iframe.name, peer: true, every: 9 },
  zeroMd: { name: loaded.zeroMd.name, peer: true, every: 9 },
  mdBlock: { name: loaded.mdBlock.name, peer: true, every: 9 },
  waDetails: { name: loaded.waDetails.name, peer: true, every: 9 },
};
