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

/**
 * The pieces of a text in which each placeholder is replaced by its value; unknown placeholders stay. The keys are
 * written with their braces, `{n}`, so that none is the name of a member of every object.
 */
export function fill<T extends Tree>(
  text: string,
  values: Readonly<Record<`{${string}}`, T>>,
): (T | string)[] {
  const pieces = text.split(/(\{\w+\})/) as `{${string}}`[];
  return pieces.map((piece) => values[piece] ?? piece).filter((piece) => piece !== '');
}

/** The same as one string. */
export function format(text: string, values: Readonly<Record<`{${string}}`, string>>): string {
  return fill(text, values).join('');
}
