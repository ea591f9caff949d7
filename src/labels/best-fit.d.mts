/**
 * The tag among those of the labels that fits a language best: that of its script, such as `zh-Hant` for `zh-TW`, else that of
 * the language.
 *
 * @param lang A well-formed language tag.
 * @throws {RangeError} `lang` is not well-formed.
 */
export function bestFit(lang: string, tags: readonly string[]): string | undefined;
