import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import configs from '../../../rollup.config.mjs';
import { inEngines, until } from '../../support/engines.mjs';
import { promises } from './promises.mjs';

const root = new URL('../../../', import.meta.url);

/** The module as `npm run build` makes it, with other files in place of the content files. */
async function build(entry) {
  const config = configs.find(({ input }) => input === `src/${entry}.ts`);
  const content = {
    name: 'another-content',
    resolveId(id) {
      const [, file] = /\/(article|summary|tag)\.js$/.exec(id) ?? [];
      return file ? fileURLToPath(new URL(`another/${file}.ts`, import.meta.url)) : null;
    },
  };
  const bundle = await rollup({ ...config, plugins: [content, ...config.plugins] });
  const { output } = await bundle.generate(config.output);
  return output[0].code;
}

const page = (attributes) => `<!doctype html>
<html lang="ar" dir="rtl">
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

inEngines('an element for another article', (world) => {
  let data;
  before(async () => {
    const [module, labels] = await Promise.all(
      ['diplomacy-brief', 'labels/languages/ar'].map(build),
    );
    const script = (body) => ({ body, headers: { 'content-type': 'text/javascript' } });
    world.server.pages['/another.js'] = script(module);
    world.server.pages['/ar.js'] = script(labels);
    world.server.pages['/'] = page('mode="summary"');
    await world.engine.visit(world.server.origin);
    const isRendered = (brief, root) => Boolean(root?.querySelector('article'));
    assert.ok(await until(world.engine, withElement, isRendered));
    data = await world.engine.evaluate(async () => {
      const { article, summary } = await import('/another.js');
      return { article, summary };
    });
    assert.equal(data.article.paragraphs.length, 3);
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
    assert.deepEqual(seen.slice(0, 6), ['ar', 'rtl', 'ar', 'rtl', 'en', 'rtl']);
    assert.match(seen[6], /\d+ words.*1 min read.*December 1948 \(\d\d years ago\)/);
    assert.equal(seen[7], 'Analysis');
  });

  it('has its own custom properties, and rejects the number of a paragraph that does not exist', async () => {
    const [space, refused] = await world.engine.evaluate(withElement, async (brief, root) => {
      brief.style.setProperty('--rights-brief-space', '33px');
      const paragraph = root.querySelector('[part="paragraph"]');
      return [getComputedStyle(paragraph).marginBlockEnd, await brief.reveal(4).catch(String)];
    });
    assert.equal(space, '33px');
    assert.match(refused, /^RangeError: .* from 1 to 3, not 4\.$/);
  });

  it('adopts the labels that were built for it', async () => {
    await world.engine.evaluate(() => import('/ar.js'));
    const isArabic = (brief, root) =>
      root.querySelector('summary').textContent === 'قراءة المقال كاملاً';
    assert.ok(await until(world.engine, withElement, isArabic));
  });
});

it('only the source files of the content mention the article', () => {
  const files = readdirSync(new URL('src/', root), { recursive: true }).filter(
    (file) => /\.ts$/.test(file) && !file.startsWith('content'),
  );
  assert.ok(files.length > 20);
  for (const file of files) {
    const text = readFileSync(new URL(`src/${file}`, root), 'utf8');
    assert.doesNotMatch(text, /Diplomacy in Action|Blinken|Israel|Hamas|peace|2024/i, file);
  }
});
