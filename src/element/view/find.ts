import { hasMarkup } from '../../article/article.md';
import { isElement } from '../../dom/documents.js';
import type { FollowedSource } from '../reader.js';
import type { ControlName } from './toolbar.js';

/** Whether a prerendered tree has its last node, and the words of the page for all its slots; what follows a node shows that it is whole. */
export const isWhole = (root: ParentNode) =>
  root.querySelector('[part="credit"]') !== null &&
  [...root.querySelectorAll<HTMLSlotElement>('[part] > slot:only-child')].every(
    (slot) => slot.assignedElements()[0]?.nextSibling,
  );

/** The attribute that marks the styles of prerendered HTML. An extension of the browser can have added other styles. */
export const stylesMark = 'data-styles';

/** The styles of prerendered HTML. They are for the time before the script. */
export const prerenderedStylesIn = (root: ParentNode) => root.querySelector(`[${stylesMark}]`);

/** Whether the article is open to the reader, and not folded or elsewhere. */
export const isArticleShown = (root: ParentNode) =>
  root.querySelector('details:not([open]), a[part]') === null;

export const articleIn = (root: ParentNode) => root.querySelector<HTMLElement>('[part="article"]');

export const titleIn = (root: ParentNode) => root.querySelector<HTMLElement>('[part="title"]');

export const detailsIn = (root: ParentNode) => root.querySelector('details');

/** The `<summary>` or the link that leads to the full text, else the title. */
export const mainTargetIn = (root: ParentNode) =>
  root.querySelector<HTMLElement>('[part="disclosure"]') ?? titleIn(root);

export const controlSelector = (name: ControlName) => `[part="control"][name="${name}"]`;

export const controlIn = (root: ParentNode, name: ControlName) =>
  root.querySelector<HTMLElement>(controlSelector(name));

/** The paragraph of a number, counted from 1. */
export const paragraphIn = (root: DocumentFragment, number: number) =>
  root.getElementById(`p${number}`);

/** The elements of the pieces of the article. */
export const textsIn = (root: ParentNode) => [
  ...root.querySelectorAll(
    `[part="title"], ${hasMarkup ? '[part="subheading"], ' : ''}[part="paragraph"]`,
  ),
];

/** The element that holds the words of a piece: its own, or that of the page in its slot. */
export const holderOf = (text: Element) =>
  text.querySelector('slot')?.assignedElements()[0] ?? text;

/** The block that is read aloud. */
export const currentIn = (root: ParentNode) => root.querySelector('[aria-current]');

export const sourceIn = (root: ParentNode, { point, paragraph }: FollowedSource) =>
  root.querySelector<HTMLElement>(`[part="source"][name="${point}"][value="${paragraph}"]`);

/**
 * The button of the element that an event in its shadow root is about. A translator can have wrapped the words of the
 * button in other elements, which are then the target of the event, and which the press itself may remove. Events of
 * slotted nodes of the page bubble through the shadow root too.
 *
 * @returns Its name: of a control, `back`, or the number of a key point, whose source leads to the paragraph `value`.
 */
export function pressedIn(root: DocumentFragment, event: Event) {
  const isOwn = (node: EventTarget): node is HTMLButtonElement =>
    isElement(node) && node.localName === 'button' && root.contains(node);
  const button = event.composedPath().find(isOwn);
  // linkedom has no property `value` of buttons.
  return { name: button?.name, value: button?.getAttribute('value') };
}
