import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { articlePlugin, contentOf } from '../../../src/build/article.mjs';
import { named } from '../../../src/build/name.mjs';
import configs from '../../../rollup.config.mjs';
import { inEngines, until } from '../../support/engines.mjs';
import { promises } from './promises.mjs';

const root = new URL('../../../', import.meta.url);

/*
 * Finds what is said of our article where it should be said of the one that was built: its texts, its numbers and dates,
 * its language and direction, the name of its tag.
 */

/**
 * The articles of the tests, which are in other languages, and what the element says of them in English. Engines lay out
 * text from right to left with code of their own.
 */
const articles = {
  arabic: { labels: 'ar', kind: 'Analysis', month: 'June 2026', minutes: 2 },
  chinese: { labels: 'zh', kind: 'Opinion', month: 'May 2026', minutes: 2, engines: ['Chromium'] },
  german: {
    labels: 'de',
    kind: 'News',
    month: 'September 2026',
    minutes: 1,
    engines: ['Chromium'],
  },
};

/** The module as `npm run build` makes it, with another article and another tag. */
async function build(entry, name) {
  const config = configs.find(({ input }) => input === `src/${entry}.ts`);
  const path = fileURLToPath(new URL(`test/articles/${name}.md`, root));
  const plugins = [articlePlugin(path), ...config.plugins];
  const bundle = await rollup({ ...config, plugins, logLevel: 'silent' });
  const { output } = await bundle.generate(config.output);
  return named(output[0].code, 'rights-brief');
}

const page = (attributes, lang, dir) => `<!doctype html>
<html lang="${lang}" dir="${dir}">
  <meta charset="utf-8">
  <title>Another</title>
  <script src="/test/browser/hosts/scripts/probe.js"></script>
  <style>body { font: 16px sans-serif }</style>
  <script type="module" src="/another.js"></script>
  <rights-brief ${attributes}></rights-brief>
</html>`;

/** Calls a function in the page with the element, its shadow root and the data. */
const withElement = (act, data) => {
  const brief = document.querySelector('rights-brief');
  return act(brief, brief.shadowRoot, data);
};

for (const [name, { labels, kind, month, minutes, engines }] of Object.entries(articles)) {
  const files = ['diplomacy-brief', `labels/languages/${labels}`];
  let built;
  const tests = (world) => {
    const { article } = contentOf(fileURLToPath(new URL(`test/articles/${name}.md`, root)));
    const { lang, dir } = article;
    let data;
    before(async () => {
      built ??= Promise.all(files.map((entry) => build(entry, name)));
      const [module, words] = await built;
      const script = (body) => ({ body, headers: { 'content-type': 'text/javascript' } });
      world.server.pages['/another.js'] = script(module);
      world.server.pages['/labels.js'] = script(words);
      world.server.pages['/'] = page('mode="summary"', lang, dir);
      await world.engine.visit(world.server.origin);
      const isRendered = (brief, root) => Boolean(root?.querySelector('[part="article"]'));
      assert.ok(await until(world.engine, withElement, isRendered));
      data = await world.engine.evaluate(async () => {
        const { article, summary } = await import('/another.js');
        return { article, summary };
      });
      assert.deepEqual(data.article, article);
    });

    for (const [promise, check] of Object.entries(promises)) {
      it(promise, async () => {
        const problem = await world.engine.evaluate(withElement, check, data);
        assert.equal(problem || '', '');
      });
    }

    it('gives its article and its labels each their own language and direction', async () => {
      const seen = await world.engine.evaluate(withElement, (brief, root) => {
        const part = (name) => root.querySelector(`[part="${name}"]`);
        const { lang, dir } = part('paragraph').parentElement;
        return [
          lang,
          dir,
          part('title').lang,
          part('title').dir,
          part('article').lang,
          getComputedStyle(part('paragraph')).direction,
          part('meta').textContent,
          part('header').firstChild.textContent,
        ];
      });
      assert.deepEqual(seen.slice(0, 6), [lang, dir, lang, dir, 'en', dir]);
      assert.match(seen[6], new RegExp(`\\d+ words.*${minutes} min read.*${month}`));
      assert.equal(seen[7], kind);
    });

    it('has its own custom properties, and rejects the number of a paragraph that does not exist', async () => {
      const [space, refused] = await world.engine.evaluate(withElement, async (brief, root) => {
        brief.style.setProperty('--rights-brief-space', '33px');
        const paragraph = root.querySelector('[part="paragraph"]');
        return [getComputedStyle(paragraph).marginBlockEnd, await brief.reveal(5).catch(String)];
      });
      assert.equal(space, '33px');
      assert.match(refused, /^RangeError: .* from 1 to 4, not 5\.$/);
    });

    it('adopts the labels that were built for it', async () => {
      const { default: own } = await import(`../../../dist/labels/${labels}.js`);
      await world.engine.evaluate(() => import('/labels.js'));
      const hasWords = (brief, root, more) => root.querySelector('summary').textContent === more;
      assert.ok(await until(world.engine, withElement, hasWords, own.more));
    });
  };
  inEngines(`an element for the ${name} article`, tests, engines);
}

it('no source file but article.md mentions the article', () => {
  const files = readdirSync(new URL('src/', root), { recursive: true }).filter((file) =>
    file.endsWith('.ts'),
  );
  assert.ok(files.length > 20);
  for (const file of files) {
    const text = readFileSync(new URL(`src/${file}`, root), 'utf8');
    assert.doesNotMatch(text, /Diplomacy in Action|Blinken|Israel|Hamas|peace|2024/i, file);
  }
});
