import { readFileSync } from 'node:fs';
import { decimal, rows, spread } from './format.mjs';
import { differences, least, pick, quartiles, ratios } from './statistics.mjs';
import { loaded, mounted } from './subjects.mjs';
import { languages } from './texts.mjs';

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const byteLimit = parseInt(read('../../package.json')['size-limit'][0].limit);

/** The ways to use the element, with the names of their subjects in English. */
const ways = { 'script alone': 'script', fallback: 'fallback', prerendered: 'prerendered' };

/** A promise about medians, which is kept if none of them is above the limit. `why` argues the limit of a promise that is not kept. */
const within = (promise, limit, found, why, unit = '×', digits = 2) => ({
  promise,
  limit: `${limit} ${unit}`,
  measured: list(found, (spreads) => spread(spreads, digits)),
  isKept: Object.values(found).every(({ median }) => median <= limit),
  why,
});

/** What the project promises of these figures, and whether the promises are kept. */
export function targets(results, bytes) {
  return [
    {
      promise: 'The module, bytes under brotli',
      limit: decimal(byteLimit, 0),
      measured: decimal(bytes, 0),
      isKept: bytes <= byteLimit,
    },
    ...loadingTargets(results),
    ...mountingTargets(results.mounts),
    ...growth(results.mounts),
    heap(results),
  ];
}

/** The promises about loading. */
export function loadingTargets({ pages, followed }) {
  const [painted, waits, longest] = ['time', 'wait', 'longest'].map((name) => pick(pages, name));
  const bytes = least(pick(pages, 'allBytes'));
  const more = bytes.script[0] - bytes.lit[0];
  const toEnglish = (subject, times) =>
    map(languages, (_, lang) => ratios(times[`${subject}-${lang}`], times[subject]));
  const words = (times) =>
    `The words alone, in the smallest LitElement: ${list(toEnglish('lit', times), ({ median }) => `${decimal(median)} ×`)}.`;
  return [
    within(
      'First paint by script alone, to the smallest LitElement',
      1.1,
      { '': ratios(painted.script, painted.lit) },
      `The module is ${decimal(more, 0)} bytes larger, because it holds the styles and what the element does; on this line they take ${decimal(more / 200, 0)} of these ${decimal(differences(painted.script, painted.lit).median, 0)} ms.`,
    ),
    within(
      'First paint when prerendered, to the same HTML and styles',
      1.05,
      { '': ratios(painted.prerendered, painted.styled) },
      'In prerendered HTML the words of the article are children of the element, in slots, where translators and the search of the browser find them.',
    ),
    within(
      'Longest task, more than that of the smallest LitElement',
      40,
      map(ways, (name) => differences(longest[name], longest.lit)),
      `The same nodes and styles without an element take ${decimal(differences(longest.styled, longest.lit).median, 0)} ms more.`,
      'ms',
      0,
    ),
    within(
      'From the modules’ arrival to the first paint, to English',
      1.05,
      toEnglish('script', waits),
      words(waits),
    ),
    within('Longest task, to English', 1.05, toEnglish('script', longest), words(longest)),
    shift(pages, followed),
  ];
}

function mountingTargets(mounts) {
  const hundred = mounts[100];
  const to = (other, subject = 'brief') =>
    map({ full: 'full', summary: 'summary' }, (mode) =>
      ratios(hundred[mode][subject], hundred[mode][other]),
    );
  const does = ({ brief, styled }) => quartiles(brief).median - quartiles(styled).median;
  return [
    within(
      'Mounting, to a LitElement with the same nodes and styles',
      1,
      to('styled'),
      `Besides, the element reads its attributes, its language and its slots, and listens to events: ${list(map(hundred, does), (ms) => `${decimal(ms * 1000, 0)} µs`)}.`,
    ),
    within(
      'Mounting, to the smallest LitElement',
      1.25,
      to('lit'),
      `The nodes and the styles alone: ${list(to('lit', 'styled'), ({ median }) => `${decimal(median)} ×`)}.`,
    ),
    within('Mounting, to plain HTML', 2, to('html')),
  ];
}

/** The cost of an instance among ten thousand; a quick run does not mount ten thousand. */
function growth(mounts) {
  if (!mounts[10000].summary.brief.length) return [];
  const [brief, html] = ['brief', 'html'].map((name) => {
    const [most, hundred] = [10000, 100].map((count) => quartiles(mounts[count].summary[name]));
    return most.median / hundred.median;
  });
  return [
    {
      promise: 'An instance among 10,000, to one among 100',
      limit: '1 ×, or what it is for plain HTML',
      measured: `${decimal(brief)}; HTML ${decimal(html)}`,
      isKept: brief <= Math.max(1.05, html),
      why: 'The browser takes longer for each of so many nodes, and the element has more nodes than plain HTML.',
    },
  ];
}

function heap({ mounts, frames }) {
  const found = pick({ ...mounts[1000].summary, ...frames }, 'heap');
  const heaps = Object.entries(found).map(([name, values]) => [name, quartiles(values).median]);
  const peers = heaps.filter(([name]) => mounted[name].peer).sort(([, a], [, b]) => a - b);
  const [[smallest, limit]] = peers;
  const { brief, lit } = Object.fromEntries(heaps);
  return {
    promise: 'JavaScript heap of an instance, bytes, below that of every peer',
    limit: `${decimal(limit, 0)} (${mounted[smallest].bar})`,
    measured: decimal(brief, 0),
    isKept: brief < limit,
    why: `The smallest LitElement takes ${decimal(lit, 0)}; the others are what the element remembers, and its listeners.`,
  };
}

/** The largest layout shift of each way, of all languages, alone and with text after the element. */
function shift(pages, followed) {
  const medians = (name) =>
    [pages, followed].map((of) => quartiles(pick(of, 'shift')[name]).median);
  const largest = map({ ...ways, 'room kept': 'reserved' }, (way) => {
    const names = Object.keys(loaded).filter((name) => name.split('-')[0] === way);
    return Math.max(...names.flatMap(medians));
  });
  return {
    promise: 'Layout shift, in each language, alone and with text after it',
    limit: '0',
    measured: list(largest, (value) => decimal(value, 3)),
    isKept: Object.values(largest).every((value) => value === 0),
    why: 'By script alone only the page can keep room for the text before it is there; a line of CSS does (see the README of the project).',
  };
}

/** The promises as a table in Markdown, with the reasons of the limits that are not kept. */
export function targetTable(found) {
  return `| Promise | Limit | Measured | Kept |
| --- | --- | --- | --- |
${rows(found.map(({ promise, limit, measured, isKept }) => [promise, limit, measured, isKept ? 'yes' : '**no**']))}

${found
  .filter(({ isKept, why }) => !isKept && why)
  .map(({ promise, why }) => `- ${promise}: ${why}`)
  .join('\n')}`;
}

const map = (object, make) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, make(value, key)]));

/** Figures by their names, in words. */
const list = (found, write) =>
  Object.entries(found)
    .map(([name, value]) => `${languages[name] ?? name} ${write(value)}`.trim())
    .join('; ');
