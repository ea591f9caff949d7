import type { Tree } from './tree.js';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for HTML, where it stands in an element or in a quoted attribute. */
export function escapeHTML(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character]!);
}

/** The tree as HTML, for where there is no document to make nodes in. Adds no white space. The tag `!--` is an empty comment. */
export function toHTML(tree: Tree): string {
  if (typeof tree === 'string') return escapeHTML(tree);
  const { tag, attributes, children } = tree;
  if (tag === '!--') return '<!---->';
  // The parser reads what stands in a <style> as it is.
  const write = tag === 'style' ? String : toHTML;
  const written = Object.entries(attributes).map(([name, value]) =>
    value ? ` ${name}="${escapeHTML(value)}"` : ` ${name}`,
  );
  return `<${tag}${written.join('')}>${children.map(write).join('')}</${tag}>`;
}
