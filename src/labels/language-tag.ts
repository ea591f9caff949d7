/** A language tag as BCP 47 describes it: language, script, region, variants and extensions. */
const pattern =
  /^[a-z]{2,8}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*(-[a-z\d](-[a-z\d]{1,8})+)*$/i;

/** Whether a value is a well-formed language tag. Not by `Intl`, whose data take long to load. */
export function isLanguage(lang: unknown): lang is string {
  return typeof lang === 'string' && pattern.test(lang);
}
