import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import rehypeParse from 'rehype-parse';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import sanitizeHtml from 'sanitize-html';
import { unified } from 'unified';
import xss from 'xss';

/** What makes HTML of Markdown, by name, as it comes but for the permission to use HTML. */
export const markdown = {
  'markdown-it': (text) => new MarkdownIt({ html: true }).render(text),
  marked: (text) => marked.parse(text),
  remark: async (text) =>
    String(
      await unified()
        .use(remarkParse)
        .use(remarkRehype, { allowDangerousHtml: true })
        .use(rehypeRaw)
        .use(rehypeStringify)
        .process(text),
    ),
  Eleventy: async (text) => {
    const empty = mkdtempSync(join(tmpdir(), 'eleventy-'));
    try {
      const site = new Eleventy(empty, undefined, {
        quietMode: true,
        config: (eleventy) => eleventy.addTemplate('page.md', text),
      });
      const [page] = await site.toJSON();
      return page.content;
    } finally {
      rmSync(empty, { recursive: true });
    }
  },
};

/** What takes out of HTML all that a stranger must not write, by name, as it comes. */
export const sanitizers = {
  DOMPurify: (html) => createDOMPurify(new JSDOM('').window).sanitize(html),
  'sanitize-html': (html) => sanitizeHtml(html),
  'rehype-sanitize': async (html) =>
    String(
      await unified()
        .use(rehypeParse, { fragment: true })
        .use(rehypeSanitize)
        .use(rehypeStringify)
        .process(html),
    ),
  xss: (html) => xss(html),
};
