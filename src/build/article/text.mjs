/* The text of Markdown nodes. */
import { plainText } from '../../article/text.mjs';
import { hrefOf } from './links.mjs';

const tags = { emphasis: 'em', strong: 'strong', link: 'a', linkReference: 'a' };

/** What an editor calls the markup that is refused where only plain text is allowed. */
const names = {
  blockquote: 'a quotation',
  definition: 'the address of a link',
  emphasis: 'emphasis',
  heading: 'a heading',
  link: 'a link',
  linkReference: 'a link',
  list: 'a list',
  strong: 'bold text',
};

/** What is refused everywhere in an article, and what to do instead. */
const refusals = {
  comment: 'A comment is not allowed. Remove it, and keep notes in another file.',
  fenced: 'Code is not allowed. Write it as a paragraph.',
  footnote:
    'A footnote is not allowed. Write the note in the text, in parentheses, and remove its mark.',
  html: 'HTML is not allowed. Remove the tags, or write “\\<” for a “<” that belongs to the text.',
  image: 'An image is not allowed. Remove it, and show it on the page above or below the article.',
  indented:
    'A line that begins with four spaces or a tab is code, which is not allowed. Remove the spaces.',
  inlineCode: 'Code is not allowed. Write it without “`”, or “\\`” for a mark of the text.',
  table: 'A table is not allowed. Write its rows as a list.',
  tooDeep: 'Marks are nested too deep here. Write this block with fewer marks.',
  thematicBreak:
    'A line across the page is not allowed. Remove it, or write a subheading, such as “## What comes next”.',
};

export const manyLines =
  'A paragraph is one line. Join it with the line above, or write an empty line between them.';

/** How a node is refused that is allowed nowhere in an article. */
export function refuse(node, { report, raw }) {
  let kind = node.type.replace('Reference', '');
  if (kind === 'html' && node.value.startsWith('<!--')) kind = 'comment';
  if (kind === 'code') kind = /^[`~]/.test(raw(node)) ? 'fenced' : 'indented';
  report(node.position.start.line, refusals[kind]);
}

/** Whether the second line of a paragraph is that below the head of a table, such as “|---|:--|”. */
function isTable(text) {
  const [head, line = ''] = text.split('\n');
  const cells = line.split('|').filter((cell) => cell.trim());
  const isRule = cells.length > 0 && cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell));
  return head.includes('|') && line.includes('|') && isRule;
}

/** The content of a paragraph with its markup. */
export function inlineOf(paragraph, context) {
  if (isTable(context.raw(paragraph).replace(/^ *> ?/gm, ''))) {
    context.report(paragraph.position.start.line, refusals.table);
    return [];
  }
  checkLines(paragraph, context);
  return paragraph.children.map((node) => textOf(node, context));
}

/** The text of a paragraph or a heading in which no markup is allowed. */
export function plainOf(node, context) {
  checkLines(node, context);
  for (const child of node.children)
    if (child.type === 'text') checkText(child, context);
    // The message about several lines covers line breaks.
    else if (child.type !== 'break') refuseInPlainText(child, context);
  return node.children.map(({ value }) => value ?? '').join('');
}

export function refuseInPlainText(node, context) {
  if (!names[node.type]) return refuse(node, context);
  return context.report(node.position.start.line, `Only plain text is allowed here, not ${names[node.type]}. Write it without its marks, or “\\” before each mark that belongs to the text.`); // prettier-ignore
}

function textOf(node, context) {
  if (node.type === 'text') {
    checkText(node, context);
    return node.value;
  }
  const footnote = node.type === 'linkReference' && /^\^(.+)/.exec(node.label);
  if (footnote) refuseFootnote(node, footnote[1], context);
  if (footnote || node.type === 'break') return '';
  const tag = tags[node.type];
  if (!tag) {
    refuse(node, context);
    return '';
  }
  const { problems } = context;
  const children = problems.unlessReported(() => node.children.map((child) => textOf(child, context))); // prettier-ignore
  if (!children) return '';
  const attributes =
    tag === 'a' ? { href: hrefOf(node, children.map(plainText).join(''), context) } : {};
  return { tag, attributes, children };
}

/** The text is shown character for character, and a paragraph is one line of it. */
function checkLines({ position: { start, end } }, { report }) {
  if (start.line < end.line) report(start.line + 1, manyLines);
}

/** Markup that Markdown has taken for text, and characters that nobody sees. */
function checkText(node, context) {
  const { line } = node.position.start;
  const unescaped = context.raw(node).replace(/\\[^]/g, '');
  const footnote = /\[\^([^\]\s]+)\]/.exec(unescaped);
  const reference = /\[[^[\]]+\]\[([^[\]]*)\]/.exec(unescaped);
  if (footnote) refuseFootnote(node, footnote[1], context);
  else if (reference)
    context.report(line, `The link “${reference[0]}” has no address. Write “[words](https://example.org/)”.`); // prettier-ignore
  else if (/\]\(/.test(unescaped))
    context.report(line, 'This is not a link. Write “[words](https://example.org/)”, without a space between “]” and the end, or “\\[” for a “[” that belongs to the text.'); // prettier-ignore
  const [hidden] = /[\ufffd\u2028\u2029]|(?![\n\t])\p{Cc}/u.exec(node.value) ?? [];
  if (hidden) {
    const code = hidden.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
    const what = /[\v\f\u0085\u2028\u2029]/.test(hidden)
      ? 'line break'
      : 'character that is no text';
    context.report(line, `After “${node.value.split(hidden)[0].slice(-20)}” stands a hidden ${what} (U+${code}). Write a space in its place.`); // prettier-ignore
  }
}

/** A note is reported once, at its mark or where it is written. */
export function refuseFootnote({ position }, label, { report, footnotes }) {
  if (!footnotes.has(label)) report(position.start.line, refusals.footnote);
  else report(footnotes.get(label), refusals.footnote);
  footnotes.set(label, footnotes.get(label) ?? position.start.line);
}
