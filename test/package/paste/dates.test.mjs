import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { extractFromHtml } from '@extractus/article-extractor';
import { Defuddle } from 'defuddle/node';
import openGraph from 'open-graph-scraper';
import unfluff from 'unfluff';
import { fallback, prerender, republish } from '../../../dist/prerender.js';
import { article, summary } from '../../../dist/server.js';
import { embedPage } from '../../../dist/site.js';

const address = 'https://example.org/brief/';
const read = (name) => readFileSync(new URL(`../../../dist/${name}`, import.meta.url), 'utf8');

/** Functions that return the date of publication that a tool finds in a page, or nothing. */
const tools = {
  'open-graph-scraper': async (html) => {
    const { result } = await openGraph({ html });
    return Object.entries(result).find(([name]) => /date|time/i.test(name))?.[1];
  },
  unfluff: (html) => unfluff(html).date,
  defuddle: async (html) => (await Defuddle(html, address)).published,
  '@extractus/article-extractor': async (html) => {
    const found = await extractFromHtml(html, address);
    assert.ok(found.content.includes(article.paragraphs[0]));
    return found.published;
  },
};

const page = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${article.title}</title><meta name="description" content="${summary.standfirst.replaceAll('"', '&quot;')}">${head}</head><body><main><h1>A page</h1>${body}<p>What follows.</p></main></body></html>`;
const pages = {
  'embed.html': read('embed.html'),
  'embed.html of a site': embedPage(address),
  'fallback()': page(fallback()),
  'prerender()': page(prerender()),
  'a prerendered summary': page(prerender({ mode: 'summary' })),
  'republish()': page(republish()),
};

for (const [tool, dateIn] of Object.entries(tools)) {
  for (const [name, html] of Object.entries(pages)) {
    it(`${tool} finds no date of publication in ${name}, because the article names none`, async () => {
      assert.ok(!(await dateIn(html)), String(await dateIn(html)));
    });
  }

  it(`${tool} finds the date that the page itself names beside the article`, async () => {
    const date = '2025-06-07T08:09:10.000Z';
    const named = `<meta property="article:published_time" content="${date}">`;
    const found = await dateIn(page(prerender(), named));
    assert.equal(new Date(found).toISOString(), date);
  });
}
