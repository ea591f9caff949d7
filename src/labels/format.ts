import { memoize } from './memoize.js';

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A text in which each placeholder, such as `{n}`, is replaced by its value. Unknown placeholders stay. */
export function fillIn(text: string, values: Readonly<Record<`{${string}}`, string>>): string {
  const known: Partial<Record<string, string>> = values;
  return text.replace(/{\w+}/g, (name) => known[name] ?? name);
}

/** Whether a language is English, of any region: for English, nothing before the first paint may use `Intl`, whose data take long to load. */
export function isEnglish(lang: string): boolean {
  return /^en(-[a-z]{2})?$/i.test(lang);
}

/** A number as readers of the language write it; in English without a separator of thousands. */
export function formatNumber(n: number, lang: string): string {
  return format(`${n}`, lang, () =>
    memoize(numberFormats, lang, () => new Intl.NumberFormat(lang)).format(n),
  );
}

/** A time in minutes, with its unit. */
export function formatMinutes(n: number, lang: string): string {
  const options = { style: 'unit', unit: 'minute' } as const;
  return format(`${n} min`, lang, () => new Intl.NumberFormat(lang, options).format(n));
}

/**
 * A month of a year, from an HTML month string.
 *
 * @param inEnglish The same as English readers write it.
 */
export function formatMonth(value: string, lang: string, inEnglish: string): string {
  return format(inEnglish, lang, () =>
    new Intl.DateTimeFormat(lang, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
      // In the calendars of Iran or Thailand the same month has another name or year.
      calendar: 'gregory',
    }).format(new Date(value)),
  );
}

/** A number of years as the time that has passed, such as “2 years ago”. */
export function formatAge(years: number, lang: string): string {
  const inEnglish = `${years} year${years > 1 ? 's' : ''} ago`;
  return format(inEnglish, lang, () => new Intl.RelativeTimeFormat(lang).format(-years, 'year'));
}

/** The English text stands in for the formatted one where `Intl` is missing or fails: it must not cost the article. */
function format(inEnglish: string, lang: string, formatted: () => string): string {
  if (isEnglish(lang)) return inEnglish;
  try {
    return formatted();
  } catch {
    return inEnglish;
  }
}
