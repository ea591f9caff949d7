import { behind } from './comparison.mjs';
import { cell, circumstancesLine, rows, spread, whole } from './format.mjs';
import { loadingTables } from './report-loading.mjs';
import { pick, ratios } from './statistics.mjs';
import { mounted } from './subjects.mjs';
import { targets, targetTable } from './targets.mjs';

/** The figures as Markdown. */
export function report(results, circumstances) {
  return `# Results of ${circumstances.date}

${circumstancesLine(circumstances)}

${targetTable(targets(results, circumstances.bytes))}

Below: [loading](#loading-on-a-slow-phone), [mounting](#mounting-and-layout), [toggling and memory](#toggling-and-memory-in-summary-mode), [where a peer is ahead](#where-a-peer-is-ahead).

${loadingTables(results)}
## Mounting and layout

Processor time of the page’s main thread for each instance, in ms.

${Object.entries({ summary: 'Summary', full: 'Full' })
  .map(([mode, title]) => mountTable(mode, title, results))
  .join('\n')}
## Toggling and memory, in summary mode

| | Opening or closing, ms | Heap of an instance, bytes | Nodes of an instance | Heap left of each of 1,000 unmounted, bytes | Nodes left |
| --- | --: | --: | --: | --: | --: |
${rows(Object.keys(mounted).map((name) => memoryRow(name, results)))}

The row of the frames is of 100 instances.

## Where a peer is ahead

${
  behind(results)
    .map((line) => `- ${line}`)
    .join('\n') || 'Nowhere.'
}
`;
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
