import { tag } from '../content/tag.js';
import type { Labels } from './en.js';

interface Taker {
  addLabels?(labels: Labels): void;
}

/** Adds labels to the element when it is defined. The labels module and the element's module share the tag name only, so they can load in any order. */
export function register(labels: Labels): Labels {
  // A server has no registry, and an older version of the element has no `addLabels()`.
  const { customElements } = globalThis as Partial<typeof globalThis>;
  void customElements?.whenDefined(tag).then(() => {
    // Chromium before 104 and some test environments resolve without the class.
    (customElements.get(tag) as Taker | undefined)?.addLabels?.(labels);
  });
  return labels;
}
