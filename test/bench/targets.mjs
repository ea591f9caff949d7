import { decimal, spread } from './format.mjs';
import { least, pick, quartiles, ratios } from './statistics.mjs';
import { loaded, mounted } from './subjects.mjs';

/** What the project promises of these figures, and whether they keep it. */
export function targets({ pages, followed, mounts }, bytes) {
  const within = (promise, limit, found) => ({
    promise,
    limit: `${limit} ×`,
    measured: spread(found),
    stands: found.median <= limit,
  });
  const mounting = ['full', 'summary'].flatMap((mode) => {
    const { brief, lit, html, dressed } = mounts[100][mode];
    return [
      within(`Mounting, ${mode}, to the smallest LitElement`, 1.25, ratios(brief, lit)),
      within(`Mounting, ${mode}, to plain HTML`, 2, ratios(brief, html)),
      within(`Mounting, ${mode}, to a LitElement with the same nodes and looks`, 1.25, ratios(brief, dressed)), // prettier-ignore
    ];
  });
  const painted = pick(pages, 'time');
  return [
    {
      promise: 'The module, bytes under brotli',
      limit: '9,753',
      measured: decimal(bytes, 0),
      stands: bytes <= 9753,
    },
    ...mounting,
    ...growth(mounts),
    {
      ...within(
        'Text painted when prerendered, to plain HTML',
        1.05,
        ratios(painted.prerendered, painted.html),
      ),
      why: 'What it costs more is the looks, not the element: see the row below it, and in the next table their bytes (200 of them take a millisecond on this line) and the time for style and layout.',
    },
    within(
      'Text painted when prerendered, to the same HTML and looks without an element',
      1.05,
      ratios(painted.prerendered, painted.dressed),
    ),
    ...own(loaded).map((name) => shift(name, pages, followed)),
  ];
}

const own = (subjects) => Object.keys(subjects).filter((name) => subjects[name].own);
const peers = (subjects) => Object.keys(subjects).filter((name) => subjects[name].peer);

/** What an instance among ten thousand costs; a quick run mounts none. */
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
      stands: brief <= Math.max(1.05, html),
    },
  ];
}

function shift(name, pages, followed) {
  const [alone, before] = [pages, followed].map((of) => quartiles(pick(of, 'shift')[name]).median);
  return {
    promise: `Layout shift, ${loaded[name].name}`,
    limit: '0',
    measured: `${decimal(alone, 3)} alone, ${decimal(before, 3)} with text after it`,
    stands: !alone && !before,
    why: reasons['layout shift with text after it'],
  };
}

/** Why a peer is ahead where one is: what it would take, and why that is not done. */
const reasons = {
  'bytes until readable':
    'By script alone the text is in the module, and the module has to come first; in these peers it stands in the page. So it does in the fallback, which is the least of all. Prerendered, the looks stand in the page too, which these peers do not have.',
  'requests until readable': 'The page and the module: by script alone there is no way with less.',
  'text painted': 'As with the bytes.',
  script: 'A frame runs none. Of all that run one this is the least.',
  'layout shift with text after it':
    'By script alone only the page can keep room for what is not there yet; a line of CSS does (see the README of the project).',
  toggling:
    'Theirs is the native disclosure alone. Here the attribute follows it, and the page hears a `toggle` event.',
  nodes: 'Those of the document in the frame; each of these documents costs the heap in the table.',
  'heap left': 'Less than a byte of each; the measure is no finer.',
};

/** The measures in which a peer is ahead, in words. */
export function behind({ pages, followed, mounts, frames, toggles }) {
  const loading = {
    'bytes until readable': least(pick(pages, 'bytes')),
    'requests until readable': least(pick(pages, 'requests')),
    'text painted': pick(pages, 'time'),
    script: pick(pages, 'script'),
    'layout shift with text after it': pick(followed, 'shift'),
  };
  const weights = { ...mounts[1000].summary, ...frames };
  const mounting = {
    'mounting one': mounts[1].summary,
    'mounting 100': mounts[100].summary,
    'mounting 1,000': pick(mounts[1000].summary, 'time'),
    toggling: toggles,
    heap: pick(weights, 'heap'),
    nodes: pick(weights, 'nodes'),
    'heap left': pick(weights, 'heapLeft'),
  };
  return [compare(loaded, loading), compare(mounted, mounting)].flat();
}

function compare(subjects, measures) {
  return Object.entries(measures).flatMap(([measure, values]) => {
    const median = (name) => quartiles(values[name]).median;
    const rivals = peers(subjects).filter((name) => values[name]);
    const late = own(subjects).filter((name) => rivals.some((peer) => median(peer) < median(name)));
    if (!late.length) return [];
    const worst = Math.max(...late.map(median));
    const say = (names) =>
      names
        .map((name) => `${subjects[name].name} ${decimal(median(name), worst < 10 ? 3 : 0)}`)
        .join(', ');
    const ahead = rivals.filter((peer) => median(peer) < worst);
    const reason = reasons[measure] ?? '';
    return `**${measure}**: ${say(ahead)}; ${say(late)}. ${reason}`.trim();
  });
}
