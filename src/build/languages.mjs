import { countsOf } from './counts.mjs';
import { directionOf } from './writing.mjs';
import { bestFit } from '../labels/best-fit.mjs';
import { formsIn } from '../labels/forms.mjs';
import { languages } from '../labels/list.mjs';

/**
 * The regions whose readers write some month, number or age differently from other readers of their language, by the
 * data of ICU 78. The build keeps the regions that differ in the forms of the article.
 */
const regions = {
  ar: 'BH DJ DZ EG ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE',
  de: 'AT CH IT LI',
  es: 'AR BO BR BZ CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV US UY VE 419',
  fa: 'AF',
  fr: 'CA LU MA',
  it: 'CH',
  pt: 'AO CH CV GQ GW LU MO MZ PT ST TL',
  ru: 'UA',
  ur: 'IN',
};

/** Tags that get the labels of a language although the lookup by subtags finds another one: for `zh-TW`, it finds `zh`, the simplified script. */
const aliases = { 'zh-Hant': ['zh-HK', 'zh-MO', 'zh-TW'] };

/** What follows for the readers of a language from an article: how they write its numbers and dates, with the regions that differ. */
function formsOf(lang, article) {
  const counts = countsOf(article);
  const forms = formsIn(lang, counts);
  const differing = (regions[lang]?.split(' ') ?? []).flatMap((region) => {
    const tag = `${lang}-${region}`;
    const ofRegion = Object.entries(formsIn(tag, counts)).filter(
      ([role, form]) => form !== forms[role],
    );
    return ofRegion.length ? [[tag, Object.fromEntries(ofRegion)]] : [];
  });
  return { forms, regions: Object.fromEntries(differing) };
}

/** The language among those with labels that fits the language of an article best; English if none fits. */
export const baseLanguageOf = ({ lang }) => bestFit(lang, languages) ?? 'en';

/** The code of the summary in a language, as labels have it; empty where the article has no summary in that language. */
function translationOf(lang, article, translations) {
  const translation = translations[lang];
  if (!translation) return '{}';
  const { language } = new Intl.Locale(article.lang);
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(language);
  const { standfirst, points } = translation;
  const texts = { standfirst, points: points.join('\n'), dir: directionOf(lang) };
  return `{ ...${JSON.stringify(texts)}, translated: translated.replace('{language}', ${JSON.stringify(name)}) }`;
}

/** The languages that have a module of their own. */
export const otherLanguagesOf = (article) =>
  languages.filter((lang) => lang !== baseLanguageOf(article));

/**
 * The code of the module `language:fr`, which adds the labels of that language; or of `language:base`, the labels that are
 * inside the element.
 *
 * @param labels The folder src/labels, as modules import from it.
 */
export function languageModuleOf(name, { article, translations }, labels) {
  const isBase = name === 'base';
  const file = isBase ? baseLanguageOf(article) : name;
  // English labels around an article in a language without labels: English dates.
  const lang = isBase && file !== 'en' ? article.lang : file;
  const { forms, regions } = formsOf(lang, article);
  const texts = `import texts from ${JSON.stringify(`${labels}/languages/${file}.ts`)};`;
  const all = `{ ...texts, ...${JSON.stringify(forms)}${lang === file ? '' : `, lang: ${JSON.stringify(lang)}`} }`;
  if (isBase)
    return `${texts}
export const base = ${all};
export const baseLanguage = ${JSON.stringify(file)};
export const otherLanguages = ${JSON.stringify(otherLanguagesOf(article))};
`;
  const others = [
    ...Object.entries(regions).map((entry) =>
      entry.map((value) => JSON.stringify(value)).join(': '),
    ),
    ...(aliases[file] ?? []).map((tag) => `${JSON.stringify(tag)}: labels`),
  ];
  return `${texts}
import { translated } from ${JSON.stringify(`${labels}/languages/${file}.ts`)};
import { register } from ${JSON.stringify(`${labels}/register.ts`)};
const labels = { ...${all}, ...${translationOf(file, article, translations)} };
export default register(labels, { ${others.join(', ')} });
`;
}
