import { decimal } from './format.mjs';
import { least, pick, quartiles } from './statistics.mjs';
import { loaded, mounted } from './subjects.mjs';

const [width, names, row, top] = [860, 232, 20, 44];

/** The main figures as a picture, in the light or dark colours that the reader prefers. */
export function chart({ pages, mounts, frames }, { date, browser }) {
  const weights = { ...mounts[1000].summary, ...frames };
  const panels = [
    ['First paint of the text on a slow phone, ms', loaded, pick(pages, 'time'), 0],
    [
      'Longest task after the script has arrived, on that phone, ms',
      loaded,
      pick(pages, 'longest'),
      0,
    ],
    ['Bytes until the text can be read, brotli', loaded, least(pick(pages, 'bytes')), 0],
    [
      'Mounting with layout, each of 100 instances, ms of processor time',
      mounted,
      mounts[100].summary,
      2,
    ],
    ['JavaScript heap of an instance, bytes', mounted, pick(weights, 'heap'), 0],
  ];
  let y = top;
  const parts = panels.map((args) => {
    const { svg, height } = panel(y, ...args);
    y += height;
    return svg;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" role="img" aria-labelledby="t d">
<title id="t">diplomacy-brief compared with other ways to show the same article</title>
<desc id="d">Bars: shorter is better. The same figures are in results.md.</desc>
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.head { font-weight: 600; }
.note { fill: #59636e; }
rect { fill: #8c959f; }
.own rect { fill: #0969da; }
.own text { font-weight: 600; }
path { stroke: #1f2328; }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc; }
.note { fill: #9198a1; }
rect { fill: #656c76; }
.own rect { fill: #4493f8; }
path { stroke: #f0f6fc; }
}
</style>
<text x="0" y="16" class="note">${date}, ${escape(browser)}. Medians, with the quartiles as lines; shorter is better.</text>
${parts.join('\n')}
</svg>
`;
}

function panel(y, title, subjects, values, digits) {
  const shown = Object.keys(subjects).filter((name) => subjects[name].bar && values[name]);
  const found = shown.map((name) => quartiles(values[name]));
  const scale = (width - names - 70) / Math.max(...found.map(({ q3 }) => q3));
  const bars = shown.map((name, i) => {
    const { q1, median, q3 } = found[i];
    const [x1, x2, x3] = [q1, median, q3].map((value) => round(names + value * scale));
    const at = y + 10 + i * row;
    return `<g${subjects[name].own ? ' class="own"' : ''}><text x="${names - 8}" y="${at + 12}" text-anchor="end">${escape(subjects[name].bar)}</text><rect x="${names}" y="${at + 2}" width="${round(x2 - names)}" height="${row - 7}"/><path d="M${x1} ${at + 8.5}H${x3}"/><text x="${Math.max(x2, x3) + 6}" y="${at + 12}">${decimal(median, digits)}</text></g>`;
  });
  return {
    svg: `<text x="0" y="${y}" class="head">${escape(title)}</text>\n${bars.join('\n')}`,
    height: 10 + shown.length * row + 34,
  };
}

const round = (value) => Math.round(value * 10) / 10;

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
