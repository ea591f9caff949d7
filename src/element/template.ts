import { base } from 'language:base';
import type { Content } from '../article/types.js';
import type { Labels } from '../labels/labels.js';
import { memoize } from '../labels/memoize.js';
import { toElement } from './nodes.js';
import type { State } from './state.js';
import type { Branch } from './tree.js';
import { view } from './view/view.js';

/** What is rendered for a state, for all elements that are in it. */
export interface Template {
  readonly tree: Branch;
  readonly labels: Labels;
  /** The nodes of the tree, made once and cloned for every element. */
  node?: Element;
}

const templates = new Map<string, Template>();

/** The template of a state. The same arguments give the same template, so that a second rendering finds at once that nothing has changed. */
export function templateOf(state: State, content: Content, labels: Labels): Template {
  // Most elements have these labels, which take long to write.
  const key = JSON.stringify([state, labels !== base && labels]);
  return memoize(templates, key, () => ({ tree: view(state, content, labels), labels }));
}

/** New nodes for an element. */
export function clone(template: Template): Element {
  return (template.node ??= toElement(template.tree)).cloneNode(true) as Element;
}
