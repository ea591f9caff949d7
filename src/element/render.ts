import { createElement } from '../dom/documents.js';
import { toElement, toNodes } from './nodes.js';
import { clone, type Template } from './template.js';
import { type Branch, isBranch } from './tree.js';
import { articleIn } from './view.js';

/** An element of the shadow tree, with what the last rendering gave it. */
export interface Shown {
  readonly node: Element;
  readonly tag: string;
  readonly attributes: Branch['attributes'];
  readonly text: string;
  readonly children: readonly Shown[];
}

/**
 * Makes a shadow root show a template. Every node whose branch stays is kept, with the reader's focus and selection.
 *
 * The last tree is compared with the next one, not with the nodes: what a translator or the page has changed in a text
 * stays until that very text changes.
 *
 * @param last What the root shows. If it is undefined, prerendered nodes are read in its place.
 */
export function render(root: DocumentFragment, template: Template, last?: Shown): Shown {
  const article = articleIn(root);
  if (article) return update(last ?? read(article), template.tree);
  const node = clone(template);
  root.replaceChildren(node);
  return read(node);
}

/** What an element shows. Leaves out `open`, because the reader can have opened the text before the script came. */
function read(node: Element): Shown {
  const attributes = [...node.attributes].filter(({ name }) => name !== 'open');
  const texts = [...node.childNodes].map((child) =>
    child.nodeType === node.TEXT_NODE ? child.nodeValue : '',
  );
  return {
    node,
    tag: node.localName,
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    text: textOf(texts),
    children: [...node.children].map(read),
  };
}

/** Makes an element that shows one branch show the next one. */
function update(last: Shown, next: Branch): Shown {
  let { node, attributes } = last;
  const { tag, children } = next;
  // Another level of a heading.
  if (last.tag !== tag) {
    const other = createElement(tag);
    other.append(...node.childNodes);
    node.replaceWith(other);
    node = other;
    attributes = {};
  }
  for (const name of Object.keys({ ...attributes, ...next.attributes })) {
    const value = next.attributes[name];
    if (value === undefined) node.removeAttribute(name);
    else if (value !== attributes[name]) node.setAttribute(name, value);
  }
  const text = textOf(children);
  if (text !== last.text) {
    node.replaceChildren(...toNodes(children));
    return read(node);
  }
  // White space that a tool has written between the elements of prerendered HTML.
  if (children.every(isBranch))
    for (const child of [...node.childNodes])
      if (child.nodeType === node.TEXT_NODE && !child.nodeValue?.trim()) child.remove();
  const shown = [...last.children];
  const removeUntil = (end: number) => {
    for (const { node } of shown.splice(0, end)) node.remove();
  };
  const updated = children.filter(isBranch).map((child) => {
    const i = shown.findIndex((old) => keyOf(old) === keyOf(child));
    removeUntil(i);
    const old = i < 0 ? undefined : shown.shift();
    if (old) return update(old, child);
    const added = toElement(child);
    if (shown[0]) shown[0].node.before(added);
    else node.append(added);
    return read(added);
  });
  removeUntil(shown.length);
  return { ...next, node, text, children: updated };
}

/** Branches with the same key are shown by the same element. The level of a heading can change. */
const keyOf = ({ tag, attributes: { part } }: Branch | Shown) => part ?? tag.replace(/\d$/, '');

/** The texts directly in a branch, without white space alone, which tools change in prerendered HTML. */
const textOf = (children: readonly unknown[]) =>
  children.filter((child) => typeof child === 'string' && child.trim()).join('');
