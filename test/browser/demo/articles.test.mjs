/* The demo page of other articles, as `npm start FILE TAG` builds and serves it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { contentOf } from '../../../src/build/article.mjs';
import { articles, buildArticle } from '../../articles/build-article.mjs';
import { inEngines } from '../../support/engines.mjs';
import { serve } from '../../support/server.mjs';
import { visitor } from './visitor.mjs';

/** What is special about each article: its language as the page lists it, and another one, with its words for the full text. */
const expected = {
  'town-brief': {
    own: { lang: 'en', dir: 'ltr', name: 'English', disclosure: 'Read the full article' },
    other: { lang: 'ar', dir: 'rtl', disclosure: 'قراءة المقال كاملاً' },
    says: 'The article stays in English; the words around it follow the language of your page.',
  },
  'souq-1': {
    own: { lang: 'ar', dir: 'rtl', name: 'العربية', disclosure: 'قراءة المقال كاملاً' },
    other: { lang: 'en', dir: 'ltr', disclosure: 'Read the full article' },
    says: 'The article stays in Arabic; the words around it follow the language of your page.',
  },
};

for (const [tag, { own, other, says }] of Object.entries(expected)) {
  inEngines(`the demo page of <${tag}>`, (world) => {
    const { article } = contentOf(articles[tag]);
    let dist, server;
    before(async () => {
      const { folder } = await buildArticle(tag);
      dist = join(folder, 'dist');
      server = await serve({}, pathToFileURL(`${folder}/`));
    });
    after(() => server?.stop());
    const { visit, state, change } = visitor({
      get engine() {
        return world.engine;
      },
      get server() {
        return server;
      },
    });
    const places = () =>
      world.engine.evaluate(() =>
        ['hero-stage', 'stage'].map((id) => {
          const { lang, dir } = document.getElementById(id);
          return [lang, dir];
        }),
      );

    it('shows the article in its language, and measures it', async () => {
      await visit();
      const { hero, preview, snippet, twoLines } = await state();
      assert.equal(hero, article.title);
      assert.equal(preview.disclosure, own.disclosure);
      const place = [own.lang, own.dir];
      assert.deepEqual(await places(), [place, place]);
      const read = (id) => document.getElementById(id).innerText.replace(/\s+/g, ' ');
      assert.match(await world.engine.evaluate(read, 'built-article'), /the same: every character/);
      assert.match(await world.engine.evaluate(read, 'built-integrity'), /as built/);
      assert.equal(await world.engine.evaluate(read, 'built-requests'), `1: ${tag}.js`);
      assert.ok((await world.engine.evaluate(read, 'proof')).includes(says));
      const fallback = readFileSync(join(dist, 'fallback.html'), 'utf8');
      const [, content] = new RegExp(`<${tag} [^>]*>([^]*)</${tag}>`).exec(fallback);
      assert.ok(twoLines.endsWith(`${content.replaceAll('\n', '')}</${tag}>`), twoLines);
      assert.ok(snippet.includes(`src="https://your-site.example/${tag}.js"`), snippet);
    });

    it('offers its own language, and each language that has a module', async () => {
      await visit();
      const offered = await world.engine.evaluate(() => ({
        list: [...document.getElementById('lang-field').options].map(({ value, text }) => [value, text]), // prettier-ignore
        links: [...document.querySelectorAll('#languages a')].map(({ lang, textContent }) => [lang, textContent]), // prettier-ignore
      }));
      const modules = readdirSync(join(dist, 'labels')).filter((name) => /(?<!^add)\.js$/.test(name)); // prettier-ignore
      assert.deepEqual(offered.list[0], ['', own.name]);
      assert.deepEqual(
        offered.list.slice(1).map(([lang]) => `${lang}.js`).sort(), // prettier-ignore
        modules.sort(),
      );
      assert.deepEqual(offered.links[0], [own.lang, own.name]);
      assert.deepEqual(offered.links.slice(1), offered.list.slice(1));
    });

    it('shows another language, and its own again', async () => {
      await visit();
      const before = await state();
      await change('lang', other.lang);
      const { preview, snippet } = await state();
      assert.equal(preview.disclosure, other.disclosure);
      assert.deepEqual(await places(), [
        [own.lang, own.dir],
        [other.lang, other.dir],
      ]);
      assert.ok(snippet.includes(`https://your-site.example/labels/${other.lang}.js`), snippet);
      await change('lang', '');
      assert.deepEqual(await state(), before);
    });
  });
}
