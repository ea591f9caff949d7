import { globals, memberOf } from '../dom/documents.js';
import { memoize } from './memoize.js';
import type { Labels } from './en.js';
import { isLanguage } from './language-tag.js';
import { languageAround, observeLanguage, update } from './page-language.js';
import { copyLabels, type LanguageLabels } from './resolve.js';

/** The longest language tag that is looked up, in characters; BCP 47 asks software for 35. */
const longestTag = 100;

/** The labels of the languages that a page has loaded besides English. */
export class Languages {
  readonly #languages = new Map<string, Partial<Labels>>();
  /** The labels by the language that was asked for. */
  readonly #byRequest = new Map<string, Partial<Labels>>();

  /** Stores copies of the labels of languages, and updates every element once. */
  add(all: readonly LanguageLabels[]): void {
    for (const labels of all) this.#languages.set(labels.lang.toLowerCase(), copyLabels(labels));
    this.#byRequest.clear();
    // A server has no document.
    const { document } = globals;
    if (document) update(memberOf(document, 'defaultView'));
  }

  /**
   * The labels for an element, in the language around it. When that language changes, the element is updated.
   *
   * @param lang The language of the element's own labels: the missing labels are then in this language.
   */
  labelsFor(element: Element, lang?: string): Partial<Labels> {
    observeLanguage(element);
    return this.labelsIn(lang ?? languageAround(element));
  }

  /** The labels in a language (BCP 47; looked up as in RFC 4647: `fr-CA`, then `fr`); empty if there are none. */
  labelsIn(lang: string): Partial<Labels> {
    const tag = lang.trim().slice(0, longestTag);
    return memoize(this.#byRequest, tag, () => this.#find(tag));
  }

  #find(lang: string): Partial<Labels> {
    const labels: Partial<Labels> = { ...this.#languages.get('en') };
    const subtags = lang.toLowerCase().split('-');
    for (let i = 1; i <= subtags.length; i++) {
      const found = this.#languages.get(subtags.slice(0, i).join('-'));
      if (found) Object.assign(labels, found, isLanguage(lang) && { lang });
    }
    return labels;
  }
}

/** Adds labels to the class of an element. */
export function addTo(element: CustomElementConstructor, ...all: LanguageLabels[]): void {
  const speaking = element as { languages?: Languages };
  speaking.languages ??= new Languages();
  speaking.languages.add(all);
}
