import { cell, circumstancesLine, decimal, rows, spread, whole } from './format.mjs';
import { differences, least, pick, quartiles, ratios } from './statistics.mjs';
import { loaded } from './subjects.mjs';
import { loadingTargets, targetTable } from './targets.mjs';

/** The report of a run that measured loading alone. */
export function loadingReport(results, circumstances) {
  return `# Loading, ${circumstances.date}

${circumstancesLine(circumstances)}

${targetTable(loadingTargets(results))}

${loadingTables(results)}`;
}

/** The figures of loading as Markdown. */
export function loadingTables(results) {
  const names = Object.keys(loaded);
  return `## Loading on a slow phone

Processor ÷ 4, 1.6 Mbit/s, 150 ms round trip, empty cache. “Lit” is the smallest LitElement with the same words.

| | First paint of the text, ms | × HTML | × Lit | From the module’s arrival to the first paint, ms | × Lit | Longest task after the arrival, ms | More than Lit, ms |
| --- | --: | --: | --: | --: | --: | --: | --: |
${rows(names.map((name) => paintRow(name, results.pages)))}

Bytes are those of the bodies under brotli.

| | Bytes until readable | Requests | Bytes in all | Requests | Script, ms | Style and layout, ms | Layout shift, alone | with text after it |
| --- | --: | --: | --: | --: | --: | --: | --: | --: |
${rows(names.map((name) => transferRow(name, results)))}
`;
}

function paintRow(name, pages) {
  const { lit = 'lit' } = loaded[name];
  const of = (quantity) => pick(pages, quantity)[name];
  const toLit = (compare, quantity) => compare(of(quantity), pick(pages, quantity)[lit]);
  return [
    loaded[name].name,
    cell(of('time'), 0),
    spread(ratios(of('time'), pick(pages, 'time').html)),
    spread(toLit(ratios, 'time')),
    ...(comesWithModule(loaded[name])
      ? [cell(of('wait'), 0), spread(toLit(ratios, 'wait'))]
      : ['–', '–']),
    cell(of('longest'), 0),
    spread(toLit(differences, 'longest'), 0),
  ];
}

/** Whether the text comes with a module. Where it stands in the page, its paint does not wait for one. */
const comesWithModule = ({ head = '', body }) =>
  head.includes('type="module"') && !body.includes('<h2');

function transferRow(name, { pages, followed }) {
  const of = (quantity) => pick(pages, quantity)[name];
  return [
    loaded[name].name,
    whole(least(pick(pages, 'bytes'))[name]),
    whole(least(pick(pages, 'requests'))[name]),
    whole(of('allBytes')),
    whole(of('allRequests')),
    cell(of('script'), 1),
    cell(of('layout'), 0),
    decimal(quartiles(of('shift')).median, 3),
    decimal(quartiles(pick(followed, 'shift')[name]).median, 3),
  ];
}
