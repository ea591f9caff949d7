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

/** A text in which each placeholder, such as `{n}`, is replaced by its value. Unknown placeholders stay. */
export function format(text: string, values: Readonly<Record<`{${string}}`, string>>): string {
  const placeholders = new RegExp(Object.keys(values).join('|'), 'g');
  return text.replace(placeholders, (placeholder) => values[placeholder as `{${string}}`]!);
}
