// The build writes this list: the languages that have a module of labels, and the one that needs none.
import { languages, own } from './languages.js';

/** The languages by the value of the setting: the one of the article is that without the attribute `lang`. */
const choices = new Map([['', own], ...languages.map((language) => [language.lang, language])]);

/** The tag and the direction of a page in the language of the setting. */
export const languageOf = (value) => choices.get(value);

/** Fills a select with the languages. */
export function fillLanguages(select) {
  for (const [value, { lang, name }] of choices) {
    select.append(Object.assign(new Option(name, value), { lang }));
  }
}

/** Shows every language as a link to the studio, and calls back with the setting of the pressed one. */
export function linkLanguages(list, choose) {
  for (const [value, { lang, name }] of choices) {
    const link = Object.assign(document.createElement('a'), {
      href: `?lang=${value}#studio`,
      lang,
      textContent: name,
    });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      choose(value);
    });
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
}
