import type { Article } from '../article/types.js';
import type { HeadingLevel } from './attributes.js';
import { holdsWords } from './markup.js';
import { piecesOf } from './pieces.js';

/** The nodes that had words of the article when they were found, with the names of their slots. */
const accepted = new WeakMap<Element, string>();

/**
 * Finds the words of the article that the page brings as children of the element, such as `<p slot="p3">`, so that the element
 * shows these nodes, and not words of its own.
 *
 * A node counts if it holds the very words with their markup, and nothing else, when it is found. From then on the page, a translator for one, may
 * change them.
 *
 * @param children The children of the element.
 * @param level The level of the title's heading.
 * @returns The names of the slots to which such nodes belong.
 */
export function findPageWords(
  children: Element[],
  article: Article,
  level: HeadingLevel,
): string[] {
  // Most elements have no children, and the pieces take long to make.
  if (!children.length) return [];
  return piecesOf(article, level).flatMap(({ slot, branch }) => {
    const [node, another] = children.filter((child) => child.slot === slot);
    // The slot would also show a second node, and a heading of another level is not the one that the page wants.
    if (!node || another || node.localName !== branch.tag) return [];
    if (accepted.get(node) !== slot && !holdsWords(node, branch)) return [];
    accepted.set(node, slot);
    return [slot];
  });
}
