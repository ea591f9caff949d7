import { fallback, prerender, prerenderedStyles } from '../../dist/prerender.js';
import { disclosed, languages, marked, plain } from './texts.mjs';

const script = (path) => `<script type="module" src="${path}"></script>`;

/**
 * The subjects that are measured in each language: this project's element, and the smallest LitElement with the same words.
 *
 * @param lang None is English, the language of the module.
 */
async function inLanguage(lang) {
  const form = lang ?? 'summary';
  const suffix = lang ? `, in ${languages[lang]}` : '';
  const key = (name) => (lang ? `${name}-${lang}` : name);
  // Importing the labels makes prerender() and fallback() write them.
  if (lang) await import(`../../dist/labels/${lang}.js`);
  // The labels come first, so that the element has the words of its language when it is rendered for the first time.
  const scripts = (lang ? script(`/labels/${lang}.js`) : '') + script('/diplomacy-brief.js');
  const options = { mode: 'summary', lang };
  const common = { language: lang, lit: key('lit') };
  return {
    [key('lit')]: {
      ...common,
      name: `The smallest LitElement with the text${suffix}`,
      bar: !lang && 'smallest LitElement',
      head: script(`/lit-${form}.js`),
      body: `<lit-${form}></lit-${form}>`,
    },
    [key('script')]: {
      ...common,
      name: `**\`<diplomacy-brief>\`** by script alone${suffix}`,
      bar: `diplomacy-brief${suffix || ', script alone'}`,
      own: true,
      head: scripts,
      body: '<diplomacy-brief mode="summary"></diplomacy-brief>',
    },
    // The script stands after the text, as the project's README advises: the text does not wait for the script.
    [key('fallback')]: {
      ...common,
      name: `**\`<diplomacy-brief>\`** with its fallback${suffix}`,
      bar: !lang && 'diplomacy-brief, fallback',
      every: lang && 3,
      own: true,
      body: fallback(options) + scripts,
    },
    [key('prerendered')]: {
      ...common,
      name: `**\`<diplomacy-brief>\`** prerendered${suffix}`,
      bar: !lang && 'diplomacy-brief, prerendered',
      every: lang && 3,
      own: true,
      body: prerender(options) + scripts,
    },
  };
}

const english = await inLanguage();

/**
 * What is compared while a page loads: all show the summary, with the article in a closed disclosure.
 * `every` is the number of rounds in which a subject is measured once; by default it is measured in every round.
 * `own` marks this project's element, `peer` what others offer; `lit` names the LitElement with the same words.
 * `bar` is the short name in the picture, which leaves out the subjects without one.
 */
export const loaded = {
  html: {
    name: 'Plain HTML with `<details>`',
    bar: 'plain HTML',
    body: plain.summary,
  },
  styled: {
    name: 'The HTML and the styles of `<diplomacy-brief>`, without an element',
    bar: 'HTML with nodes and styles',
    head: `<style>${prerenderedStyles.replaceAll(':host', 'main')}</style>`,
    body: `<main>${marked.summary}</main>`,
  },
  ...english,
  reserved: {
    ...english.script,
    name: `${english.script.name}, its room kept by the page`,
    bar: '',
    every: 3,
    head: `${english.script.head}<style>diplomacy-brief:not(:defined) { display: block; min-block-size: 100vh }</style>`,
  },
  ...(await inLanguage('fr')),
  ...(await inLanguage('ar')),
  iframe: {
    name: '`<iframe>` of a page with the text',
    bar: 'iframe',
    peer: true,
    every: 9,
    body: '<iframe src="/html.html" title="The article" width="100%" height="700"></iframe>',
  },
  zeroMd: {
    name: 'zero-md',
    bar: 'zero-md',
    peer: true,
    every: 9,
    head: script('/zero-md.js?register'),
    body: '<zero-md src="/article.md"></zero-md>',
  },
  mdBlock: {
    name: 'md-block',
    bar: 'md-block',
    peer: true,
    every: 9,
    head: script('/md-block.js'),
    body: '<md-block src="/article.md"></md-block>',
  },
  waDetails: {
    name: 'Web Awesome’s `wa-details`',
    bar: 'wa-details',
    peer: true,
    every: 9,
    head: script('/wa-details.js'),
    body: disclosed,
  },
};

/** What is compared when many instances are mounted, by the names of the subjects in stage.js. */
export const mounted = {
  html: loaded.html,
  lit: loaded.lit,
  styled: {
    name: 'The smallest LitElement with the nodes and the styles of `<diplomacy-brief>`',
    bar: 'LitElement with nodes and styles',
  },
  brief: { name: '**`<diplomacy-brief>`**', bar: 'diplomacy-brief', own: true },
  skipped: {
    name: '`<diplomacy-brief>` under a page’s `content-visibility: auto`',
    bar: 'diplomacy-brief, off screen',
    every: 9,
  },
  iframe: loaded.iframe,
  zeroMd: loaded.zeroMd,
  mdBlock: loaded.mdBlock,
  waDetails: loaded.waDetails,
};
