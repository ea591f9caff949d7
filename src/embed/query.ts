import { baseLanguage, otherLanguages } from 'language:base';
import { globals } from '../dom/documents.js';
import { bestFit } from '../labels/best-fit.mjs';
import { isLanguage } from '../labels/language-tag.js';
import { customProperties, dangerIn } from './custom-properties.js';
import { toBoolean, toWebAddress } from '../element/attributes.js';

/** What the query of an address says about the page in a frame. */
export interface PageQuery {
  /** The attributes of the element, by their names. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The custom properties of the element, by their full names. */
  readonly properties: Readonly<Record<string, string>>;
  /** The language whose labels have to be loaded; undefined for that of the article. */
  readonly labels: string | undefined;
  /** The `color-scheme` of the page; undefined for that of the page's own styles. */
  readonly colorScheme: string | undefined;
}

/** All names that a query can have. */
export const queryNames = [
  'mode',
  'open',
  'controls',
  'href',
  'lang',
  'heading-level',
  'color-scheme',
  ...Object.keys(customProperties),
];

/**
 * Reads the query of the embed page from its address: the attributes of the element, the custom properties
 * without their prefix, and `color-scheme`. Everything else in the query is ignored. A missing, unknown or unsafe value
 * means the default. The defaults are those of the element, but for `mode` (`summary`) and `heading-level` (1): a frame
 * is small, and its page has no other heading.
 *
 * `href` may lead to the host of the page only: else anybody could spread an address of this host that leads its readers
 * to another one.
 *
 * @param tag The tag of the element, with which its custom properties begin.
 * @param pageLang The language of the page, for whose readers the labels are where the query names no other language.
 */
export function fromAddress(address: string, tag: string, pageLang: string): PageQuery {
  const url = new URL(address);
  const query = url.searchParams;
  const oneOf = (name: string, ...values: string[]) =>
    values.find((value) => value === query.get(name)?.toLowerCase());
  const flag = (name: string) => toBoolean(query.get(name)) && { [name]: '' };
  const href = toWebAddress(query.get('href') ?? '', address);
  const lang = query.get('lang') ?? '';
  const asked = labelsFor(lang);
  const labels = asked ?? labelsFor(pageLang);
  return {
    attributes: {
      mode: oneOf('mode', 'full') ?? 'summary',
      'heading-level': oneOf('heading-level', '1', '2', '3', '4', '5', '6') ?? '1',
      ...flag('open'),
      ...flag('controls'),
      ...(href && new URL(href).host === url.host && { href }),
      ...(asked && { lang }),
    },
    properties: propertiesOf(query, tag),
    labels: labels === baseLanguage ? undefined : labels,
    colorScheme: oneOf('color-scheme', 'light', 'dark', 'light dark'),
  };
}

/** Settings that are the defaults, spelled out. */
const defaults = ['mode=summary', 'heading-level=1', 'open=false', 'controls=false'];

/** What changes nothing in the query of an address, as `name=value`, because their value is not allowed. */
export function ignoredIn(address: string): string[] {
  const queryOf = (url: URL | string) => JSON.stringify(fromAddress(String(url), '', ''));
  const { searchParams } = new URL(address);
  return [...searchParams].flatMap(([name, value]) => {
    const without = new URL(address);
    without.searchParams.delete(name);
    const pair = `${name}=${value}`;
    const isIgnored = queryOf(without) === queryOf(address) && !defaults.includes(pair);
    return isIgnored ? [pair] : [];
  });
}

/**
 * The lengths that are allowed. Every one is as long in a high frame as in a low one: else a page that follows the height
 * would make the frame higher without end.
 */
const length = /^\d{0,3}(\.\d{1,3})?(px|r?em|ch|%)$/i;

const lengths = ['measure', 'space'];

function propertiesOf(query: URLSearchParams, tag: string): Record<string, string> {
  const given = Object.entries(customProperties).flatMap(([name, property]) => {
    const value = query.get(name) ?? '';
    const isSafe =
      value &&
      !dangerIn(value) &&
      (!lengths.includes(name) || length.test(value)) &&
      isSupported(property, value);
    return isSafe ? [[`--${tag}-${name}`, value]] : [];
  });
  return Object.fromEntries(given) as Record<string, string>;
}

/** The cli reads queries too, where there is no browser to ask. */
function isSupported(property: string, value: string): boolean {
  return globals.CSS?.supports(property, value) ?? true;
}

/** The tag of the labels for a language; undefined if there are none. */
function labelsFor(lang: string): string | undefined {
  return isLanguage(lang) ? bestFit(lang, [baseLanguage, ...otherLanguages]) : undefined;
}
