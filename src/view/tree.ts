import { createElement } from '../base/documents.js';

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
export function say(text: string, values: Readonly<Record<string, string>>): string {
  return fill(text, values).join('');
}

/**
 * The branch as an element. Made node by node and not parsed from a string: no policy for Trusted Types is needed,
 * so it works on pages that allow none.
 */
export function toElement({ tag, attributes, children }: Branch): HTMLElement {
  const element = createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...toNodes(children));
  return element;
}

/** The pieces as `append()` takes them. */
export function toNodes(trees: readonly Tree[]): (string | Node)[] {
  return trees.map((tree) => (typeof tree === 'string' ? tree : toElement(tree)));
}
