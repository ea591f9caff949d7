import type { ReactiveControllerHost } from 'lit';
import type { Reader } from './reader.js';

/** The shadow root; before the first rendering an empty fragment, in which nothing is found. */
export type RenderRoot = DocumentFragment & Partial<DocumentOrShadowRoot>;

/** The element, as its controllers see it. */
export interface Host extends HTMLElement, ReactiveControllerHost {
  open: boolean;
  readonly href: string;
  readonly controls: boolean;
  readonly renderRoot: RenderRoot;
  /** What the reader has done. */
  readonly reader: Reader;
  /** Changes fields of that record, and asks for a rendering. */
  updateReader(fields: Partial<Reader>): void;
  reveal(paragraph: number): Promise<void>;
}
