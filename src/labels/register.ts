import { tag } from '../article/tag.js';
import { globals } from '../dom/documents.js';
import { addLabels } from './add.js';
import type { Labels } from './en.js';

/** Adds labels to the element when it is defined. The labels module and the element's module share the tag name only, so they can load in any order. */
export function register(labels: Labels): Labels {
  // A server has no registry.
  const { customElements } = globals;
  void customElements?.whenDefined(tag).then(() => {
    // Chromium before 104 and some test environments resolve without the class.
    const element = customElements.get(tag);
    if (element) addLabels(element, labels);
  });
  return labels;
}
