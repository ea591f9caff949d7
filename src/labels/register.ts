import type { Forms, Labels } from './en.js';
import { addLanguages } from './languages.js';

/**
 * Adds labels to every element, under any tag, that is there or comes later.
 *
 * @param regions The forms of regions that differ, by language tag.
 */
export function register(
  labels: Labels,
  regions: Readonly<Record<string, Partial<Forms>>> = {},
): Labels {
  const ofRegions = Object.entries(regions).map(([lang, forms]) => ({ lang, ...forms }));
  addLanguages([labels, ...ofRegions]);
  return labels;
}
