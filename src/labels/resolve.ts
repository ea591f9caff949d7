import { en, type Labels } from './en.js';
import { isEnglish } from '../base/format.js';
import { memoize } from '../base/memoize.js';

const roles = Object.keys(en) as (keyof Labels)[];

/** The labels of each language that the page has loaded; English is inside. */
const languages = new Map<string, Partial<Labels>>([['en', en]]);

/** The longest language tag that is looked up, in characters; BCP 47 asks software for 35. */
const longestTag = 100;

/** Complete labels, by the language that was asked for and the labels of the instance. */
const byRequest = new Map<string, Labels>();

/** Whether there is more than English to choose from. */
export const hasLanguages = () => languages.size > 1;

/** Stores a copy of the labels for a language. */
export function setLanguage(lang: string, labels: Partial<Labels>): void {
  languages.set(lang.toLowerCase(), copyLabels(labels));
  byRequest.clear();
}

/** The texts of the labels, as they are now. What is no text is left out; an error of a getter is the caller's. */
export function copyLabels(labels: Partial<Labels>): Partial<Labels> {
  const texts = roles.map((role) => [role, labels[role] as unknown] as const);
  return Object.fromEntries(texts.filter(([, text]) => typeof text === 'string'));
}

/**
 * The labels for a place in that language (BCP 47; looked up as in RFC 4647: `fr-CA`, then `fr`, then English).
 * The instance's own labels come first; a missing one is taken from the next source.
 */
export function labelsFor(lang: string, own: Partial<Labels> = {}): Labels {
  const tag = lang.trim().slice(0, longestTag);
  return memoize(byRequest, JSON.stringify([tag, own]), () => complete(tag, own));
}

function complete(lang: string, own: Partial<Labels>): Labels {
  const labels = { ...en, ...languages.get('en') };
  const subtags = lang.toLowerCase().split('-');
  for (let i = 1; i <= subtags.length; i++) {
    const found = languages.get(subtags.slice(0, i).join('-'));
    // The region that was asked for, so that dates and numbers are those of the region.
    if (found) Object.assign(labels, found, isLanguage(lang) && { lang });
  }
  Object.assign(labels, own);
  // Labels whose own language is no language tag are marked as English.
  return isLanguage(labels.lang) ? labels : { ...labels, lang: 'en' };
}

/** Whether a value is a language tag that `Intl` takes; where there is no `Intl`, any text is. */
export function isLanguage(lang: unknown): boolean {
  if (typeof lang !== 'string') return false;
  try {
    return isEnglish(lang) || Boolean(new Intl.Locale(lang));
  } catch (error) {
    return !(error instanceof RangeError);
  }
}
