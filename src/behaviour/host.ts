import type { ReactiveControllerHost } from 'lit';
import type { Labels } from '../labels/en.js';

/** The element, as its controllers see it. */
export interface Host extends HTMLElement, ReactiveControllerHost {
  open: boolean;
  readonly href: string;
  /** Until the article is drawn, an empty fragment, in which nothing is found. */
  readonly renderRoot: ShadowRoot;
  /** The labels that the shown article has. */
  readonly shownLabels: Labels;
  reveal(paragraph: number): Promise<void>;
}

/**
 * The button of the element that was pressed, if any. A translator or an extension can have wrapped the words of the
 * button in other elements, which are then the target of the event, and which the press itself may remove. Events of
 * slotted nodes of the page bubble through the shadow root too, and are not of the element.
 */
export function pressedButton({ renderRoot }: Host, event: Event): HTMLButtonElement | undefined {
  const isOwn = (node: EventTarget): node is HTMLButtonElement =>
    (node as Partial<Element>).localName === 'button' && renderRoot.contains(node as Node);
  return event.composedPath().find(isOwn);
}
