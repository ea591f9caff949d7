import { baseLanguage } from 'language:base';
import { globals, memberOf } from '../dom/documents.js';
import { memoize } from './memoize.js';
import type { Labels } from './labels.js';
import { isLanguage } from './language-tag.js';
import { languageAround, observeLanguage, requestUpdates } from './page-language.js';
import { copyLabels, languagesKey, type LanguageLabels } from './resolve.js';

/** The longest language tag that is looked up, in characters; BCP 47 asks software for 35. */
const longestTag = 100;

/** Labels by their language tag, in lower case. */
type ByLanguage = Map<string, Partial<Labels>>;

/** The labels of the languages that a page has loaded. */
export class Languages {
  /** The labels for every class, under `undefined`, and those for one class and the classes that extend it. */
  readonly #byClass = new Map<unknown, ByLanguage>();
  /** The labels by the class and the language that were asked for. */
  readonly #byRequest = new Map<unknown, ByLanguage>();

  /** Stores copies of the labels of languages, and updates every element once. */
  add(all: readonly LanguageLabels[], element?: CustomElementConstructor): void {
    const languages = this.#byClass.get(element) ?? (new Map() as ByLanguage);
    this.#byClass.set(element, languages);
    for (const labels of all) languages.set(labels.lang.toLowerCase(), copyLabels(labels));
    this.#byRequest.clear();
    // A server has no document.
    const { document } = globals;
    if (document) requestUpdates(memberOf(document, 'defaultView'));
  }

  /**
   * The labels for an element, in the language around it. When that language changes, the element is updated.
   *
   * @param lang The language of the element's own labels: the missing labels are then in this language.
   */
  labelsFor(element: Element, lang?: string): Partial<Labels> {
    observeLanguage(element);
    return this.labelsIn(lang ?? languageAround(element), element.constructor);
  }

  /**
   * The labels in a language (BCP 47; looked up as in RFC 4647: `fr-CA`, then `fr`); empty if there are none.
   *
   * @param element The class of the element.
   */
  labelsIn(lang: string, element: object | null = null): Partial<Labels> {
    const tag = lang.trim().slice(0, longestTag);
    const requests = memoize(this.#byRequest, element, () => new Map() as ByLanguage);
    return memoize(requests, tag, () => this.#find(tag, element));
  }

  #find(lang: string, element: object | null): Partial<Labels> {
    const stores = [undefined, ...lineage(element)].flatMap((of) => this.#byClass.get(of) ?? []);
    const labelsOf = (tag: string) => Object.assign({}, ...stores.map((store) => store.get(tag))) as Partial<Labels>; // prettier-ignore
    const labels = labelsOf(baseLanguage);
    const subtags = lang.toLowerCase().split('-');
    for (let i = 1; i <= subtags.length; i++) {
      const found = labelsOf(subtags.slice(0, i).join('-'));
      if (found.lang) Object.assign(labels, found, isLanguage(lang) && { lang });
    }
    return labels;
  }
}

/** A class after the classes that it extends. */
function lineage(element: object | null): object[] {
  return element ? [...lineage(Object.getPrototypeOf(element) as object | null), element] : [];
}

/**
 * Adds labels for the elements of a page, or for those of one class. They are stored in the global object, because the
 * modules of labels and the module of the element share no import.
 */
export function addLanguages(
  all: readonly LanguageLabels[],
  element?: CustomElementConstructor,
): void {
  const shared = globalThis as { [languagesKey]?: Languages };
  const languages = shared[languagesKey] ?? new Languages();
  shared[languagesKey] = languages;
  languages.add(all, element);
}
