/* What only an article with markup needs: the build leaves it out of the module of a plain article. */
import { hasMarkup } from '../article/article.md';
import { plainText } from '../article/text.mjs';
import type { Article, Text } from '../article/types.js';
import { createRange, memberOf } from '../dom/documents.js';
import { toBranch } from './nodes.js';
import { piecesOf } from './pieces.js';
import { type Branch, isBranch, type Tree } from './tree.js';

/** Whether an element holds the very content of a branch, and nothing else. */
export function holdsWords(element: Element, branch: Branch): boolean {
  return hasMarkup
    ? written(toBranch(element)) === written(branch)
    : element.textContent === branch.children[0] && !element.firstElementChild;
}

/** A text with its markup, to be compared. Tools change the white space between the items of a list, and other attributes. */
function written(tree: Tree): string {
  if (!isBranch(tree)) return tree;
  const { tag, attributes, children } = tree;
  const { href = '', start = '' } = attributes;
  const hasItems = /^([ou]l|blockquote)$/.test(tag);
  const content = children.map((child) => written(hasItems && !isBranch(child) ? child.trim() : child)); // prettier-ignore
  return `<${tag} ${href} ${start}>${content.join('')}</>`;
}

/** The number of a piece by its place in the article. */
export const numberOf = (article: Article, index: number) =>
  hasMarkup ? piecesOf(article)[index]!.number : index;

/** A text without its markup. The items of a list and the paragraphs of a quotation are lines. */
export const plain = (text: Text): string => (hasMarkup ? plainText(text) : (text as string));

/** The lines of a text. */
export const linesOf = (text: Text): string[] => plain(text).split('\n');

/** A range in a paragraph; in a list or a quotation, its parts in each item or paragraph. */
export function itemsIn(holder: Element, range: Range): Range[] {
  if (!hasMarkup || !holder.querySelector('li, p')) return [range];
  return [...holder.querySelectorAll('li, p')]
    .filter((item) => range.intersectsNode(item))
    .map((item) => {
      const { startContainer, startOffset, endContainer, endOffset } = range;
      const part = createRange(item);
      if (item.contains(startContainer)) part.setStart(startContainer, startOffset);
      if (item.contains(endContainer)) part.setEnd(endContainer, endOffset);
      return part;
    });
}

/** The place of words in an element, which begin after so many characters of its text. */
export function placeOf(element: Element, start: number, { length }: string): StaticRangeInit {
  const end = start + length;
  if (!hasMarkup) {
    // Lit writes a comment before the text that it renders. If a tool has split or wrapped the text, nothing is highlighted.
    const [text = element] = [...element.childNodes].filter(
      ({ nodeValue }) => nodeValue === element.textContent,
    );
    return { startContainer: text, startOffset: start, endContainer: text, endOffset: end };
  }
  const [startContainer, startOffset] = placeIn(element, start + 1);
  const [endContainer, endOffset] = placeIn(element, end);
  return { startContainer, startOffset: startOffset - 1, endContainer, endOffset };
}

/** The place in a text node after so many characters of an element, which has as many. */
function placeIn(element: Element, length: number): [Node, number] {
  const texts = memberOf(document, 'createTreeWalker').call(document, element, 4);
  let left = length;
  let node = texts.nextNode() as globalThis.Text;
  while (node.length < left) {
    left -= node.length;
    node = texts.nextNode() as globalThis.Text;
  }
  return [node, left];
}
