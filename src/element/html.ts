import type { Tree } from './tree.js';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Escapes a text for HTML, where it stands in an element or in a quoted attribute. The result is ASCII: it is the same text
 * in a page of any charset, also where a server names a wrong one. Only C1 controls stay as they are, because HTML reads
 * their references as characters of windows-1252.
 */
export function escapeHTML(text: string): string {
  return text.replace(
    /[&<>"\xa0-\u{10ffff}]/gu,
    (character) => escapes[character] ?? `&#${character.codePointAt(0) ?? 0};`,
  );
}

/** The tree as HTML, for where there is no document to make nodes in. Adds no white space. */
export function toHTML(tree: Tree): string {
  if (typeof tree === 'string') return escapeHTML(tree);
  const { tag, attributes, children } = tree;
  // The parser reads what stands in a <style> as it is.
  const write = tag === 'style' ? String : toHTML;
  const written = Object.entries(attributes).map(([name, value]) =>
    value ? ` ${name}="${escapeHTML(value)}"` : ` ${name}`,
  );
  return `<${tag}${written.join('')}>${children.map(write).join('')}</${tag}>`;
}
