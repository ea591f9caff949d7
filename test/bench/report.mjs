import { decimal, spread, whole } from './format.mjs';
import { least, pick, present, quartiles, ratios } from './statistics.mjs';
import { loaded, mounted } from './subjects.mjs';
import { behind, targets } from './targets.mjs';

/** The figures as Markdown. */
export function report(results, { date, machine, load, browser, node, quick, minutes, bytes }) {
  const promises = targets(results, bytes);
  return `# Results of ${date}

${browser}, headless, Node ${node}, ${machine}, load average ${load} (others were at work as far as it exceeds 1); ${minutes} minutes${quick ? ', quick run' : ''}.
Medians, in parentheses the quartiles. “× HTML” and “× Lit” are medians of the ratios within a round. How it was measured: [README.md](README.md).

## Where it must stand

| Promise | Limit | Measured | Stands |
| --- | --- | --- | --- |
${rows(promises.map(({ promise, limit, measured, stands }) => [promise, limit, measured, stands ? 'yes' : '**no**']))}

${reasons(promises)}Ahead of every peer in every measure: ${sentence(behind(results))}

## Loading on a slow phone

Processor ÷ 4, 1.6 Mbit/s, 150 ms round trip, empty cache. Bytes are those of the bodies under brotli.

| | Bytes until readable | Requests | Bytes in all | Requests | Text painted, ms | × HTML | Script, ms | Style and layout, ms | Layout shift, alone | with text after it |
| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
${rows(Object.keys(loaded).map((name) => loadRow(name, results)))}

## Mounting and layout

Processor time of the page’s main thread for each instance, in ms.

${Object.entries({ summary: 'Summary', full: 'Full' })
  .map(([mode, title]) => mountTable(mode, title, results))
  .join('\n')}
## Toggling and memory, in summary mode

| | Opening or closing, ms | Heap of an instance, bytes | Nodes of an instance | Heap left of each of 1,000 unmounted, bytes | Nodes left |
| --- | --: | --: | --: | --: | --: |
${rows(Object.keys(mounted).map((name) => memoryRow(name, results)))}

Of frames it is 100 that were weighed.
`;
}

function loadRow(name, { pages, followed }) {
  const of = (quantity) => pick(pages, quantity)[name];
  return [
    loaded[name].name,
    whole(least(pick(pages, 'bytes'))[name]),
    whole(least(pick(pages, 'requests'))[name]),
    whole(of('allBytes')),
    whole(of('allRequests')),
    spread(quartiles(of('time')), 0),
    spread(ratios(of('time'), pick(pages, 'time').html)),
    spread(quartiles(of('script')), 1),
    spread(quartiles(of('layout')), 0),
    decimal(quartiles(of('shift')).median, 3),
    decimal(quartiles(pick(followed, 'shift')[name]).median, 3),
  ];
}

function mountTable(mode, title, { mounts }) {
  const thousands = pick(mounts[1000][mode], 'time');
  const lines = Object.keys(mounts[100][mode]).map((name) => {
    const hundred = mounts[100][mode];
    return [
      mounted[name].name,
      cell(mounts[1][mode][name]),
      cell(hundred[name]),
      cell(thousands[name]),
      ...(mode === 'summary' ? [cell(mounts[10000][mode]?.[name])] : []),
      spread(ratios(hundred[name], hundred.lit)),
      spread(ratios(hundred[name], hundred.html)),
    ];
  });
  const most = mode === 'summary';
  return `| ${title} | 1 | 100 | 1,000 |${most ? ' 10,000 |' : ''} × Lit, of 100 | × HTML, of 100 |
| --- | --: | --: | --: | --: | --: |${most ? ' --: |' : ''}
${rows(lines)}
`;
}

function memoryRow(name, { mounts, frames, toggles }) {
  const weights = mounts[1000].summary[name] ?? frames[name];
  const of = (quantity) => weights.map((weight) => weight[quantity]);
  return [
    mounted[name].name,
    cell(toggles[name]),
    whole(of('heap')),
    whole(of('nodes')),
    whole(of('heapLeft')),
    whole(of('nodesLeft')),
  ];
}

const rows = (lines) => lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const cell = (values = []) => {
  const { length } = present(values);
  if (!length) return '–';
  const found = quartiles(values);
  return length > 1 ? spread(found) : decimal(found.median);
};

/** Why a promise is not kept, where that is known. */
const reasons = (found) =>
  found
    .filter(({ stands, why }) => !stands && why)
    .map(({ promise, why }) => `- ${promise}: ${why}\n`)
    .concat('\n')
    .join('');

function sentence(found) {
  if (!found.length) return 'yes.';
  return `not in these:\n\n${found.map((line) => `- ${line}`).join('\n')}`;
}
