import { decimal } from './format.mjs';
import { least, pick, quartiles } from './statistics.mjs';
import { loaded, mounted } from './subjects.mjs';

const unstyled =
  'The peers that are ahead show the text almost without styles; the LitElement with the same nodes and styles shows what these cost.';

/** Why a peer is ahead, where one can be. */
const reasons = {
  'bytes until readable':
    'By script alone the text is in the module, and the module has to come first; with these peers the text stands in the page. The same is true of the fallback, which needs the fewest bytes of all. Prerendered, the styles stand in the page too; these peers have no styles.',
  'requests until readable':
    'By script alone two requests are the minimum: the page and the module.',
  'first paint': 'The reason is the same as with the bytes.',
  script: 'A frame runs no script. Of all subjects that run one, this is the shortest time.',
  'layout shift with text after it':
    'By script alone only the page can keep room for the text before it is there; a line of CSS does (see the README of the project).',
  'mounting 100': unstyled,
  'mounting 1,000': unstyled,
  toggling:
    'The peers have the native disclosure alone. Here the attribute follows it, and the page receives a `toggle` event.',
  nodes:
    'The nodes are those of the document in the frame; the table shows the heap of each such document.',
  'heap left': 'It is less than a byte of each instance, which is the limit of the measurement.',
};

/** The quantities in which a peer is ahead, in words. */
export function behind({ pages, followed, mounts, frames, toggles }) {
  const loading = {
    'bytes until readable': least(pick(pages, 'bytes')),
    'requests until readable': least(pick(pages, 'requests')),
    'first paint': pick(pages, 'time'),
    'longest task': pick(pages, 'longest'),
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
  // The peers show the English words.
  const english = Object.fromEntries(
    Object.entries(loaded).filter(([, { language }]) => !language),
  );
  return [compare(english, loading), compare(mounted, mounting)].flat();
}

function compare(subjects, measures) {
  return Object.entries(measures).flatMap(([measure, values]) => {
    const median = (name) => quartiles(values[name]).median;
    const marked = (mark) => Object.keys(subjects).filter((name) => subjects[name][mark]);
    const rivals = marked('peer').filter((name) => values[name]);
    const late = marked('own').filter((name) => rivals.some((peer) => median(peer) < median(name)));
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
