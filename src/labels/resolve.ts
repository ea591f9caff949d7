import { en, type Labels } from './en.js';
import { memoize } from '../base/memoize.js';

const roles = Object.keys(en) as (keyof Labels)[];

/** The labels of each language that the page has loaded; English is inside. */
const languages = new Map<string, Partial<Labels>>([['en', en]]);

/** Complete labels, by the language that was asked for and the labels of the instance. */
const byRequest = new Map<string, Labels>();

/** The longest language tag that is looked up, in characters; BCP 47 asks software for 35. */
const longestTag = 100;

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
  const tag = lang.length > longestTag ? '' : lang.trim();
  return memoize(byRequest, JSON.stringify([tag, own]), () => complete(tag, own));
}

function complete(lang: string, own: Partial<Labels>): Labels {
  // Labels whose own language is no language tag are marked as English.
  const sources = [own.lang === undefined || isLanguage(own.lang) ? own : { ...own, lang: 'en' }];
  for (let tag = lang.toLowerCase(); tag; tag = tag.slice(0, Math.max(tag.lastIndexOf('-'), 0))) {
    const found = languages.get(tag);
    // The region that was asked for, so that dates and numbers are those of the region.
    if (found) sources.push({ lang }, found);
  }
  sources.push(languages.get('en')!, en);
  const find = (role: keyof Labels) =>
    sources
      .map((labels) => labels[role])
      .find((text) => (role === 'lang' ? isLanguage(text) : text !== undefined));
  return Object.fromEntries(roles.map((role) => [role, find(role)])) as Labels;
}

/** Whether a value is a language tag that `Intl` takes; where there is no `Intl`, any text is. */
export function isLanguage(lang: unknown): boolean {
  if (!(globalThis.Intl as unknown)) return typeof lang === 'string' && lang !== '';
  try {
    return Boolean(new Intl.Locale(lang as string));
  } catch {
    return false;
  }
}
