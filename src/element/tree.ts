/** A piece of the shadow tree as plain data, so that one description serves every way of writing it. */
export type Tree = string | Branch;

export interface Branch {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
}

/** The attributes of a branch. One that is `false` or undefined is left out, and `true` is an empty one. */
export type BranchAttributes = Readonly<Record<string, string | boolean | undefined>>;

/** A branch of a tree. */
export function h(
  tag: string,
  attributes: BranchAttributes = {},
  ...children: readonly Tree[]
): Branch {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (value || value === '') written[name] = value === true ? '' : value;
  return { tag, attributes: written, children };
}

export const isBranch = (tree: Tree): tree is Branch => typeof tree !== 'string';
