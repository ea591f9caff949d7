import { hasMarkup } from '../article/article.md';
import { createElement } from '../dom/documents.js';
import { toBranch, toElement, toNodes } from './nodes.js';
import { clone, type Template } from './template.js';
import { type Branch, isBranch } from './tree.js';
import { articleIn } from './view/find.js';

/**
 * Makes a shadow root show a template. Every node whose branch stays is kept, with the reader's focus and selection.
 *
 * The last tree is compared with the next one, not with the nodes: what a translator or the page has changed in a text
 * stays until that very text changes.
 *
 * @param last What the root shows. If it is undefined, prerendered nodes are read in its place.
 */
export function render(root: DocumentFragment, next: Template, last?: Template): void {
  const article = articleIn(root);
  if (article) update(article, last?.tree ?? toBranch(article), next.tree);
  else root.replaceChildren(clone(next));
}

/** Makes an element that shows one branch show the next one. */
function update(element: Element, last: Branch, next: Branch): void {
  let node = element;
  let { attributes } = last;
  const { tag, children } = next;
  // Another level of a heading.
  if (last.tag !== tag) {
    node = createElement(tag);
    node.append(...element.childNodes);
    element.replaceWith(node);
    attributes = {};
  }
  for (const name of Object.keys({ ...attributes, ...next.attributes })) {
    const value = next.attributes[name];
    if (value === undefined) node.removeAttribute(name);
    else if (value !== attributes[name]) node.setAttribute(name, value);
  }
  // The markup of the article is the same object in every tree. If no child has changed, leave the nodes alone: a translator
  // can have replaced them.
  if (
    hasMarkup &&
    children.length === last.children.length &&
    children.every((child, i) => child === last.children[i])
  )
    return;
  if (textOf(children) !== textOf(last.children)) {
    node.replaceChildren(...toNodes(children));
    return;
  }
  // White space that a tool has written between the elements of prerendered HTML.
  if (children.every(isBranch))
    for (const child of [...node.childNodes])
      if (child.nodeType === node.TEXT_NODE && !child.nodeValue?.trim()) child.remove();
  // Elements that the page has inserted have the key of no branch, and stay.
  const nodes = [...node.children];
  const shown = last.children.filter(isBranch).flatMap((branch) => {
    const i = nodes.findIndex(
      (node) => keyOf(node.localName, node.getAttribute('part')) === keyOfBranch(branch),
    );
    const node = nodes.splice(0, i + 1).pop();
    return node ? { branch, node } : [];
  });
  const removeUntil = (end: number) => {
    for (const { node } of shown.splice(0, end)) node.remove();
  };
  for (const child of children.filter(isBranch)) {
    const i = shown.findIndex(({ branch }) => keyOfBranch(branch) === keyOfBranch(child));
    removeUntil(i);
    const old = i < 0 ? undefined : shown.shift();
    if (old) update(old.node, old.branch, child);
    else if (shown[0]) shown[0].node.before(toElement(child));
    else node.append(toElement(child));
  }
  removeUntil(shown.length);
}

/** Branches with the same key are shown by the same element. The level of a heading can change. */
const keyOf = (tag: string, part?: string | null) => part ?? tag.replace(/\d$/, '');
const keyOfBranch = ({ tag, attributes: { part } }: Branch) => keyOf(tag, part);

/** The texts directly in a branch, without white space alone, which tools change in prerendered HTML. */
const textOf = (children: readonly unknown[]) =>
  children.filter((child) => typeof child === 'string' && child.trim()).join('');
