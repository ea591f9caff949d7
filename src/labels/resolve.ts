import { base } from 'language:base';
import { tag } from '../article/tag.js';
import type { Labels } from './labels.js';

/** Labels of one language. A missing one is in the language of the article. */
export type LanguageLabels = Partial<Labels> & Pick<Labels, 'lang'>;

/** Dispatched on a window when its elements may have to render again: after new labels, another language or a navigation. Each tag has its own event, because labels contain the numbers and dates of one article. */
export const updateEvent = `${tag}-labels`;

/** Under this key of the global object, the modules of labels store the languages that they have added. */
export const languagesKey = Symbol.for(updateEvent);

/**
 * The labels of an element: its own come first, then those of the language around it, then those of the article’s language, which
 * all elements share.
 *
 * @param translate Whether the summary may be a translation.
 */
export function resolveLabels(
  ofLanguage?: Partial<Labels>,
  own?: Partial<Labels>,
  translate = true,
): Labels {
  const ofOriginal = translate ? undefined : { standfirst: '' };
  return ofLanguage || own ? { ...base, ...ofLanguage, ...own, ...ofOriginal } : base;
}

/** The texts of labels, as they are now. What is no text is left out; an error of a getter is the caller's. */
export function copyLabels(labels: Partial<Labels>): Partial<Labels> {
  return Object.fromEntries(Object.entries(labels).filter(([, text]) => typeof text === 'string'));
}
