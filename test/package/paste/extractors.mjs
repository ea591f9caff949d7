import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { load } from 'cheerio';
import { Defuddle } from 'defuddle/node';
import { convert } from 'html-to-text';
import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';
import { simpleParser } from 'mailparser';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import Turndown from 'turndown';
import unfluff from 'unfluff';

/**
 * Functions that convert the HTML of a page to text or Markdown, by the name of the tool: with its defaults, but without
 * what is no text of any page.
 */
export const converters = {
  'html-to-text': (html) => convert(html, { wordwrap: false }),
  mailparser: async (html) => (await simpleParser(`Content-Type: text/html\n\n${html}`)).text,
  'node-html-markdown': (html) => NodeHtmlMarkdown.translate(html),
  turndown: (html) => new Turndown().remove(['script', 'style', 'title']).turndown(html),
  cheerio: (html) => {
    const query = load(html);
    query('script, style').remove();
    return query('body').text();
  },
};

const address = 'https://example.org/page/';

/** The text of HTML, as a browser shows it: without the content of `<template>`. */
const textOf = (html) => new JSDOM(html).window.document.body.textContent;

const readability = (document) => new Readability(document).parse()?.textContent ?? '';

/** Functions that look for the article in a page and return its text, by the name of the tool: with its defaults. */
export const extractors = {
  'Readability on jsdom': (html) => readability(new JSDOM(html).window.document),
  'Readability on linkedom': (html) => readability(parseHTML(html).document),
  'article-extractor': async (html) =>
    textOf((await extractFromHtml(html, address))?.content ?? ''),
  unfluff: (html) => unfluff(html).text,
  defuddle: async (html) => textOf((await Defuddle(html, address)).content),
};
