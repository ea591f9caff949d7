import { countsOf } from './counts.mjs';
import { formsIn } from '../labels/forms.mjs';

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

/** The code of the module `forms:fr`: how French readers write the numbers and dates of an article. */
export function formsModuleOf(lang, article) {
  const counts = countsOf(article);
  const forms = formsIn(lang, counts);
  const differing = (regions[lang]?.split(' ') ?? []).flatMap((region) => {
    const tag = `${lang}-${region}`;
    const ofRegion = Object.entries(formsIn(tag, counts)).filter(
      ([role, form]) => form !== forms[role],
    );
    return ofRegion.length ? [[tag, Object.fromEntries(ofRegion)]] : [];
  });
  return `
export default ${JSON.stringify(forms)};
export const regions = ${JSON.stringify(Object.fromEntries(differing))};
`;
}
