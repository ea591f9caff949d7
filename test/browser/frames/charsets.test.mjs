import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { article } from '../../../dist/server.js';
import { inEngines, until } from '../../support/engines.mjs';

/** Charsets that a server can name for every HTML file, also for files in another one. UTF-16 is left out, because it does not contain ASCII. The last name is no charset. */
const charsets = ['ISO-8859-1', 'windows-1251', 'Shift_JIS', 'GBK', 'ISO-2022-JP', ''];
const texts = [article.title, ...article.paragraphs];
const read = (name) => readFileSync(new URL(`../../../dist/${name}`, import.meta.url), 'utf8');

/** HTML that is pasted into a page which does not name its charset either. */
const pasted = [
  'fallback.html',
  'prerendered-full.html',
  'prerendered-summary.html',
  'republish.html',
];

inEngines('a server that names a wrong charset', (world) => {
  const visit = async (body, charset, query = '') => {
    const type = charset ? `text/html; charset=${charset}` : 'text/html';
    world.server.pages['/file.html'] = { body, headers: { 'content-type': type } };
    await world.engine.visit(`${world.server.origin}/file.html${query}`);
  };
  /** The texts of the article in the page. */
  const found = () =>
    world.engine.evaluate(() =>
      [...document.querySelectorAll('[slot], body > h2, body > p:not(:has(em))')].map(
        ({ textContent }) => textContent,
      ),
    );

  for (const charset of charsets) {
    it(`shows the letters of embed.html and runs its script as its policy allows (${charset || 'none'})`, async () => {
      await visit(read('embed.html'), charset, '?mode=full&controls&heading-level=3');
      const isAlive = () =>
        Boolean(document.querySelector('#brief').shadowRoot?.querySelector('h3, button'));
      assert.ok(await until(world.engine, isAlive));
      const seen = await world.engine.evaluate(() => {
        const { shadowRoot } = document.querySelector('#brief');
        const text = (selector) =>
          [...shadowRoot.querySelectorAll(selector)].map(
            (node) => (node.querySelector('slot[name]')?.assignedNodes()[0] ?? node).textContent,
          );
        return {
          texts: text('[part="title"], [part="paragraph"]'),
          level: shadowRoot.querySelector('h3').localName,
          buttons: text('button[name="share"]'),
          meta: text('[part="meta"]')[0],
          title: document.title,
          data: JSON.parse(document.querySelector('[type="application/ld+json"]').textContent),
        };
      });
      assert.deepEqual(seen.texts, texts);
      assert.equal(seen.level, 'h3');
      assert.deepEqual(seen.buttons, ['Share']);
      assert.match(seen.meta, /words\u00a0· /);
      assert.equal(seen.title, article.title);
      assert.equal(seen.data.articleBody, article.paragraphs.join('\n\n'));
    });

    it(`shows the letters of every HTML file that is pasted (${charset || 'none'})`, async () => {
      for (const name of pasted) {
        await visit(`<!doctype html><title>A page</title><body>\n${read(name)}`, charset);
        assert.deepEqual(await found(), texts, name);
      }
    });
  }
});
