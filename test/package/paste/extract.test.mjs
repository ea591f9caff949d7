import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fallback, prerender } from '../../../dist/prerender.js';
import { article } from '../../../dist/server.js';
import { converters, extractors } from './extractors.mjs';
import { textBrowsers } from './text-browsers.mjs';

/*
 * Finds an article that a tool takes from a page twice, in part, in another order, without its kind and month, or with
 * words of buttons between its paragraphs.
 */

const elements = {
  'fallback()': fallback(),
  'prerender()': prerender(),
  'a prerendered summary': prerender({ mode: 'summary' }),
  'a prerendered summary with controls and links': prerender({
    mode: 'summary',
    controls: true,
    id: 'brief',
  }),
};
const embedPage = readFileSync(new URL('../../../dist/embed.html', import.meta.url), 'utf8');

const page = (body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A newspaper</title></head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav><main>${body}</main><footer><a href="/about">About us</a></footer></body></html>`;
const prose = `<p>${'These are words of the page itself, and it has many of them. '.repeat(20)}</p>`;
const between = 'between paragraphs of a page';
const alone = 'alone in its parent';
const inArticle = 'in a long article of the page';
const places = {
  [between]: (html) => page(`<p>Before it.</p>${html}<p>After it.</p>`),
  [alone]: (html) => page(`<div>\n${html}\n</div>`),
  [inArticle]: (html) => page(`<article><h1>A text</h1>${prose}${html}${prose}</article>`),
};

/** Without white space and without the characters that Markdown escapes, in the case of headings that tools may change. */
const plain = (text) => text.replace(/\s+/g, ' ').replace(/\\(?=[^\w\s])/g, '');
const count = (text, part) => text.split(part).length - 1;

/** What a text has of the article. */
function found(output) {
  const text = plain(output);
  const [first, ...following] = article.paragraphs;
  const start = text.slice(0, Math.max(text.indexOf(first), 0));
  const order = article.paragraphs.map((paragraph) => text.indexOf(paragraph));
  return {
    title: count(text.toLowerCase(), article.title.toLowerCase()),
    kind: start.includes('Opinion'),
    month: start.includes('About the events of March 2024'),
    paragraphs: article.paragraphs.map((paragraph) => count(text, paragraph)),
    // Between two paragraphs, only signs of Markdown may stand.
    joined: following.every((_, i) => {
      const end = order[i] + article.paragraphs[i].length;
      return order[i + 1] >= end && !/\w/.test(text.slice(end, order[i + 1]));
    }),
    styles: /:host|[{}]/.test(text),
  };
}

const whole = {
  title: 1,
  kind: true,
  month: true,
  paragraphs: article.paragraphs.map(() => 1),
  joined: true,
  styles: false,
};

describe('the whole article, once, with its kind and month first', () => {
  const printers = Object.entries(textBrowsers);
  const others = Object.entries(converters).map(([name, read]) => [name, { read }]);
  for (const [name, { read, missing }] of [...printers, ...others]) {
    for (const [source, html] of Object.entries(elements)) {
      it(`is what ${name} makes of ${source}`, async (test) => {
        if (missing) return test.skip(missing);
        const text = await read(places[between](html));
        assert.deepEqual(found(text), whole);
        assert.match(plain(text), /Before it\..*After it\./);
      });
    }

    it(`is what ${name} makes of the embed page`, async (test) => {
      if (missing) return test.skip(missing);
      assert.deepEqual(found(await read(embedPage)), whole);
    });
  }
});

/** What a tool leaves out or adds in any form of the element’s HTML. README names these tools. */
function exceptions(name, place, html) {
  const isInArticle = place === inArticle;
  // It deletes elements that it does not know, with their content, unless the element itself is the article of the page.
  if (name === 'article-extractor' && place !== between) return 'nothing';
  // It takes headings only from an article with other paragraphs, and shows what is in a `<pre>`: the styles.
  if (name === 'unfluff')
    return { title: Number(isInArticle), styles: isInArticle && html.includes('<style>') };
  return {};
}

describe('the article of a page', () => {
  for (const [name, extract] of Object.entries(extractors)) {
    for (const [place, within] of Object.entries(places)) {
      for (const [source, html] of Object.entries(elements)) {
        const expected = exceptions(name, place, html);
        if (expected === 'nothing') {
          it(`${name} takes nothing of ${source} ${place}`, async () => {
            const text = plain(await extract(within(html)));
            for (const paragraph of article.paragraphs) assert.ok(!text.includes(paragraph));
          });
        } else {
          it(`${name} takes everything of ${source} ${place}, once`, async () => {
            assert.deepEqual(found(await extract(within(html))), { ...whole, ...expected });
          });
        }
      }
    }

    it(`${name} takes everything of the embed page, once`, async () => {
      // Here the title of the article is that of the page, which extractors name beside the text.
      const { title, ...rest } = found(await extract(embedPage));
      assert.deepEqual({ title: 1, ...rest }, whole);
      assert.ok(title <= 1, String(title));
    });
  }
});
