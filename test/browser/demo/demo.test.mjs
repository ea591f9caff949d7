import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { serve } from '../../support/server.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const dist = new URL('../../../dist/', import.meta.url);

const looks = ['plain', 'dark', 'newspaper', 'brand', 'rtl', 'large', 'contrast'];
const targets = ['script', 'fallback', 'prerendered', 'react', 'vue', 'svelte', 'angular'];

/** The settings of the page: a name, a value, and a check of the state of the page after the change. */
const fields = [
  ['mode', 'full', ({ chosen }) => chosen === 'full'],
  ['open', 'true', ({ summary }) => summary.open],
  [
    'controls',
    'true',
    ({ summary, full, snippet }) =>
      summary.controls &&
      full.controls &&
      snippet.includes('<diplomacy-brief mode="summary" controls'),
  ],
  [
    'lang',
    'fr',
    ({ summary, snippet }) =>
      summary.toggle === 'Lire l’article complet' &&
      /labels\/fr\.js"\n *integrity="sha384-/.test(snippet) &&
      snippet.includes('<diplomacy-brief lang="fr" '),
  ],
  ['href', '/full', ({ summary }) => summary.href === '/full' && summary.form === 'link'],
  ['level', '4', ({ summary, full }) => summary.title === 'H4' && full.title === 'H4'],
  ['id', 'brief', ({ snippet }) => snippet.includes('<diplomacy-brief id="brief" ')],
  [
    'label',
    'Opinion',
    ({ summary, full }) => summary.slots.label === 'Opinion' && full.slots.label === 'Opinion',
  ],
  ['footer', '© The author', ({ summary }) => summary.slots.footer === '© The author'],
  ['accent', 'rgb(1, 2, 3)', ({ summary }) => summary.accent === 'rgb(1, 2, 3)'],
  ['measure', '20em', ({ full }) => full.measure <= 20 * 16],
  ['space', '40px', ({ full }) => full.space === '40px'],
  ['title-font', 'monospace', ({ full }) => full.font === 'monospace'],
  ['mark', 'rgb(4, 5, 6)', ({ style }) => style.includes('--diplomacy-brief-mark: rgb(4, 5, 6)')],
  ['width', '300', ({ width }) => width === 300],
  ...looks.slice(1).map((look) => ['look', look, (state) => state.look === look]),
];

/** Runs in the page. Returns what the page shows. */
function readState() {
  const preview = (mode) => {
    const element = [...document.querySelectorAll('diplomacy-brief')].find(
      (one) => one.mode === mode,
    );
    const { shadowRoot, open, href, id } = element;
    const part = (name) => shadowRoot.querySelector(`[part="${name}"]`);
    const text = (slot) => element.querySelector(`[slot="${slot}"]`)?.textContent ?? null;
    return {
      open,
      href,
      id,
      controls: Boolean(part('controls')),
      toggle: part('toggle')?.textContent,
      form: shadowRoot.querySelector('a') ? 'link' : 'text',
      title: part('title').tagName,
      font: getComputedStyle(part('title')).fontFamily,
      slots: { label: text('label'), footer: text('footer') },
      accent: getComputedStyle(part('header')).borderTopColor,
      measure: part('body')?.offsetWidth,
      space: part('paragraph') && getComputedStyle(part('paragraph')).marginBottom,
    };
  };
  return {
    summary: preview('summary'),
    full: preview('full'),
    chosen: document.querySelector('.chosen diplomacy-brief').mode,
    look: document.getElementById('stage').dataset.look,
    width: document.querySelector('diplomacy-brief').offsetWidth,
    style: document.querySelector('diplomacy-brief').style.cssText,
    snippet: document.getElementById('snippet').textContent,
    address: location.search,
  };
}

/** Runs in the page. Changes a field as a visitor does: the value changes, and an event follows. */
function setField(name, value) {
  const form = document.getElementById('settings');
  let field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList) field = [...field].find((one) => one.value === value);
  if (['checkbox', 'radio'].includes(field.type)) field.click();
  else {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

inEngines('the demo page', (world) => {
  let server;
  before(async () => {
    server = await serve({}, dist);
  });
  after(() => server?.stop());
  const ready = () =>
    until(
      world.engine,
      () =>
        document.getElementById('fact-article').textContent.includes('(') &&
        document.querySelectorAll('table').length === 6 &&
        !document.getElementById('snippet').textContent.includes('integrity="…"'),
    );
  async function visit(search = '') {
    await world.engine.visit(`${server.origin}/demo/${search}`);
    assert.ok(await ready(), 'the page did not finish loading');
  }
  const state = () => world.engine.evaluate(readState);
  const change = async (name, value) => {
    await world.engine.evaluate(setField, name, value);
    await world.engine.evaluate(() => new Promise((done) => setTimeout(done, 150)));
  };

  it('shows the element in both modes, and a snippet with the module’s hash', async () => {
    await visit();
    const { summary, full, chosen, snippet } = await state();
    assert.deepEqual([summary.title, full.title, chosen], ['H2', 'H2', 'summary']);
    const hash = (await readFile(new URL('diplomacy-brief.js.sha384', dist), 'utf8')).trim();
    assert.ok(
      snippet.includes(`integrity="${hash}"`) &&
        snippet.includes('<diplomacy-brief mode="summary">'),
      snippet,
    );
  });

  it('measures its facts in the visitor’s browser', async () => {
    await visit();
    const facts = await world.engine.evaluate(() => document.getElementById('facts').innerText);
    assert.match(facts, /the same: every character/);
    assert.match(facts, /as built/);
    assert.match(facts, /\n1: diplomacy-brief\.js/);
    assert.match(facts, /\d\.\d kB with brotli/);
  });

  for (const [name, value, isShown] of fields) {
    it(`shows ${name}=${value} at once, and again after a reload`, async () => {
      await visit();
      await change(name, value);
      const changed = await state();
      assert.ok(isShown(changed), JSON.stringify(changed));
      assert.ok(new URLSearchParams(changed.address).get(name) === value, changed.address);
      await visit(changed.address);
      const reloaded = await state();
      assert.deepEqual(reloaded, changed);
    });
  }

  it('adds `open` to the snippet when the reader opens the preview', async () => {
    await visit();
    await world.engine.evaluate(() =>
      document.querySelector('diplomacy-brief').shadowRoot.querySelector('summary').click(),
    );
    await until(world.engine, () => location.search.includes('open=true'));
    const { snippet, address } = await state();
    assert.match(snippet, /<diplomacy-brief mode="summary" open>/);
    assert.match(address, /open=true/);
  });

  it('restores the defaults with the reset button', async () => {
    await visit('?look=dark&level=5&label=x&accent=red');
    await world.engine.evaluate(() => document.querySelector('[type="reset"]').click());
    await until(world.engine, () => location.search === '');
    const { look, full, address, style } = await state();
    assert.deepEqual(
      [look, full.title, full.slots, address, style],
      ['plain', 'H2', { label: null, footer: null }, '', ''],
    );
  });

  for (const query of [
    '?look=pink&width=9999&mode=odd&level=12&target=cobol',
    '?accent=red;}&title-font="</style>"&href=javascript:alert(1)&id=a%20b',
    '?%E0%A4%A&&&==',
    '?look=&mode=&width=1e2',
  ]) {
    it(`uses the defaults for the invalid address ${query}`, async () => {
      await visit();
      const defaults = { ...(await state()), address: '' };
      await visit(query);
      const shown = { ...(await state()), address: '' };
      assert.deepEqual(shown, defaults);
    });
  }

  it('shows a message for an invalid value, and ignores the value', async () => {
    await visit();
    await change('accent', 'reddish');
    const message = await world.engine.evaluate(
      () => document.getElementById('settings').accent.validationMessage,
    );
    assert.equal(message, 'Enter a CSS colour.');
    assert.equal((await state()).style, '');
  });

  for (const target of targets) {
    it(`copies the snippet for ${target}, and shows that it was copied`, async () => {
      await visit(`?target=${target}&label=Opinion`);
      await world.engine.evaluate(() => {
        window.written = [];
        // Records the text, because not every engine allows a test to read the clipboard.
        navigator.clipboard.writeText = async (text) => void window.written.push(text);
        document.getElementById('copy-button').click();
      });
      await until(world.engine, () => document.getElementById('copied').textContent !== '');
      const { snippet } = await state();
      const [message, written] = await world.engine.evaluate(() => [
        document.getElementById('copied').textContent,
        window.written,
      ]);
      assert.equal(message, 'Copied.');
      assert.deepEqual(written, [snippet]);
    });
  }

  it('selects the snippet if the browser does not allow the page to copy', async () => {
    await visit();
    await world.engine.evaluate(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException('no', 'NotAllowedError'));
      document.getElementById('copy-button').click();
    });
    await until(world.engine, () => document.getElementById('copied').textContent !== '');
    const [message, selected] = await world.engine.evaluate(() => [
      document.getElementById('copied').textContent,
      getSelection().toString().trim(),
    ]);
    assert.match(message, /selected/);
    assert.equal(selected, (await state()).snippet.trim());
  });

  for (const target of ['script', 'fallback', 'prerendered']) {
    for (const mode of ['summary', 'full']) {
      it(`the ${target} snippet shows on an empty page what the preview shows, in ${mode} mode`, async () => {
        const search = `?target=${target}&mode=${mode}&open=true&controls=true&lang=de&level=3&id=here&label=%3COpinion%3E+%26+more&footer=%22x%22&accent=rgb(1,2,3)&measure=30em`;
        await visit(search);
        const readElement = (mode) => {
          const element = [...document.querySelectorAll('diplomacy-brief')].find(
            (one) => one.mode === mode,
          );
          const { accent, measure } = Object.fromEntries(
            ['accent', 'measure'].map((name) => [
              name,
              getComputedStyle(element)
                .getPropertyValue(`--diplomacy-brief-${name}`)
                .replace(/\s/g, ''),
            ]),
          );
          const slots = [...element.querySelectorAll('[slot]')].map(({ slot, textContent }) => [
            slot,
            textContent,
          ]);
          return {
            html: element.shadowRoot.innerHTML.replace(/<style>[^]*<\/style>/, ''),
            open: element.open,
            accent,
            measure,
            slots,
          };
        };
        const preview = await world.engine.evaluate(readElement, mode);
        const { snippet } = await state();
        server.pages['/snippet'] =
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><body>${snippet}`;
        await world.engine.visit(`${server.origin}/snippet`);
        assert.ok(
          await until(world.engine, () =>
            Boolean(
              customElements.get('diplomacy-brief') &&
              document.querySelector('diplomacy-brief').shadowRoot?.querySelector('[lang="de"]'),
            ),
          ),
        );
        await world.engine.evaluate(() =>
          document.querySelector('diplomacy-brief').updateComplete.then(() => true),
        );
        assert.deepEqual(await world.engine.evaluate(readElement, mode), preview);
        assert.match(snippet, /<diplomacy-brief id="here" lang="de"/);
      });
    }
  }

  if (world.name === 'Chromium') {
    for (const name of looks) {
      it(`has no accessibility violation that axe finds, with the look ${name}`, async () => {
        await visit(`?look=${name}&label=Opinion&footer=x`);
        const { violations } = await world.engine.page.evaluate(`${axe}; axe.run(document)`);
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          [],
        );
      });
    }

    for (const width of [320, 768, 1280]) {
      it(`fits a window of ${width} px`, async () => {
        await world.engine.page.setViewport({ width, height: 800 });
        await visit();
        assert.equal(
          await world.engine.evaluate(() => document.documentElement.scrollWidth),
          width,
        );
      });
    }
  }
});
