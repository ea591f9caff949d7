import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { it, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { inEngines, until } from '../../support/engines.mjs';
import { dist, looks, visitor } from './visitor.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const page = readFileSync(new URL('demo/index.html', dist), 'utf8');

test('the demo page has less than 25 kB with brotli, in all, without the element', () => {
  // settings.js and snippets.js are for the tests: the page does not load them.
  const files = readdirSync(new URL('demo/', dist)).filter(
    (name) => name === 'index.html' || page.includes(`"${name}"`) || page.includes(`/${name}"`),
  );
  assert.ok(files.includes('demo.js') && files.includes('demo.css'), files.join());
  const sizes = files.map(
    (name) => brotliCompressSync(readFileSync(new URL(`demo/${name}`, dist))).length,
  );
  const sum = sizes.reduce((total, size) => total + size, 0);
  assert.ok(sum < 25_000, `${sum} bytes in ${files.join()}`);
});

test('the demo page names the browsers as the README does', () => {
  const [, table] = /\|\s*\| Works from.*?\n\|[^\n]*\n(.*?)\n\n/s.exec(
    readFileSync(new URL('../README.md', dist), 'utf8'),
  );
  const inReadme = table.split('\n').map((row) => row.split('|').slice(1, 4).map((cell) => cell.trim())); // prettier-ignore
  const rows = [
    ...page.matchAll(/<th scope="row">(.*?)<\/th>\s*<td>(.*?)<\/td>\s*<td>(.*?)<\/td>/g),
  ];
  assert.deepEqual(
    rows.map(([, ...cells]) => cells),
    inReadme,
  );
});

inEngines('the layout of the demo page', (world) => {
  const { visit, state, change } = visitor(world);

  it('shows a language that is pressed in the studio', async () => {
    await visit('?accent=red');
    const lang = await world.engine.evaluate(() => {
      const link = document.querySelector('#languages [lang="de"]');
      link.click();
      return [link.textContent, document.activeElement.id];
    });
    assert.deepEqual(lang, ['Deutsch', 'stage']);
    await until(world.engine, () => location.search.includes('lang=de') && document.getElementById('snippet').textContent.includes('labels/de.js')); // prettier-ignore
    const { preview, snippet, address } = await state();
    assert.equal(preview.disclosure, 'Den ganzen Artikel lesen');
    assert.match(snippet, /labels\/de\.js/);
    assert.equal(address, '?lang=de&accent=red');
  });

  it('shows the brief in a chosen language, on a page of that language and direction', async () => {
    await visit();
    const shown = () => {
      const { lang, dir } = document.getElementById('stage');
      const { shadowRoot } = document.getElementById('preview');
      const part = (name) => shadowRoot.querySelector(`[part="${name}"]`);
      const { direction } = getComputedStyle(part('standfirst'));
      return { lang, dir, direction, text: part('standfirst').innerText, more: part('disclosure').innerText }; // prettier-ignore
    };
    const english = await world.engine.evaluate(shown);
    assert.deepEqual([english.lang, english.dir, english.direction], ['en', 'ltr', 'ltr']);
    for (const [lang, dir, script] of [
      ['ar', 'rtl', 'Arabic'],
      ['fr', 'ltr', 'Latin'],
      ['he', 'rtl', 'Hebrew'],
    ]) {
      await change('lang', lang);
      const { text, more, ...page } = await world.engine.evaluate(shown);
      assert.deepEqual(page, { lang, dir, direction: dir });
      for (const words of [text, more])
        assert.match(words, new RegExp(`\\p{Script=${script}}`, 'u'));
      assert.ok(text !== english.text && more !== english.more, text);
    }
    await change('lang', '');
    assert.deepEqual(await world.engine.evaluate(shown), english);
    // A page from right to left stays one in every language.
    await change('look', 'rtl');
    await change('lang', 'fr');
    assert.equal((await world.engine.evaluate(shown)).dir, 'rtl');
  });

  it('has the module of the chosen language in every snippet that can load it', async () => {
    const html =
      /<script\n {2}type="module"\n {2}src="https:\/\/your-site\.example\/labels\/ar\.js"\n {2}integrity="sha384-/;
    const query = /embed\.html\?[^"]*\blang=ar\b/;
    const imported = /import 'diplomacy-brief\/labels\/ar\.js'/;
    await visit('?lang=ar');
    for (const [target, expected] of [
      ['fallback', html],
      ['script', html],
      ['prerendered', html],
      ['frame', query],
      ['fixed-frame', query],
      ['oembed', /\?[^']*\blang=ar\b/],
      ['react', imported],
      ['vue', imported],
      ['svelte', imported],
      ['angular', imported],
    ]) {
      await change('target', target);
      const { snippet } = await state();
      assert.match(snippet, expected, target);
      assert.match(snippet, /lang=(?:\\?")?ar/, target);
    }
  });

  it('keeps a colour that was chosen, and a wrong value that is being corrected, on another page', async () => {
    await visit();
    await change('measure', 'wide');
    await change('accent', 'rgb(1, 2, 3)');
    await change('look', 'dark');
    const { style } = await state();
    assert.equal(style, '--diplomacy-brief-accent: rgb(1, 2, 3);');
    const field = await world.engine.evaluate(
      () => document.getElementById('settings').elements.measure.value,
    );
    assert.equal(field, 'wide');
  });

  it('folds the reference, and opens the table to which an address leads', async () => {
    await visit('#attributes-mode');
    const open = await world.engine.evaluate(() =>
      [...document.querySelectorAll('#tables details')].map((one) => [one.id, one.open]),
    );
    assert.deepEqual(open, [
      ['attributes', true],
      ['methods', false],
      ['events', false],
      ['slots', false],
      ['parts', false],
      ['custom-properties', false],
    ]);
  });

  it('helps to fill a field with the colours of the page, with sliders and with a list', async () => {
    await visit('?look=brand');
    await world.engine.evaluate(() => {
      const use = (selector, value) => {
        const control = document.querySelector(`#settings ${selector}`);
        control.value = value;
        control.dispatchEvent(new Event('input', { bubbles: true }));
      };
      document.querySelector('[data-for="accent"] button:nth-child(2)').click();
      use('select[data-for="title-font"]', 'ui-monospace, Menlo, Consolas, monospace');
      use('[type="range"][data-for="measure"]', '40');
      use('[type="range"][data-for="space"]', '1.5');
      use('[type="color"][data-for="mark"]', '#ffeeaa');
    });
    const { style } = await state();
    for (const declaration of [
      'accent: #0d6efd',
      'title-font: ui-monospace, Menlo, Consolas, monospace',
      'measure: 40ch',
      'space: 1.5em',
      'mark: #ffeeaa',
    ]) {
      assert.ok(style.includes(`--diplomacy-brief-${declaration}`), style);
    }
  });

  if (world.name !== 'Chromium') return;

  it('changes the width when the corner is dragged, by a mouse and by a finger', async () => {
    const { page } = world.engine;
    await page.setViewport({ width: 1280, height: 800 });
    await visit('#studio');
    const centre = async () => {
      const { x, y, width, height } = await (await page.$('#corner')).boundingBox();
      return [x + width / 2, y + height / 2];
    };
    const before = (await state()).width;
    let [x, y] = await centre();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 100, y);
    await page.mouse.up();
    assert.equal((await state()).width, before - 100);
    [x, y] = await centre();
    const touch = await page.touchscreen.touchStart(x, y);
    await touch.move(x - 50, y);
    await touch.end();
    assert.equal((await state()).width, before - 150);
  });

  for (const name of looks) {
    for (const scheme of ['light', 'dark']) {
      it(`has no accessibility violation that axe finds, with the look ${name}, ${scheme}`, async () => {
        await world.engine.page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
        ]);
        await visit(`?look=${name}&label=Opinion&footer=x&controls=true&open=true`);
        await world.engine.evaluate(() => {
          for (const details of document.querySelectorAll('#tables details')) details.open = true;
          const { accent } = document.getElementById('settings').elements;
          accent.value = 'wrong';
          accent.dispatchEvent(new Event('input', { bubbles: true }));
        });
        const { violations } = await world.engine.page.evaluate(`${axe}; axe.run(document)`);
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          [],
        );
      });
    }
  }

  for (const level of ['1', '2', '3', '4', '5', '6']) {
    it(`skips no heading level, with heading-level ${level} in the preview`, async () => {
      await visit(`?level=${level}`);
      const { violations } = await world.engine.page.evaluate(
        `${axe}; axe.run(document, { runOnly: ['heading-order'] })`,
      );
      assert.deepEqual(
        violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
        [],
      );
    });
  }

  for (const width of [240, 320, 390, 768, 1100, 1280]) {
    it(`fits a window of ${width} px`, async () => {
      await world.engine.page.setViewport({ width, height: 800 });
      await visit();
      assert.equal(await world.engine.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }

  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ]) {
    it(`shows its name, the two lines, their button and the element at once, at ${width} × ${height}`, async () => {
      await world.engine.page.setViewport({ width, height });
      await visit();
      const below = await world.engine.evaluate(() =>
        [
          document.querySelector('h1'),
          document.querySelector('.lede'),
          document.getElementById('two-lines'),
          document.querySelector('[data-copies="two-lines"]'),
          document.getElementById('hero-looks'),
          document.getElementById('hero-preview').shadowRoot.querySelector('[part="standfirst"]'),
        ]
          .filter((node) => node.getBoundingClientRect().bottom > innerHeight)
          .map((node) => node.outerHTML),
      );
      assert.deepEqual(below, []);
    });

    for (const query of [
      '',
      '?lang=ar&controls=true',
      '?mode=full&look=large',
      '?look=rtl&width=1100&open=true&label=A&footer=B',
      '?lang=de&href=/full&accent=red&target=prerendered',
      '#proof',
      '#attributes-mode',
    ]) {
      it(`does not move while it loads ${query}, at ${width} × ${height}`, async () => {
        const { page } = world.engine;
        await page.setViewport({ width, height });
        const watch = await page.evaluateOnNewDocument(() => {
          const shifts = [];
          const add = (entries) => shifts.push(...entries.map(({ value }) => value));
          const observer = new PerformanceObserver((list) => add(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          window.shiftsUntilNow = async () => {
            for (let frames = 3; frames--;) await new Promise(requestAnimationFrame);
            add(observer.takeRecords());
            return shifts;
          };
        });
        await visit(query);
        const shifts = await page.evaluate('shiftsUntilNow()');
        await page.removeScriptToEvaluateOnNewDocument(watch.identifier);
        assert.deepEqual(shifts, []);
      });
    }
  }
});
