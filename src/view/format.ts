import type { Labels } from '../labels/en.js';

/** A number, as readers of the labels write it. */
export function number(n: number, { lang }: Labels, options?: Intl.NumberFormatOptions): string {
  return format(n, () => new Intl.NumberFormat(lang, options).format(n));
}

/** A time in minutes, with its unit. */
export function minutes(n: number, labels: Labels): string {
  return number(n, labels, { style: 'unit', unit: 'minute' });
}

/** A month of a year, from an HTML month string. */
export function month(value: string, { lang }: Labels): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return format(value, () => new Intl.DateTimeFormat(lang, options).format(new Date(value)));
}

/** The plain value stands in for the formatted one where `Intl` is missing or fails: it must not cost the text. */
function format(value: number | string, formatted: () => string): string {
  try {
    return formatted();
  } catch {
    return String(value);
  }
}
