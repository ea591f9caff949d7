import type { Article } from '../article/types.js';
import type { HeadingLevel } from './attributes.js';
import { holdsWords } from './markup.js';
import { piecesOf } from './words.js';

/** The nodes that had words of the article when they were found, with the names of their slots. */
const accepted = new WeakMap<Element, string>();

/**
 * Finds the words of the article that the page brings as children of the element, such as `<p slot="p3">`, so that the element
 * shows these nodes, and not words of its own.
 *
 * A node counts if it holds the very words with their markup, and nothing else, when it is found. From then on the page, a translator for one, may
 * change them.
 *
 * @param level The level of the title's heading.
 * @returns The names of the slots to which such nodes belong.
 */
export function findPageWords(host: Element, article: Article, level: HeadingLevel): string[] {
  const children = [...host.children];
  return piecesOf(article, level).flatMap(({ slot, branch }) => {
    const [node, another] = children.filter((child) => child.slot === slot);
    // The slot would also show a second node, and a heading of another level is not the one that the page wants.
    if (!node || another || node.localName !== branch.tag) return [];
    if (holdsWords(node, branch)) accepted.set(node, slot);
    return accepted.get(node) === slot ? [slot] : [];
  });
}
