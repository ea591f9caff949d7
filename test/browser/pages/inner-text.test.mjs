import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fallback, prerender } from '../../../dist/prerender.js';
import { article } from '../../../dist/server.js';
import { inEngines } from '../../support/engines.mjs';

/*
 * Finds an article that is shown, and that scripts and extensions which ask the browser for the text of the page do not get:
 * they read innerText or the selection, and both leave out what is in a shadow tree.
 */

const texts = [article.title, ...article.paragraphs];

const page = (body) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page</title>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <p>Before it.</p>
  ${body}
  <p>After it.</p>
</html>`;

const pages = {
  'the fallback': page(fallback()),
  'the fallback, opened': page(fallback({ mode: 'summary', open: true })),
  'the prerendered article': page(prerender()),
  'the prerendered article, opened': page(prerender({ mode: 'summary', open: true })),
  'the embed page, opened': readFileSync(
    new URL('../../../dist/embed.html', import.meta.url),
    'utf8',
  ).replace('<diplomacy-brief ', '<diplomacy-brief open '),
  // Beside them, plain HTML.
  'plain HTML': page(
    `<h2>${article.title}</h2>${article.paragraphs.map((text) => `<p>${text}</p>`).join('')}<diplomacy-brief hidden></diplomacy-brief>`,
  ),
};

/** Runs in the page. Its text, as scripts get it when the element is rendered. */
const readTexts = async () => {
  await customElements.whenDefined('diplomacy-brief');
  await document.querySelector('diplomacy-brief').updateComplete;
  const selection = getSelection();
  selection.selectAllChildren(document.body);
  return { innerText: document.body.innerText, selection: selection.toString() };
};

inEngines('the text of the page, as scripts get it,', (world) => {
  for (const [name, html] of Object.entries(pages)) {
    it(`has every text of the article once and in order: ${name}`, async () => {
      world.server.pages['/'] = html;
      await world.engine.visit(world.server.origin);
      for (const [way, text] of Object.entries(await world.engine.evaluate(readTexts))) {
        const places = texts.map((part) => text.indexOf(part));
        assert.ok(!places.includes(-1), `${way}: ${text}`);
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
          way,
        );
        for (const part of texts) assert.equal(text.split(part).length, 2, `${way}: ${part}`);
      }
    });
  }

  it('does not need an open disclosure where scripts read textContent', async () => {
    for (const html of [fallback({ mode: 'summary' }), prerender({ mode: 'summary' })]) {
      world.server.pages['/'] = page(html);
      await world.engine.visit(world.server.origin);
      await world.engine.evaluate(readTexts);
      const text = await world.engine.evaluate(() => document.body.textContent);
      for (const part of texts) assert.equal(text.split(part).length, 2, part);
    }
  });
});
