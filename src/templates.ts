import { toNode } from './tree.js';
import type { Content, HeadingLevel } from './types.js';
import { type Form, view } from './view.js';
import type { Words } from './words.js';

const made = new WeakMap<Content, Map<string, Node>>();

/** The nodes of a view, made once and kept for every instance to clone. */
export function template(form: Form, level: HeadingLevel, content: Content, words: Words): Node {
  let templates = made.get(content);
  if (!templates) made.set(content, (templates = new Map<string, Node>()));
  const key = `${form} ${level}`;
  let node = templates.get(key);
  if (!node) templates.set(key, (node = toNode(view(form, level, content, words))));
  return node;
}
