import type { Article } from '../article/types.js';
import { slotOf } from './view.js';
import { textsOf } from './words.js';

/** The nodes that had words of the article when they were found, with the names of their slots. */
const accepted = new WeakMap<Element, string>();

/**
 * Finds the words of the article that the page brings as children of the element, such as `<p slot="p3">`, so that the element
 * shows these nodes, and not words of its own.
 *
 * A node counts if it holds the very words and nothing else when it is found. From then on the page, a translator for one, may
 * change them.
 *
 * @param level The level of the title's heading.
 * @returns The names of the slots to which such nodes belong.
 */
export function findPageWords(host: Element, article: Article, level: number): string[] {
  const children = [...host.children];
  return textsOf(article).flatMap((text, i) => {
    const name = slotOf(i);
    const [node, another] = children.filter((child) => child.slot === name);
    // The slot would also show a second node, and a heading of another level is not the one that the page wants.
    if (!node || another || node.localName !== (i ? 'p' : `h${level}`)) return [];
    if (node.textContent === text && !node.firstElementChild) accepted.set(node, name);
    return accepted.get(node) === name ? [name] : [];
  });
}
