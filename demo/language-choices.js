import { languages } from './languages.js';

const named = Object.entries({ en: 'English', ...languages });

/** English is the language of labels without the attribute `lang`. */
const valueOf = (lang) => (lang === 'en' ? '' : lang);

/** Fills a select with the languages. */
export function fillLanguages(select) {
  select.append(
    ...named.map(([lang, name]) => Object.assign(new Option(name, valueOf(lang)), { lang })),
  );
}

/** Shows every language as a link to the studio, and calls back with the language of the pressed one. */
export function linkLanguages(list, choose) {
  list.replaceChildren(
    ...named.map(([lang, name]) => {
      const link = Object.assign(document.createElement('a'), {
        href: `?lang=${valueOf(lang)}#studio`,
        lang,
        textContent: name,
      });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        choose(valueOf(lang));
      });
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
}
