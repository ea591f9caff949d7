import { kept } from './kept.js';
import { en, type Labels } from './labels/en.js';

/** Labels by their language, as far as the page has any; English is inside. */
const languages = new Map<string, Partial<Labels>>([['en', en]]);

/** Labels that are put together already, by what was given for one instance and by the language around it. */
let made = new WeakMap<object, Map<string, Labels>>();
const nothing = {};

/** Whether there is more than English to choose from. */
export const hasLanguages = () => languages.size > 1;

export function setLanguage(lang: string, labels: Partial<Labels>): void {
  languages.set(lang.toLowerCase(), labels);
  made = new WeakMap();
}

/**
 * The labels for a place of that language (BCP 47; looked up as in RFC 4647: `fr-CA`, then `fr`, then English).
 * One's own come first; what is missing or no text is looked for in the next. The same arguments give the same object.
 */
export function labelsFor(lang: string, own: Partial<Labels> = nothing): Labels {
  const byLanguage = kept(made, own, () => new Map<string, Labels>());
  return kept(byLanguage, lang, () => make(lang, own));
}

function make(lang: string, own: Partial<Labels>): Labels {
  const chain = [own];
  for (let tag = lang.toLowerCase(); tag; tag = tag.replace(/-?[^-]*$/, '')) {
    const found = languages.get(tag);
    // The region that was asked for, so that dates and numbers are those of the region.
    if (found) chain.push({ lang }, found);
  }
  chain.push(languages.get('en')!, en);
  const roles = Object.keys(en) as (keyof Labels)[];
  const labels = Object.fromEntries(
    roles.map((role) => [role, chain.map((labels) => labels[role]).find(isText)]),
  ) as Labels;
  return isLanguage(labels.lang) ? labels : { ...labels, lang: 'en' };
}

const isText = (value: unknown) => typeof value === 'string';

/** Whether that is a language tag that `Intl` takes. */
export function isLanguage(lang: unknown): boolean {
  try {
    return Boolean(new Intl.Locale(lang as string));
  } catch {
    return false;
  }
}
