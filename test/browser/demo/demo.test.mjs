import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { dist, site, visitor } from './visitor.mjs';

const targets = ['fallback', 'script', 'prerendered', 'frame', 'fixed-frame', 'wordpress', 'oembed', 'html', 'text', 'react', 'vue', 'svelte', 'angular']; // prettier-ignore

const integrity = async () =>
  (await readFile(new URL('diplomacy-brief.js.sha384', dist), 'utf8')).trim();

const showsLook = (state, look) => state.look === look;
const showsWidth = (state, width) => state.width === Number(width);

/**
 * The settings of the page, by the address at which they are changed one after another: a name, a value, and a check of the
 * state of the page after the change.
 */
const fields = {
  '': [
    ['look', 'dark', showsLook],
    [
      'controls',
      'true',
      ({ preview, snippet }) =>
        preview.controls && snippet.includes('<diplomacy-brief mode="summary" controls'),
    ],
    [
      'lang',
      'fr',
      ({ preview, snippet }) =>
        preview.disclosure === 'Lire l’article complet' &&
        /labels\/fr\.js"\n *integrity="sha384-/.test(snippet) &&
        snippet.includes('<diplomacy-brief lang="fr" '),
    ],
    ['id', 'brief', ({ snippet }) => snippet.includes('<diplomacy-brief id="brief" ')],
    ['open', 'true', ({ preview }) => preview.open],
    ['level', '4', ({ preview }) => preview.title === 'H4'],
    ['label', 'Opinion', ({ preview }) => preview.slots.label === 'Opinion'],
    ['footer', '© The author', ({ preview }) => preview.slots.footer === '© The author'],
    ['accent', 'rgb(1, 2, 3)', ({ preview }) => preview.accent === 'rgb(1, 2, 3)'],
    ['title-font', 'monospace', ({ preview }) => preview.font === 'monospace'],
    ['mark', 'rgb(4, 5, 6)', ({ style }) => style.includes('--diplomacy-brief-mark: rgb(4, 5, 6)')],
    ['words', 'rgb(7, 8, 9)', ({ style }) => style.includes('--diplomacy-brief-words: rgb(7, 8, 9)')], // prettier-ignore
    ['width', '300', showsWidth],
  ],
  '?lang=en': [
    ['look', 'brand', showsLook],
    ['href', '/full', ({ preview }) => preview.href === '/full' && preview.form === 'link'],
    ['width', '1100', showsWidth],
  ],
  '?mode=full': [
    ['look', 'rtl', showsLook],
    ['level', '4', ({ preview }) => preview.title === 'H4'],
    ['label', 'Opinion', ({ preview }) => preview.slots.label === 'Opinion'],
    ['space', '40px', ({ preview }) => preview.space === '40px'],
  ],
  '?mode=full&width=1100': [
    ['look', 'contrast', showsLook],
    ['measure', '20em', ({ preview }) => preview.measure > 0 && preview.measure <= 20 * 17],
  ],
  '?mode=summary': [
    ['look', 'large', showsLook],
    ['mode', 'full', ({ preview }) => preview.mode === 'full' && preview.standfirst === false],
  ],
  '?width=600': [['look', 'plain', showsLook]],
};

inEngines('the demo page', (world) => {
  const { visit, state, change, fromThisServer } = visitor(world);

  it('shows the element twice, and a snippet with the module’s hash', async () => {
    await visit();
    const { preview, hero, snippet } = await state();
    assert.deepEqual([preview.title, preview.mode], ['H2', 'summary']);
    assert.equal(hero, 'Diplomacy in Action: Bridging Gaps Towards Peace and Humanitarian Relief');
    assert.ok(
      snippet.includes(`integrity="${await integrity()}"`) &&
        snippet.includes('<diplomacy-brief mode="summary">'),
      snippet,
    );
  });

  it('shows beside its title two lines, with the article as fallback, that follow the chosen page', async () => {
    await visit();
    const { twoLines } = await state();
    const [script, element] = twoLines.split('\n');
    assert.equal(
      script,
      `<script type="module" src="${site}/diplomacy-brief.js" integrity="${await integrity()}" crossorigin></script>`,
    );
    const [, fallback] = /^<diplomacy-brief mode="summary">(.*)<\/diplomacy-brief>$/.exec(element);
    const file = await readFile(new URL('fallback.html', dist), 'utf8');
    assert.ok(fallback.length > 2000 && file.replaceAll('\n', '').includes(fallback));
    await world.engine.evaluate(() => document.querySelector('#hero-looks [value="dark"]').click());
    const after = await state();
    assert.deepEqual([after.look, after.heroLook], ['dark', 'dark']);
    assert.match(
      after.twoLines,
      /<diplomacy-brief mode="summary" style="--diplomacy-brief-accent: #8ab4f8"/,
    );
    assert.match(after.snippet, /--diplomacy-brief-accent: #8ab4f8;/);
    assert.equal(after.twoLines.split('\n').length, 2);
  });

  it('shows of the article in the two lines no more than that it is there', async () => {
    await visit();
    const { width, end } = await world.engine.evaluate(() => {
      const code = document.getElementById('two-lines');
      const range = document.createRange();
      range.selectNodeContents(code.lastChild);
      const start = code.getBoundingClientRect().left;
      return {
        width: document.querySelector('.folded').getBoundingClientRect().width,
        end: range.getBoundingClientRect().right - start,
      };
    });
    assert.ok(width < 20, `${width}`);
    assert.ok(end < 500, `${end}`);
  });

  it('measures the module in the visitor’s browser', async () => {
    await visit();
    const shown = await world.engine.evaluate(
      () => document.getElementById('build-info').innerText,
    );
    assert.match(shown, /the same: every character/);
    assert.match(shown, /as built/);
    assert.match(shown, /\n1: diplomacy-brief\.js/);
    assert.match(shown, /\d\.\d kB with brotli/);
  });

  for (const [address, settings] of Object.entries(fields)) {
    const named = settings.map(([name, value]) => `${name}=${value}`).join(', ');
    it(`at ${address || 'its address'}, shows ${named} at once, and again after a reload`, async () => {
      await visit(address);
      for (const [name, value, isShown] of settings) {
        await change(name, value);
        const changed = await state();
        assert.ok(isShown(changed, value), JSON.stringify(changed));
        assert.ok(new URLSearchParams(changed.address).get(name) === value, changed.address);
      }
      const changed = await state();
      await visit(changed.address);
      assert.deepEqual(await state(), changed);
    });
  }

  it('adds `open` to the snippet when the reader opens the preview', async () => {
    await visit();
    await world.engine.evaluate(() =>
      document.getElementById('preview').shadowRoot.querySelector('summary').click(),
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
    const { look, preview, address, style } = await state();
    assert.deepEqual(
      [look, preview.title, preview.slots, address, style],
      ['newspaper', 'H2', { label: null, footer: null }, '', ''],
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

  it('offers first the script tag with the article as fallback', async () => {
    await visit();
    const { snippet } = await state();
    await visit('?target=fallback');
    assert.equal((await state()).snippet, snippet);
    assert.match(snippet, /<p slot="p1"/);
    const offered = () => [...document.getElementById('target-field').options].map((one) => one.value); // prettier-ignore
    assert.deepEqual(await world.engine.evaluate(offered), targets);
  });

  it('says what to replace in every snippet that has an address, and nothing in the others', async () => {
    await visit('?lang=fr&mode=full');
    for (const target of targets) {
      await change('target', target);
      const { snippet, advice } = await state();
      assert.ok(!/127\.0\.0\.1|localhost/.test(snippet), snippet);
      assert.equal(advice.studio.includes(site), snippet.includes(site), target);
      assert.ok(advice.hero.includes(site));
    }
  });

  it('copies each snippet, and shows that it was copied', async () => {
    await visit('?label=Opinion');
    for (const target of targets) {
      await change('target', target);
      await world.engine.evaluate(() => {
        window.written = [];
        // Records the text, because not every engine allows a test to read the clipboard.
        navigator.clipboard.writeText = async (text) => void window.written.push(text);
        document.getElementById('copied').textContent = '';
        document.getElementById('copy-button').click();
      });
      await until(world.engine, () => document.getElementById('copied').textContent !== '');
      const { snippet } = await state();
      const [message, written] = await world.engine.evaluate(() => [
        document.getElementById('copied').textContent,
        window.written,
      ]);
      assert.equal(message, 'Copied.', target);
      assert.deepEqual(written, [snippet], target);
    }
  });

  it('selects the snippet if the browser does not allow the page to copy', async () => {
    // Firefox gives the no-break space of the fallback as a space.
    await visit('?target=script');
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
        const readElement = (selector) => {
          const element = document.querySelector(selector);
          const { accent, measure } = Object.fromEntries(
            ['accent', 'measure'].map((name) => [
              name,
              getComputedStyle(element)
                .getPropertyValue(`--diplomacy-brief-${name}`)
                .replace(/\s/g, ''),
            ]),
          );
          const slots = [...element.querySelectorAll('[slot="label"], [slot="footer"]')].map(
            ({ slot, textContent }) => [slot, textContent],
          );
          // The page or the element brings the words of the article.
          const textOf = (node) =>
            node.querySelector(':scope > slot')?.assignedNodes()[0]?.textContent ??
            node.textContent;
          return {
            texts: [...element.shadowRoot.querySelectorAll('[part]:not(:has([part]))')].map(
              (node) => [node.part.value, textOf(node), node.getClientRects().length],
            ),
            open: element.open,
            accent,
            measure,
            slots,
          };
        };
        const preview = await world.engine.evaluate(readElement, '#preview');
        const { snippet } = await state();
        world.server.pages['/snippet'] =
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><body>${fromThisServer(snippet)}`;
        await world.engine.visit(`${world.server.origin}/snippet`);
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
        assert.deepEqual(await world.engine.evaluate(readElement, 'diplomacy-brief'), preview);
        assert.match(snippet, /<diplomacy-brief id="here" lang="de"/);
      });
    }
  }
});
