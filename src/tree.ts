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
      i % 2 ? (Object.hasOwn(values, piece) ? values[piece]! : `{${piece}}`) : piece,
    );
}

/** The same as one string. */
export function say(text: string, values: Readonly<Record<string, string>>): string {
  return fill(text, values).join('');
}

/**
 * The tree as nodes. Made node by node and not parsed from a string: no policy for Trusted Types is needed,
 * so it works on pages that allow none.
 */
export function toNode(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  element.append(...tree.children.map(toNode));
  return element;
}
