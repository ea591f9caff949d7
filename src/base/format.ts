import { memoize } from './memoize.js';

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Whether a language is English, of any region: for English, nothing before the first paint may use `Intl`, whose data take long to load. */
export function isEnglish(lang: string): boolean {
  return /^en(-[a-z]{2})?$/i.test(lang);
}

/** A number as readers of the language write it; in English without a separator of thousands. */
export function formatNumber(n: number, lang: string): string {
  if (isEnglish(lang)) return `${n}`;
  return format(n, () => memoize(numberFormats, lang, () => new Intl.NumberFormat(lang)).format(n));
}

/** A time in minutes, with its unit. */
export function formatMinutes(n: number, lang: string): string {
  const options = { style: 'unit', unit: 'minute' } as const;
  return format(n, () => new Intl.NumberFormat(lang, options).format(n));
}

/** A month of a year, from an HTML month string. */
export function formatMonth(value: string, lang: string): string {
  return format(value, () =>
    new Intl.DateTimeFormat(lang, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
      // In the calendars of Iran or Thailand the same month has another name or year.
      calendar: 'gregory',
    }).format(new Date(value)),
  );
}

/** The plain value stands in for the formatted one where `Intl` is missing or fails: it must not cost the text. */
function format(value: number | string, formatted: () => string): string {
  try {
    return formatted();
  } catch {
    return `${value}`;
  }
}
