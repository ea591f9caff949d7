/** A piece of the shadow tree as plain data, so that one description serves every way of writing it. */
export type Tree = string | Branch;

export interface Branch {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
}

export function h(
  tag: string,
  attributes: Branch['attributes'] = {},
  ...children: readonly Tree[]
): Branch {
  return { tag, attributes, children };
}

/** The pieces of a text in which each placeholder, such as `{n}`, is replaced by its value. Unknown placeholders stay. */
export function fill<T extends Tree>(
  text: string,
  values: Readonly<Record<`{${string}}`, T>>,
): (T | string)[] {
  const placeholders = Object.keys(values) as `{${string}}`[];
  return text
    .split(new RegExp(`(${placeholders.join('|')})`))
    .map((piece, i) => (i % 2 ? values[piece as `{${string}}`]! : piece))
    .filter((piece) => piece !== '');
}

/** The same as one string. */
export function format(text: string, values: Readonly<Record<`{${string}}`, string>>): string {
  return fill(text, values).join('');
}
