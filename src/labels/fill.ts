/** A text in which each placeholder, such as `{n}`, is replaced by its value. Unknown placeholders stay. */
export function fillIn(text: string, values: Readonly<Record<`{${string}}`, string>>): string {
  const known: Partial<Record<string, string>> = values;
  return text.replace(/{\w+}/g, (name) => known[name] ?? name);
}

/** A whole number, or a text with numbers, in the digits of a language. Adds no separator of thousands. */
export function writeNumber(n: number | string, digits: string): string {
  return `${n}`.replace(/\d/g, (digit) => digits[+digit] ?? digit);
}
