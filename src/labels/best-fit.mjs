/* What the function does, and its types, are in best-fit.d.mts. */
export function bestFit(lang, tags) {
  const { language, script } = new Intl.Locale(lang).maximize();
  return [`${language}-${script}`, language].find((tag) => tags.includes(tag));
}
