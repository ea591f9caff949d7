import { counts } from '../article/article.md';
import { isLanguage } from './language-tag.js';
import { addLanguages } from './languages.js';
import { formsIn } from './forms.mjs';
import type { LanguageLabels } from './resolve.js';

/**
 * Adds the labels of another language, for every instance of a class whose nearest `lang` attribute matches (`fr-CA`
 * takes `fr`).
 *
 * @param element The class of the element.
 * @param labels The labels by their roles, with their language as `lang`. A missing label is that of the module of the language, if the page has loaded it, else that in the language of the article; missing forms of numbers and dates are those of `Intl`, if it knows the language.
 * @throws {TypeError} `element` is no class, or `lang` is missing or is no language tag.
 */
export function addLabels(element: CustomElementConstructor, labels: LanguageLabels): void {
  // Callers in JavaScript are not checked by the compiler.
  if (typeof element !== 'function' || !isLanguage((labels as LanguageLabels | null)?.lang)) {
    throw new TypeError(
      'addLabels() takes the class of the element, and labels with their language as "lang".',
    );
  }
  addLanguages([{ ...formsIn(labels.lang, counts), ...labels }], element);
}
