import type { Counts } from '../article/types.js';
import type { Forms } from './labels.js';

/**
 * How the readers of a language write what the element says about an article, by the data of `Intl`.
 *
 * @returns An empty object where `Intl` is missing or does not know the language or such formats: the forms in the language of the article then stand in.
 */
export function formsIn(lang: string, counts: Counts): Partial<Forms>;
