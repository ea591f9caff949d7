/* How languages are written. */

/** The scripts that are written from right to left. */
const fromRightToLeft =
  'Adlm Arab Aran Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi';

/** The languages that are written without spaces between words. */
const withoutSpaces = ['bo', 'dz', 'ja', 'km', 'lo', 'my', 'th', 'yue', 'zh'];

/** The direction of the script of a language. */
export function directionOf(lang) {
  const { script } = new Intl.Locale(lang).maximize();
  return fromRightToLeft.includes(script) ? 'rtl' : 'ltr';
}

/** Whether a language is written with spaces between words. */
export function hasSpaces(lang) {
  return !withoutSpaces.includes(new Intl.Locale(lang).language);
}
