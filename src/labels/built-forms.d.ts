/** How the readers of a language write the numbers and dates of the article: the build works them out (src/build/forms.mjs). */
declare module 'forms:*' {
  // An ambient module must not have relative imports.
  const forms: import('./en.js').Forms;
  export default forms;
  /** The forms of regions that differ, by language tag. */
  export const regions: Readonly<Record<string, Partial<import('./en.js').Forms>>>;
}
