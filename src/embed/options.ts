import { tag } from '../article/tag.js';
import { counts } from '../article/article.md';
import type { Forms, Labels } from '../labels/labels.js';
import { formsIn } from '../labels/forms.mjs';
import { memoize } from '../labels/memoize.js';
import type { Languages } from '../labels/languages.js';
import { copyLabels, languagesKey, resolveLabels } from '../labels/resolve.js';
import { toBoolean, toHeadingLevel, toMode } from '../element/attributes.js';
import type { Attributes } from '../element/state.js';

/** The options of prerendered HTML: its attributes, its language, its labels and its id. */
export interface PrerenderOptions extends Partial<Attributes> {
  /**
   * The language of the place in the page, written as the element's `lang`. If the module of that language is imported
   * (`diplomacy-brief/labels/….js`), the labels and the summary are in that language; else in the language of the article, as
   * the element shows them.
   */
  lang?: string;
  /** Whether the summary may be a translation. False writes `translate="no"`. */
  translate?: boolean;
  /**
   * The labels: the default export of `diplomacy-brief/labels/….js`, or your own. Missing labels are in the language `lang` of these
   * labels (without it, in that of the option `lang`), or in the language of the article if that language is not imported.
   */
  labels?: Partial<Labels>;
  /** The `id` of the element: links to its paragraphs begin with it (`#id-p3`). */
  id?: string;
}

/** The options as the element reads attributes, because callers in JavaScript are not checked by the compiler. */
export function attributesOf(
  options: PrerenderOptions,
): Required<Omit<PrerenderOptions, 'labels'>> {
  return {
    mode: toMode(written(options.mode)),
    open: toBoolean(written(options.open)),
    href: written(options.href) ?? '',
    headingLevel: toHeadingLevel(written(options.headingLevel)),
    controls: toBoolean(written(options.controls)),
    lang: written(options.lang) ?? '',
    // The attribute is `no`, the property false.
    translate: !/^(no|false)$/i.test(String(options.translate)),
    id: written(options.id) ?? '',
  };
}

/** An option as the value of an attribute; null where there would be no attribute. */
function written(option: string | number | boolean | null | undefined): string | null {
  if (option === true) return '';
  return option || option === '' ? String(option) : null;
}

const formsOfLanguages = new Map<string, Partial<Forms>>();

/** All labels that the options ask for. */
export function labelsOf({ labels, ...options }: PrerenderOptions): Labels {
  const { lang, translate } = attributesOf(options);
  const own = copyLabels(Object(labels) === labels ? labels! : {});
  // Labels of `fr` on a page in `fr-CA` have the numbers and dates of the region.
  const isOfRegion = own.lang && lang.toLowerCase().startsWith(`${own.lang.toLowerCase()}-`);
  const asked = isOfRegion ? lang : (own.lang ?? lang);
  const { customElements, [languagesKey]: languages } = globalThis as {
    customElements?: CustomElementRegistry;
    [languagesKey]?: Languages;
  };
  const imported = languages?.labelsIn(asked, customElements?.get(tag)) ?? {};
  // Without labels in that language, the element shows those in the language of the article.
  if (!imported.lang && Object.keys(own).every((role) => role === 'lang')) return resolveLabels();
  const forms = own.lang ? formsOf(asked, imported) : {};
  const ofRegion = isOfRegion ? { ...forms, lang: imported.lang ?? lang } : {};
  return resolveLabels({ ...forms, ...imported, ...own }, ofRegion, translate);
}

/** The forms of a language: those of its module, which the element shows, else those of the server's `Intl`. */
function formsOf(lang: string, imported: Partial<Labels>): Partial<Forms> {
  // A server calls this for each page, and the formats of `Intl` take long to make.
  const forms = lang ? memoize(formsOfLanguages, lang, () => formsIn(lang, counts)) : {};
  const roles = Object.keys(forms) as (keyof Forms)[];
  return Object.fromEntries(roles.map((role) => [role, imported[role] ?? forms[role]]));
}
