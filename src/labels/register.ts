import { tag } from '../content/tag.js';
import type { Labels } from './en.js';

interface Taker {
  addLabels?(labels: Labels): void;
}

/** Gives labels to the element once it is defined, before or after; the name of its tag is all that they share. */
export function offer(labels: Labels): Labels {
  // A server may have no registry, and the page an element of another version that takes no labels.
  const { customElements } = globalThis as Partial<typeof globalThis>;
  void customElements?.whenDefined(tag).then(() => {
    // Chromium before 104 and some test environments resolve without the class.
    (customElements.get(tag) as Taker | undefined)?.addLabels?.(labels);
  });
  return labels;
}
