import { hasMarkup } from '../../article/article.md';
import type { Content } from '../../article/types.js';
import { fillIn, writeNumber } from '../../labels/fill.js';
import type { Labels } from '../../labels/labels.js';
import type { Reader } from '../reader.js';
import type { State } from '../state.js';
import { type BranchAttributes, type Branch, h } from '../tree.js';
import { type Piece, piecesOf } from '../pieces.js';
import { languageOf, paragraphName, supportingWords } from '../words.js';

/** A piece of the article as an element with its words; or with a slot, where the page brings the words. */
export function words(
  slots: readonly string[] = [],
  { slot: name, branch }: Piece,
  attributes: BranchAttributes,
): Branch {
  return slots.includes(name)
    ? h('div', attributes, h('slot', { name }))
    : h(branch.tag, { ...branch.attributes, ...attributes }, ...branch.children);
}

/** The attribute of the block that is read aloud. */
export const current = ({ block }: Reader, number: number) => ({
  'aria-current': block === number && 'true',
});

/** The name of the button that leads back from a paragraph. The name of a source is the number of its key point. */
export const back = 'back';

/** The text of the article. */
export function body(
  { form, level, reader, slots }: State,
  content: Content,
  labels: Labels,
): Branch {
  const { article } = content;
  const { target, source, canGoBack } = reader;
  // Screen readers do not tell which words are highlighted.
  const highlighted = source && source.paragraph === target ? supportingWords(content, source) : [];
  const description = (number: number) =>
    [paragraphName(number, labels), ...highlighted.map((span) => `“${span}”`)].join(' ');
  const node = (piece: Piece) => {
    const { number, slot } = piece;
    if (hasMarkup && slot.includes('-')) return [words(slots, piece, { part: 'subheading' })];
    const isTarget = number === target;
    const paragraph = words(slots, piece, {
      part: 'paragraph',
      id: slot,
      // Only while the paragraph is marked: otherwise a press on the text would move the focus to it.
      tabindex: isTarget && '-1',
      // Not a name: a name needs another role, and Orca reads the name of a group in place of its text.
      'aria-description': isTarget && description(number),
      ...current(reader, number),
    });
    if (number !== source?.paragraph || !canGoBack || form !== 'disclosure') return [paragraph];
    const label = fillIn(labels.back, { '{point}': writeNumber(source.point, labels.digits) });
    return [paragraph, h('button', { part: 'source', name: back }, label)];
  };
  const [, ...pieces] = piecesOf(article, level);
  return h('div', { part: 'body', ...languageOf(article) }, ...pieces.flatMap(node));
}
