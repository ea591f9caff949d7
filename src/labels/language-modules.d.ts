/*
 * Modules that the build writes (src/build/languages.mjs). An ambient module must not have relative imports.
 */

/** The labels in the language of the article, which are inside the element; English where that language has none. */
declare module 'language:base' {
  export const base: import('./labels.js').Labels;
  /** The language of these labels, as the other languages are named. */
  export const baseLanguage: string;
  /** The languages that have a module of their own. */
  export const otherLanguages: readonly string[];
}

/** Adds the labels of a language, such as `language:fr`, to every element. */
declare module 'language:*' {
  const labels: import('./labels.js').Labels;
  export default labels;
}
