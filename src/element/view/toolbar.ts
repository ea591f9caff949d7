import type { Labels, Texts } from '../../labels/labels.js';
import type { Reader, Status } from '../reader.js';
import type { State } from '../state.js';
import { type Branch, h, type Tree } from '../tree.js';

/** The buttons for the reader, in their order. Each name is also the role of the button’s label. */
export const controlNames = ['share', 'quote', 'listen', 'stop'] as const;
export type ControlName = (typeof controlNames)[number];

/** The label of the button that begins, pauses and resumes. */
const listening = {
  absent: 'listen',
  silent: 'listen',
  speaking: 'pause',
  paused: 'resume',
} as const;

/** The buttons and the status. */
export function toolbar(state: State, labels: Labels): Branch {
  const { reader } = state;
  const role = listening[reader.voice];
  const canStop = role !== 'listen';
  const button = (name: ControlName, hidden = false, label: keyof Texts = name) =>
    h('button', { part: 'control', name, hidden }, labels[label]);
  return h(
    'div',
    { part: 'toolbar', 'data-floating': reader.hasSelected || canStop },
    button('share'),
    button('quote'),
    // Text browsers show what is hidden in prerendered HTML.
    ...(state.rootTag
      ? [button('listen', reader.voice === 'absent', role), button('stop', !canStop)]
      : []),
    status(reader, labels),
  );
}

/** Tells the result of a control. */
export function status(reader: Reader, labels: Labels): Branch {
  return h('p', { part: 'status', role: 'status' }, ...result(reader.status ?? {}, labels));
}

function result({ outcome, link }: Status, labels: Labels): Tree[] {
  if (!outcome) return [];
  const words: Tree[] = [labels[outcome]];
  if (link === '' && outcome !== 'noLink') words.push(' ', labels.noLink);
  if (link && outcome === 'notCopied')
    words.push(' ', h('a', { href: link }, link.replace(/(.{80}).+/, '$1…')));
  return words;
}
