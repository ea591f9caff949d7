/*
 * Reads an article as an editor writes it: a Markdown file with front matter. Every mistake is collected, with its line,
 * what is wrong and what to write, so that an editor can correct all of them at once.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isScalar, LineCounter, parseDocument } from 'yaml';
import { hasSpaces } from './counts.mjs';

/** The mistakes of an article, one a line. */
export class ArticleError extends Error {}

/** What the front matter can say: whether it has to, what is allowed, and what to write. */
const fields = {
  kind: {
    required: true,
    allows: (value) => ['news', 'analysis', 'opinion'].includes(value),
    write: '“kind: news”, “kind: analysis” or “kind: opinion”',
  },
  lang: {
    required: true,
    allows: isLanguage,
    write: 'the language of the article as a BCP 47 tag, such as “lang: de”',
  },
  dir: {
    required: true,
    allows: (value) => ['ltr', 'rtl'].includes(value),
    write: '“dir: ltr” (from left to right) or “dir: rtl” (from right to left)',
  },
  events: {
    required: true,
    allows: (value) => /^\d{4}-(0[1-9]|1[0-2])$/.test(value),
    write: 'the year and the month of the events, such as “events: 1969-07”',
  },
  author: { allows: Boolean, write: 'the name of the author, such as “author: Ada Lovelace”' },
  rights: { allows: Boolean, write: 'one line, such as “rights: © 2026 The Paper”' },
};

/** The lines before the article, between two lines “---”. */
const frontMatter = /^---[ \t]*\r?\n(?:([^]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** What an editor calls the parts of Markdown that are refused. */
const namesOfNodes = {
  blockquote: 'a quotation block',
  break: 'a line break',
  code: 'a code block',
  definition: 'a definition of a link',
  emphasis: 'emphasis',
  heading: 'a heading',
  html: 'HTML',
  image: 'an image',
  imageReference: 'an image',
  inlineCode: 'code',
  link: 'a link',
  linkReference: 'a link',
  list: 'a list',
  strong: 'bold text',
  thematicBreak: 'a line across the page',
};

/**
 * The article and its summary, from the bytes of a Markdown file.
 *
 * @param file The name of the file, for the messages.
 * @throws {ArticleError} The article has mistakes.
 */
export function readArticle(bytes, file) {
  const problems = [];
  const report = (line, text) => problems.push({ line, text });
  const text = decode(bytes, report);
  const content = problems.length === 0 && parse(text, report);
  if (problems.length === 0) return content;
  problems.sort((a, b) => a.line - b.line);
  throw new ArticleError(problems.map(({ line, text }) => `${file}:${line}: ${text}`).join('\n'));
}

function decode(bytes, report) {
  const decodes = (part) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(part);
    } catch {
      return undefined;
    }
  };
  const text = decodes(bytes);
  if (text !== undefined) return text;
  let line = 1;
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || decodes(bytes.subarray(start, end)) === undefined) break;
    start = end + 1;
  }
  return report(line, 'This line is not UTF-8. Save the file with the encoding UTF-8.');
}

function parse(text, report) {
  const [, yaml = ''] = frontMatter.exec(text) ?? [];
  const head = readHead(yaml, report);
  // Empty lines in place of the front matter: the other lines keep their numbers.
  const { children } = fromMarkdown(text.replace(frontMatter, (all) => all.replace(/.+/g, '')));
  const split = children.findIndex(isSummaryHeading);
  const body = split < 0 ? children : children.slice(0, split);
  const { title, paragraphs } = readBody(body, report);
  if (split < 0) {
    const line = children.at(-1)?.position.end.line ?? 1;
    report(line, 'There is no summary. Write the heading “## Summary” after the last paragraph.');
    return undefined;
  }
  const summary = readSummary(children.slice(split), report);
  checkSources(summary.points, paragraphs, hasSpaces(head.lang ?? 'en'), report);
  const texts = paragraphs.map((paragraph) => paragraph.text);
  const { kind, lang, dir, events, ...rest } = head;
  return {
    article: { kind, lang, dir, events, ...rest, title, paragraphs: texts },
    summary: {
      standfirst: summary.standfirst,
      points: summary.points.map((point) => ({ text: point.text, sources: bySource(point) })),
    },
  };
}

function readHead(yaml, report) {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
  // The first line of the front matter is the second one of the file.
  const lineAt = (offset) => lines.linePos(offset).line + 1;
  for (const error of document.errors)
    report(lineAt(error.pos[0]), `This is not YAML. Write one “name: value” a line.`);
  if (document.errors.length) return {};

  const head = {};
  const found = new Set();
  for (const { key, value } of document.contents?.items ?? []) {
    const name = String(key?.value ?? key);
    const line = lineAt(key?.range?.[0] ?? 0);
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) {
      report(line, `“${name}” is unknown. Write one of ${Object.keys(fields).join(', ')}.`);
      continue;
    }
    found.add(name);
    const text = isScalar(value) ? String(value.value ?? '').trim() : '';
    if (field.allows(text)) head[name] = text;
    else report(line, `“${name}” cannot be “${text}”. Write ${field.write}.`);
  }
  for (const [name, { required, write }] of Object.entries(fields)) {
    if (required && !found.has(name))
      report(1, `The front matter, between two lines “---”, has no “${name}”. Write ${write}.`);
  }
  return head;
}

function readBody(nodes, report) {
  const paragraphs = [];
  let title;
  for (const node of nodes) {
    const { line } = node.position.start;
    if (node.type === 'heading' && node.depth === 1 && title === undefined) {
      title = plain(node, report);
      if (!title) report(line, 'The title is empty. Write it after “# ”.');
    } else if (node.type === 'paragraph') {
      paragraphs.push({ line, text: plain(node, report) });
    } else refuse(node, report);
  }
  const start = nodes[0]?.position.start.line ?? 1;
  if (title === undefined)
    report(start, 'There is no title. Write “# ” and the title before the first paragraph.');
  if (paragraphs.length === 0)
    report(start, 'There is no paragraph. Write the article after the title.');
  return { title, paragraphs };
}

function readSummary([heading, ...nodes], report) {
  const { line } = heading.position.start;
  const standfirst = nodes[0]?.type === 'paragraph' ? plain(nodes.shift(), report) : undefined;
  if (standfirst === undefined)
    report(line, 'The summary has no first sentence. Write it after “## Summary”.');
  const list = nodes[0]?.type === 'list' && !nodes[0].ordered ? nodes.shift() : undefined;
  if (!list)
    report(line, 'The summary has no points. Write each one after “- ”, below the first sentence.');
  for (const node of nodes) refuse(node, report);
  return { standfirst, points: (list?.children ?? []).map((item) => readPoint(item, report)) };
}

function readPoint(item, report) {
  const { line } = item.position.start;
  const [first, list, ...others] = item.children;
  for (const node of others) refuse(node, report);
  const text = first?.type === 'paragraph' ? plain(first, report) : '';
  if (!text) report(line, 'This point has no text. Write one sentence after “- ”.');
  if (list?.type !== 'list' || list.ordered) {
    report(line, 'This point has no source. Write below it “  - 1: ” and words of paragraph 1.');
    return { line, text, sources: [] };
  }
  return { line, text, sources: list.children.flatMap((source) => readSource(source, report)) };
}

function readSource(item, report) {
  const { line } = item.position.start;
  const [first, ...others] = item.children;
  for (const node of others) refuse(node, report);
  const text = first?.type === 'paragraph' ? plain(first, report) : '';
  const [, number, words] = /^(\d+):\s*(\S.*)$/.exec(text) ?? [];
  if (words) return [{ line, paragraph: Number(number), words }];
  report(line, 'This is not a source. Write the number of a paragraph, a colon and its words.');
  return [];
}

/** Sources name words of a paragraph, and together all paragraphs. */
function checkSources(points, paragraphs, spaces, report) {
  const sources = points.flatMap((point) => point.sources);
  for (const { line, paragraph, words } of sources) {
    const text = paragraphs[paragraph - 1]?.text;
    if (text === undefined) {
      const allowed = `1 to ${paragraphs.length}`;
      report(line, `There is no paragraph ${paragraph}. Write a number from ${allowed}.`);
      continue;
    }
    const count = text.split(words).length - 1;
    if (count === 0)
      report(line, `“${words}” is not in paragraph ${paragraph}. Copy the words from there.`);
    else if (count > 1)
      report(line, `“${words}” is ${count} times in paragraph ${paragraph}. Write more words.`);
    else if (spaces && cutsWord(text, words))
      report(line, `“${words}” begins or ends inside a word. Write whole words.`);
  }
  const cited = new Set(sources.map(({ paragraph }) => paragraph));
  paragraphs.forEach(({ line }, index) => {
    const number = index + 1;
    if (!cited.has(number))
      report(
        line,
        `No point covers paragraph ${number}. Write below a point “  - ${number}: ” and words of this paragraph.`,
      );
  });
}

function cutsWord(text, words) {
  const [before, after] = text.split(words);
  const inOneWord = (left, right) =>
    /[\p{L}\p{M}\p{N}]$/u.test(left) && /^[\p{L}\p{M}\p{N}]/u.test(right);
  return inOneWord(before, words) || inOneWord(words, after);
}

/** The sources of a point with the words of each paragraph together. */
function bySource({ sources }) {
  const words = new Map();
  for (const source of sources)
    words.set(source.paragraph, [...(words.get(source.paragraph) ?? []), source.words]);
  return [...words].map(([paragraph, list]) => ({ paragraph, words: list }));
}

/** The text of a node, which must be plain and on one line: the text is shown character for character. */
function plain(node, report) {
  for (const child of node.children) {
    if (child.type !== 'text') refuse(child, report);
    else if (child.value.includes('\n'))
      report(child.position.start.line + 1, 'A paragraph is one line. Join it with the line above, or write an empty line between them.'); // prettier-ignore
  }
  return node.children.map(({ value }) => value ?? '').join('');
}

function refuse({ type, depth, position }, report) {
  const what = namesOfNodes[type] ?? type;
  const line = position.start.line;
  if (type === 'heading')
    return report(line, `Only the title (“# ”) and “## Summary” are headings, not “${'#'.repeat(depth)}”. Write a paragraph.`); // prettier-ignore
  return report(line, `Only plain text is allowed here, not ${what}. Write it without its marks, or “\\” before each mark that belongs to the text.`); // prettier-ignore
}

function isSummaryHeading({ type, depth, children }) {
  return type === 'heading' && depth === 2 && children[0]?.value === 'Summary';
}

function isLanguage(value) {
  try {
    // Longer ones are well-formed, but none is registered: a name, such as “german”, is a mistake.
    return new Intl.Locale(value).language.length <= 3;
  } catch {
    return false;
  }
}
