import { readFileSync } from 'node:fs';
import { decimal, rows, spread } from './format.mjs';
import { differences, pick, quartiles, ratios } from './statistics.mjs';
import { loaded } from './subjects.mjs';

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const byteLimit = parseInt(read('../../package.json')['size-limit'][0].limit);

const within = (promise, limit, found, unit = '×', digits = 2) => ({
  promise,
  limit: `${limit} ${unit}`,
  measured: spread(found, digits),
  isKept: found.median <= limit,
});

/** What the project promises of these figures, and whether the promises are kept. */
export function targets(results, bytes) {
  const { mounts } = results;
  const mounting = ['full', 'summary'].flatMap((mode) => {
    const { brief, lit, html, styled } = mounts[100][mode];
    return [
      within(`Mounting, ${mode}, to the smallest LitElement`, 1.25, ratios(brief, lit)),
      within(`Mounting, ${mode}, to plain HTML`, 2, ratios(brief, html)),
      within(`Mounting, ${mode}, to a LitElement with the same nodes and styles`, 1.25, ratios(brief, styled)), // prettier-ignore
    ];
  });
  return [
    {
      promise: 'The module, bytes under brotli',
      limit: decimal(byteLimit, 0),
      measured: decimal(bytes, 0),
      isKept: bytes <= byteLimit,
    },
    ...mounting,
    ...growth(mounts),
    ...loadingTargets(results),
  ];
}

/** The promises about loading. */
export function loadingTargets({ pages, followed }) {
  const painted = pick(pages, 'time');
  const longest = pick(pages, 'longest');
  return [
    within(
      'First paint by script alone, to the smallest LitElement',
      1.1,
      ratios(painted.script, painted.lit),
    ),
    ...['script', 'fallback', 'prerendered'].map((name) =>
      within(
        `Longest task, ${loaded[name].name}, more than the smallest LitElement`,
        60,
        differences(longest[name], longest.lit),
        'ms',
        0,
      ),
    ),
    {
      ...within(
        'First paint when prerendered, to plain HTML',
        1.05,
        ratios(painted.prerendered, painted.html),
      ),
      why: 'The difference comes from the styles and not from the element: the next row compares with the same styles. Their bytes take time on this line (200 bytes take a millisecond), and style and layout take longer with them.',
    },
    within(
      'First paint when prerendered, to the same HTML and styles without an element',
      1.05,
      ratios(painted.prerendered, painted.styled),
    ),
    ...own(loaded).map((name) => shift(name, pages, followed)),
  ];
}

/** The promises as a table in Markdown, with the reason where one is not kept and the reason is known. */
export function targetTable(found) {
  const reasons = found.filter(({ isKept, why }) => !isKept && why);
  return `## Promises

| Promise | Limit | Measured | Kept |
| --- | --- | --- | --- |
${rows(found.map(({ promise, limit, measured, isKept }) => [promise, limit, measured, isKept ? 'yes' : '**no**']))}

${reasons.map(({ promise, why }) => `- ${promise}: ${why}`).join('\n')}`;
}

const own = (subjects) => Object.keys(subjects).filter((name) => subjects[name].own);

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
    },
  ];
}

function shift(name, pages, followed) {
  const [alone, before] = [pages, followed].map((of) => quartiles(pick(of, 'shift')[name]).median);
  return {
    promise: `Layout shift, ${loaded[name].name}`,
    limit: '0',
    measured: `${decimal(alone, 3)} alone, ${decimal(before, 3)} with text after it`,
    isKept: !alone && !before,
    // The text after the element shifts where nothing keeps the room of the element.
    why:
      before > alone &&
      'By script alone only the page can keep room for the text before it is there; a line of CSS does (see the README of the project).',
  };
}
