import { tag } from '../article/tag.js';
import { globals } from '../dom/documents.js';
import type { Forms, Labels } from './en.js';
import { addTo } from './languages.js';

/**
 * Adds labels to the element when it is defined. The labels module and the element's module share the tag name only, so they can load in any order.
 *
 * @param regions The forms of regions that differ, by language tag.
 */
export function register(
  labels: Labels,
  regions: Readonly<Record<string, Partial<Forms>>> = {},
): Labels {
  // A server has no registry.
  const { customElements } = globals;
  void customElements?.whenDefined(tag).then(() => {
    // Chromium before 104 and some test environments resolve without the class.
    const element = customElements.get(tag);
    const ofRegions = Object.entries(regions).map(([lang, forms]) => ({ lang, ...forms }));
    if (element) addTo(element, labels, ...ofRegions);
  });
  return labels;
}
