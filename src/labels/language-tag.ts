/** Whether a value is a language tag that `Intl` takes; where there is no `Intl`, any text is. */
export function isLanguage(lang: unknown): lang is string {
  if (typeof lang !== 'string') return false;
  try {
    return Boolean(new Intl.Locale(lang));
  } catch (error) {
    return !(error instanceof RangeError);
  }
}
