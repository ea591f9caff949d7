/* The title, the paragraphs and the subheadings of an article. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { plainText } from '../../article/text.mjs';
import { inlineOf, plainOf, refuse, refuseFootnote } from './text.mjs';

const names = { blockquote: 'quotation', heading: 'heading', list: 'list' };

/** The end of a sentence: its mark, and what is no letter behind it. */
const endOfSentence = /[.!?…。؟]\P{L}*$/u;

/** The start of a footnote, with its label. */
const footnote = /^\[\^([^\]]+)\]:/;

/**
 * @param source The lines of the body, without front matter and summary; empty lines in their place keep the numbers of the lines.
 * @returns The title, the blocks with a number, each with its line and its `text`, also `plain`, or only a `draft` of it if it has mistakes, and the subheadings by the number of the block below.
 */
export function readBody(source, problems) {
  const { report } = problems;
  const text = source.replace(/^ {0,3}(#{1,6})(?=[^#\s]|[^\S \t\n])/gm, (marks, _, offset) => {
    const line = source.slice(0, offset).split('\n').length;
    report(line, `“${marks.trim()}” has no space behind it. Write “${marks.trim()} ” before a heading, or “\\#” for a “#” that belongs to the text.`); // prettier-ignore
    return `${marks} `;
  });
  const root = fromMarkdown(text);
  const raw = ({ position: { start, end } }) => text.slice(start.offset, end.offset);
  const context = { problems, report, raw, definitions: new Map(), footnotes: new Map() };
  const nodes = root.children.map((node) =>
    isTooDeep(node, context.definitions) ? { type: 'tooDeep', position: node.position } : node,
  );
  return new Body(context).read(nodes);
}

/** Collects the addresses of links, and returns whether a node is nested so deep that reading it would fail. */
function isTooDeep(root, definitions) {
  let level = [root];
  for (let depth = 0; level.length; depth++) {
    if (depth > 20) return true;
    for (const node of level)
      // The first definition of an address counts, as in Markdown.
      if (node.type === 'definition' && !definitions.has(node.identifier))
        definitions.set(node.identifier, node);
    level = level.flatMap((node) => node.children ?? []);
  }
  return false;
}

class Body {
  #context;
  #paragraphs = [];
  #headings = {};
  #title;
  /** The subheading that no block has followed yet. */
  #open;

  constructor(context) {
    this.#context = context;
  }

  read(nodes) {
    const { report } = this.#context;
    const isTitle = ({ type, depth }) => type === 'heading' && depth === 1;
    const untitled = !nodes.some(isTitle) && isLikeTitle(nodes[0]);
    for (const node of untitled ? nodes.slice(1) : nodes) this.#readNode(node);
    this.#closeHeading();
    const line = nodes[0]?.position.start.line ?? 1;
    if (this.#title === undefined)
      report(line, 'There is no title. Write “# ” and the title before the first paragraph.');
    if (this.#paragraphs.length === 0)
      report(line, 'There is no paragraph. Write the article after the title.');
    return { title: this.#title, paragraphs: this.#paragraphs, headings: this.#headings };
  }

  #readNode(node) {
    const { problems } = this.#context;
    if (node.type === 'definition') return;
    if (node.type === 'heading') return this.#readHeading(node);
    const text = problems.unlessReported(() => blockOf(node, this.#context));
    if (text === undefined && !hasNumber(node, this.#context)) {
      // What is removed may have been all that stands below the subheading: that is one mistake.
      this.#open = undefined;
      return;
    }
    const { line } = node.position.start;
    this.#paragraphs.push(
      text === undefined
        ? { line, draft: wordsOf(node).replace(/\s+/g, ' ') }
        : { line, text, plain: plainText(text) },
    );
    if (this.#open) this.#headings[this.#paragraphs.length] = this.#open.text;
    this.#open = undefined;
  }

  #readHeading(node) {
    const { report, raw } = this.#context;
    const { line } = node.position.start;
    const marks = /^#+/.exec(raw(node))?.[0];
    this.#closeHeading();
    if (!marks) {
      const [below] = raw(node).split('\n').reverse();
      report(line, `“${below.trim()}” below this line makes it a heading. Remove “${below.trim()}”, and write “${'#'.repeat(node.depth)} ” before the line if it is a heading.`); // prettier-ignore
      if (node.depth === 1 && this.#title === undefined) this.#title = raw(node);
      // A paragraph that has become a heading has a number.
      else if (endOfSentence.test(raw(node))) this.#paragraphs.push({ line, draft: raw(node) });
      return;
    }
    const text = plainOf(node, this.#context);
    if (node.depth === 1 && this.#title === undefined) {
      if (!text) report(line, 'The title is empty. Write it after “# ”.');
      else if (this.#paragraphs.length)
        report(line, 'The title stands below a paragraph. Write it first.');
      this.#title = text;
    } else if (node.depth === 1) {
      report(line, `An article has one title. Write “## ${text}” for a subheading.`);
    } else if (node.depth > 2) {
      report(line, `Subheadings have one level. Write “## ${text}”, not “${marks}”.`);
    } else if (!text) {
      report(line, 'The subheading is empty. Write it after “## ”, or remove the line.');
    } else this.#open = { line, text };
  }

  #closeHeading() {
    if (!this.#open) return;
    const { line, text } = this.#open;
    this.#context.report(line, `The subheading “${text}” has no paragraph below it. Write one, or remove the subheading.`); // prettier-ignore
    this.#open = undefined;
  }
}

/** Whether a paragraph may be the title without “# ”: a short text without a full stop. */
function isLikeTitle(node) {
  const text = node?.type === 'paragraph' ? wordsOf(node) : '';
  return text !== '' && text.length < 150 && !endOfSentence.test(text);
}

function blockOf(node, context) {
  if (node.type === 'paragraph') return paragraphOf(node, context);
  if (node.type === 'blockquote') return quotationOf(node, context);
  if (node.type === 'list') return listOf(node, context);
  return refuse(node, context);
}

function paragraphOf(node, context) {
  const note = footnote.exec(context.raw(node));
  if (note) return refuseFootnote(node, note[1], context);
  const children = context.problems.unlessReported(() => inlineOf(node, context));
  if (!children) return undefined;
  if (/^[\s\p{Cf}]*$/u.test(children.map(plainText).join('')))
    return context.report(node.position.start.line, 'This paragraph has nothing but spaces. Remove the line.'); // prettier-ignore
  if (children.every((child) => typeof child === 'string')) return children.join('');
  return { tag: 'p', attributes: {}, children };
}

function quotationOf(node, context) {
  const paragraphs = node.children.filter(({ type }) => type !== 'definition');
  if (!paragraphs.length)
    context.report(node.position.start.line, 'The quotation is empty. Write it after “> ”, or remove the line.'); // prettier-ignore
  const children = paragraphs.map((child) => {
    if (child.type === 'paragraph') return { tag: 'p', attributes: {}, children: inlineOf(child, context) }; // prettier-ignore
    const { line } = child.position.start;
    if (!names[child.type]) return refuse(child, context);
    return context.report(line, `A ${names[child.type]} cannot be in a quotation. Write it as a paragraph there, or below the quotation.`); // prettier-ignore
  });
  return { tag: 'blockquote', attributes: {}, children: onLines(children) };
}

function listOf({ ordered, start, children }, context) {
  if (ordered) checkNumbers(start, children, context);
  const attributes = ordered && start !== 1 ? { start: String(start) } : {};
  const items = children.map((item) => ({
    tag: 'li',
    attributes: {},
    children: itemOf(item, context),
  }));
  return { tag: ordered ? 'ol' : 'ul', attributes, children: onLines(items) };
}

/** Readers see the numbers one after the other, whatever the file says. The same number before all items is usual in Markdown. */
function checkNumbers(start, items, { report, raw }) {
  const numbers = items.map((item) => parseInt(raw(item), 10));
  const wrong = numbers.findIndex((number, index) => number !== start + index);
  if (wrong > 0 && numbers.some((number) => number !== start))
    report(items[wrong].position.start.line, `Readers would see “${start + wrong}.” and not “${numbers[wrong]}.” before this item. Write “${start + wrong}.”, or paragraphs in place of the list.`); // prettier-ignore
}

function itemOf(item, context) {
  const [first, ...others] = item.children.filter(({ type }) => type !== 'definition');
  const report = (node, text) => context.report(node.position.start.line, text);
  if (!first) return report(item, 'The item of the list is empty. Write its text, or remove the line.'); // prettier-ignore
  for (const node of [first, ...others]) {
    if (node === first && node.type === 'paragraph') continue;
    if (node.type === 'list')
      report(node, 'A list cannot be in a list. Write one list, or its items as paragraphs.');
    else if (node.type === 'paragraph')
      report(node, 'An item of a list is one paragraph. Write an item of its own, or begin the line without spaces for a paragraph below the list.'); // prettier-ignore
    else if (names[node.type])
      report(node, `A ${names[node.type]} cannot be in a list. Write it above or below the list.`);
    else refuse(node, context);
    break;
  }
  return first.type === 'paragraph' ? inlineOf(first, context) : [];
}

function onLines(blocks) {
  return blocks.flatMap((block, index) => (index ? ['\n', block] : [block]));
}

/** Whether a block with mistakes has a number when they are corrected, which is to say: whether it has text of its own. */
function hasNumber(node, { raw }) {
  if (node.type === 'thematicBreak' || footnote.test(raw(node))) return false;
  if (node.type === 'html') return node.value.replace(/<!--[^]*?-->|<[^>]*>/g, '').trim() !== '';
  return ['code', 'tooDeep'].includes(node.type) || /[^\s\p{Cf}]/u.test(wordsOf(node));
}

function wordsOf({ value, children = [] }) {
  return value ?? children.map(wordsOf).join('');
}
