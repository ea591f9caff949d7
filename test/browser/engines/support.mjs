/*
 * From which version on the browsers show the element, as the tables in the README say it. `npm run support` prints
 * them; they follow from the list of features and from the data of MDN, and a test holds them to real Chromiums.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { features } from './features.mjs';

// Required and not imported: an import of JSON is written in another way in each version of Node.
const data = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The browsers of the tables, by the names of the data. */
export const browsers = {
  chrome: 'Chrome',
  edge: 'Edge',
  safari: 'Safari',
  safari_ios: 'Safari on iOS',
  firefox: 'Firefox',
  samsunginternet_android: 'Samsung Internet',
};

/** The version from which on a browser has a feature, as a number that can be compared; infinite if it has not. */
export function since({ key, partial }, browser) {
  const found = key.split('.').reduce((place, name) => place?.[name], data)?.__compat;
  if (!found) throw new Error(`The data know nothing of ${key}.`);
  const versions = [found.support[browser] ?? []]
    .flat()
    .filter(
      (support) =>
        // What has another name, has to be switched on or is no longer there does not count.
        !support.flags &&
        !support.prefix &&
        !support.alternative_name &&
        (support.partial_implementation ? partial : !support.version_removed),
    )
    .map(({ version_added: version }) => {
      if (typeof version !== 'string') return Infinity;
      // "≤12" is 12 at the latest; "preview" is none yet.
      return /^≤?\d/.test(version) ? Number(version.replace('≤', '')) : Infinity;
    });
  return Math.min(Infinity, ...versions);
}

const needed = (browser, ...uses) =>
  Math.max(
    ...features.filter(({ use }) => uses.includes(use)).map((feature) => since(feature, browser)),
  );

/** From which version on a browser draws the article, and from which on everything works. */
export function support(browser) {
  return { reads: needed(browser, 'draw'), works: needed(browser, 'draw', 'work') };
}

const write = (version) => (Number.isFinite(version) ? String(version) : '–');
const row = (...cells) => `| ${cells.join(' | ')} |`;
const head = (...cells) => [row(...cells), row(...cells.map(() => '---'))];

/** The tables, as Markdown. */
export function tables() {
  const names = Object.keys(browsers);
  const main = names.map((name) => {
    const { reads, works } = support(name);
    return row(browsers[name], write(works), write(reads), write(reads));
  });
  const single = features
    .filter(({ use }) => use === 'one thing')
    .map((feature) => row(feature.instead, ...names.map((name) => write(since(feature, name)))));
  return [
    ...head('', 'Works fully from', 'Reads from', 'Keeps the fallback below'),
    ...main,
    '',
    ...head('Below these versions', ...Object.values(browsers)),
    ...single,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { format } = await import('prettier');
  process.stdout.write(await format(tables(), { parser: 'markdown' }));
}
