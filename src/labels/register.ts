import type { Labels } from './labels.js';
import { addLanguages } from './languages.js';

/**
 * Adds labels to every element, under any tag, that is there or comes later.
 *
 * @param regions What differs in regions, by language tag.
 */
export function register(
  labels: Labels,
  regions: Readonly<Record<string, Partial<Labels>>> = {},
): Labels {
  const ofRegions = Object.entries(regions).map(([lang, differing]) => ({ ...differing, lang }));
  addLanguages([labels, ...ofRegions]);
  return labels;
}
