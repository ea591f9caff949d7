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

/** Whether the target of an event is a node of the element: events from slotted nodes of the page arrive in its root too. */
export function isOwn({ renderRoot }: Host, target: EventTarget, selector: string): boolean {
  const node = target as Element;
  return renderRoot.contains(node) && node.matches(selector);
}
