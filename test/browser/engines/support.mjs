/*
 * Computes the browser tables of the documents from the list of features and from MDN's browser data. `npm run support`
 * prints the tables; tests compare the data, and the table in the README, with real Chromiums.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { features } from './features.mjs';

// The data is loaded with require(), because the supported versions of Node import JSON with different syntax.
const data = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The browsers of the tables: their names in the data, and in the tables. */
export const browsers = {
  chrome: 'Chrome',
  edge: 'Edge',
  safari: 'Safari',
  safari_ios: 'Safari on iOS',
  firefox: 'Firefox',
  samsunginternet_android: 'Samsung Internet',
};

/** Returns the first version of a browser that has a feature, or Infinity if no version has it. */
export function since({ key, partial }, browser) {
  const found = key.split('.').reduce((parent, name) => parent?.[name], data)?.__compat;
  if (!found) throw new Error(`The browser data does not contain ${key}.`);
  const versions = [found.support[browser] ?? []]
    .flat()
    .filter(
      (support) =>
        // A feature does not count if it has another name, must be enabled by the user, or was removed.
        !support.flags &&
        !support.prefix &&
        !support.alternative_name &&
        (support.partial_implementation ? partial : !support.version_removed),
    )
    .map(({ version_added: version }) => {
      if (typeof version !== 'string') return Infinity;
      // "≤12" means: 12 or earlier. "preview" means: not released yet.
      return /^≤?\d/.test(version) ? Number(version.replace('≤', '')) : Infinity;
    });
  return Math.min(Infinity, ...versions);
}

const firstWithAll = (browser, ...uses) =>
  Math.max(
    ...features.filter(({ use }) => uses.includes(use)).map((feature) => since(feature, browser)),
  );

/**
 * Returns the first version of a browser that renders the article (`reads`), and the first in which everything works
 * (`works`).
 */
export function support(browser) {
  return { reads: firstWithAll(browser, 'render'), works: firstWithAll(browser, 'render', 'work') };
}

const format = (version) => (Number.isFinite(version) ? String(version) : '–');
const row = (...cells) => `| ${cells.join(' | ')} |`;
const head = (...cells) => [row(...cells), row(...cells.map(() => '---'))];

/** Returns the tables as Markdown. */
export function tables() {
  const names = Object.keys(browsers);
  const main = names.map((name) => {
    const { reads, works } = support(name);
    return row(browsers[name], format(works), format(reads));
  });
  const single = features
    .filter(({ use }) => use === 'enhance')
    .map((feature) => row(feature.instead, ...names.map((name) => format(since(feature, name)))));
  return [
    ...head('', 'Works from', 'Shows the article from'),
    ...main,
    '',
    ...head('What is different before this version', ...Object.values(browsers)),
    ...single,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const prettier = await import('prettier');
  process.stdout.write(await prettier.format(tables(), { parser: 'markdown' }));
}
