import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { it } from 'node:test';
import { inEngines } from '../support/engines.mjs';

const readability = await readFile(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

inEngines(
  'reader modes',
  (world) => {
    it('find the whole article in the fallback of a page, before any script has run', async () => {
      const { engine, server } = world;
      server.pages['/data'] = '<!doctype html><title>Data</title>';
      await engine.visit(`${server.origin}/data`);
      const article = await engine.evaluate(
        async () => (await import('/dist/diplomacy-brief.js')).article,
      );
      server.pages['/'] = `<!doctype html>
        <html lang="en">
          <title>A newspaper</title>
          <script type="module" src="/dist/diplomacy-brief.js"></script>
          <nav><a href="/">Home</a> <a href="/world">World</a></nav>
          <main>
            <diplomacy-brief mode="summary">
              <article>
                <h2>${article.title}</h2>
                ${article.paragraphs.map((text) => `<p>${text}</p>`).join('')}
              </article>
            </diplomacy-brief>
          </main>
          <footer><a href="/about">About us</a></footer>
        </html>`;
      await engine.page.setJavaScriptEnabled(false);
      await engine.visit(server.origin);
      const read = await engine.page.evaluate(
        `${readability}; new Readability(document.cloneNode(true)).parse()`,
      );
      const lines = read.textContent.split('\n').map((line) => line.trim());
      for (const text of article.paragraphs) {
        assert.equal(read.textContent.split(text).length, 2, text);
      }
      assert.ok(
        read.textContent.includes(article.title) || read.title === article.title,
        lines.join('\n'),
      );
      assert.doesNotMatch(read.textContent, /About us|Home/);
    });
  },
  ['Chromium'],
);
