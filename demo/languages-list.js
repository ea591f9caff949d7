import { languages } from './languages.js';

/** Returns the name of a language that its own speakers use. */
function nameOf(lang) {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang);
  return name[0].toLocaleUpperCase(lang) + name.slice(1);
}

/** Fills a select with the languages. */
export function fillLanguages(select) {
  select.append(
    ...languages.map((lang) => Object.assign(new Option(nameOf(lang), lang), { lang })),
  );
}

/** Shows every language as a link to the studio, and calls back with the language of the pressed one. */
export function linkLanguages(list, choose) {
  list.replaceChildren(
    ...['', ...languages].map((lang) => {
      const link = Object.assign(document.createElement('a'), {
        href: `${lang && `?lang=${lang}`}#studio`,
        lang: lang || 'en',
        textContent: nameOf(lang || 'en'),
      });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        choose(lang);
      });
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
}
