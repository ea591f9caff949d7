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

/** The pieces of a text whose `{names}` are replaced by the values of these names; other braces stay. */
export function fill<T extends Tree>(text: string, values: Readonly<Record<string, T>>) {
  return text
    .split(/\{(\w+)\}/)
    .map((piece, i) =>
      i % 2
        ? (Object.entries(values).find(([name]) => name === piece)?.[1] ?? `{${piece}}`)
        : piece,
    );
}

/** The same as one string. */
export function format(text: string, values: Readonly<Record<string, string>>): string {
  return fill(text, values).join('');
}
