import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fallback, prerender } from '../../../dist/prerender.js';
import { article } from '../../../dist/server.js';
import { inEngines } from '../../support/engines.mjs';

const defuddle = readFileSync(fileURLToPath(import.meta.resolve('defuddle')), 'utf8');

const page = (html) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A newspaper</title><script type="module" src="/dist/diplomacy-brief.js"></script><main><p>Before it.</p>${html}<p>After it.</p></main></html>`;

inEngines(
  'defuddle in the browser, as in Obsidian Web Clipper,',
  (world) => {
    /** How often the result has each paragraph. */
    const extract = async (html) => {
      world.server.pages['/'] = page(html);
      await world.engine.visit(world.server.origin);
      const content = await world.engine.page.evaluate(`(async () => {
        const element = document.querySelector('diplomacy-brief');
        await customElements.whenDefined('diplomacy-brief');
        await element.updateComplete;
        ${defuddle};
        return new Defuddle(document).parse().content;
      })()`);
      return article.paragraphs.map((paragraph) => content.split(paragraph).length - 1);
    };

    it('takes the article of an empty tag once', async () => {
      assert.deepEqual(
        await extract('<diplomacy-brief></diplomacy-brief>'),
        article.paragraphs.map(() => 1),
      );
    });

    // It puts the shadow tree in the place of any element that has one, and drops what stands in the slots. The README
    // names it; when this test fails, that sentence can go.
    it('takes nothing of an article that the page brings', async () => {
      for (const html of [fallback(), prerender()]) {
        assert.deepEqual(
          await extract(html),
          article.paragraphs.map(() => 0),
        );
      }
    });
  },
  ['Chromium'],
);
