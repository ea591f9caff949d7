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

/**
 * Functions that convert Markdown to HTML, by the name of the tool: with its defaults, but HTML in the Markdown is
 * allowed.
 */
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
    const input = mkdtempSync(join(tmpdir(), 'eleventy-'));
    try {
      const site = new Eleventy(input, undefined, {
        quietMode: true,
        config: (eleventy) => eleventy.addTemplate('page.md', text),
      });
      const [page] = await site.toJSON();
      return page.content;
    } finally {
      rmSync(input, { recursive: true });
    }
  },
};

/** Functions that remove what is unsafe from HTML, by the name of the tool: with its defaults. */
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
