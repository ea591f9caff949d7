import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { it } from 'node:test';
import { fallback, prerender } from '../../../dist/prerender.js';
import { article } from '../../../dist/server.js';
import { inEngines } from '../../support/engines.mjs';

/*
 * Finds an article that reader modes miss, cut or double: their extractor judges the whole page by rules of its own.
 */

const readability = await readFile(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

inEngines(
  'reader modes',
  (world) => {
    const pasted = {
      fallback: fallback({ mode: 'summary' }),
      'prerendered article': prerender(),
      'prerendered summary': prerender({ mode: 'summary' }),
    };
    for (const [name, html] of Object.entries(pasted)) {
      for (const script of [false, true]) {
        it(`find the whole article once in a page with the ${name}, ${script ? 'after the script' : 'before any script has run'}`, async () => {
          const { engine, server } = world;
          server.pages['/'] = `<!doctype html>
            <html lang="en">
              <title>A newspaper</title>
              <script type="module" src="/dist/diplomacy-brief.js"></script>
              <nav><a href="/">Home</a> <a href="/world">World</a></nav>
              <main>${html}</main>
              <footer><a href="/about">About us</a></footer>
            </html>`;
          await engine.page.setJavaScriptEnabled(script);
          await engine.visit(server.origin);
          assert.equal(
            await engine.page.evaluate('!!customElements.get("diplomacy-brief")'),
            script,
          );
          const read = await engine.page.evaluate(
            `${readability}; new Readability(document.cloneNode(true)).parse()`,
          );
          for (const text of article.paragraphs) {
            assert.equal(read.textContent.split(text).length, 2, text);
          }
          assert.ok(
            read.textContent.includes(article.title) || read.title === article.title,
            read.textContent,
          );
          assert.doesNotMatch(read.textContent, /About us|Home|:host/);
        });
      }
    }
  },
  ['Chromium'],
);
