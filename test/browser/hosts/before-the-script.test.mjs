import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { rollup } from 'rollup';
import resolve from '@rollup/plugin-node-resolve';
import { article } from '../../../dist/server.js';
import { fallback, prerender } from '../../../dist/prerender.js';
import { inEngines } from '../../support/engines.mjs';

/*
 * Finds what a reader sees, or loses, because the script comes later than the HTML, or never: a text that is missing,
 * doubled or moved when the script takes over. Only pages whose HTML came from a parser have that moment.
 */

const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script src="/test/browser/hosts/scripts/probe.js"></script><body><h1>A page</h1>${body}<p>After it</p></body></html>`;
const texts = [article.title, ...article.paragraphs];

/** The module that Lit loads on pages whose elements hydrate server-rendered HTML. */
async function hydrationSupport() {
  const bundle = await rollup({
    input: '@lit-labs/ssr-client/lit-element-hydrate-support.js',
    plugins: [resolve()],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}

inEngines('before and when the script runs', (world) => {
  const load = () =>
    world.engine.evaluate(() =>
      import('/dist/diplomacy-brief.js').then(async () => {
        await document.querySelector('diplomacy-brief').updateComplete;
        // The second frame comes after the layout and the events of the first.
        for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
      }),
    );

  async function visit(body) {
    world.server.pages['/'] = page(body);
    await world.engine.visit(world.server.origin);
  }

  /** A page in a frame without scripts; the test reads it from outside. */
  async function visitWithoutScript(body) {
    world.server.pages['/still'] = page(
      `<script type="module" src="/dist/diplomacy-brief.js"></script>${body}`,
    );
    await visit(
      '<iframe sandbox="allow-same-origin" src="/still" width="700" height="700"></iframe>',
    );
  }

  /** For each text of the article, the number of elements that show exactly this text. */
  const shown = (frame) =>
    world.engine.evaluate(
      (texts, frame) => {
        const root = frame ? document.querySelector('iframe').contentDocument : document;
        const brief = root.querySelector('diplomacy-brief');
        const nodes = [root, brief.shadowRoot].flatMap((root) =>
          root ? [...root.querySelectorAll('h2, p')] : [],
        );
        return texts.map(
          (text) =>
            nodes.filter((node) => node.textContent === text && node.checkVisibility()).length,
        );
      },
      texts,
      frame,
    );
  const once = texts.map(() => 1);
  const titleOnly = texts.map((_, i) => (i ? 0 : 1));

  it('the fallback contains the whole article and the month of the events', async () => {
    await visitWithoutScript(fallback());
    assert.deepEqual(await shown(true), once);
    const text = () => document.querySelector('iframe').contentDocument.body.innerText;
    assert.match(
      await world.engine.evaluate(text),
      /Opinion\u00a0· About the events of March 2024/,
    );
  });

  it('the fallback is hidden when the element renders, and no text is shown twice', async () => {
    await visit(fallback());
    assert.deepEqual(await shown(), once);
    await load();
    assert.deepEqual(await shown(), once);
    assert.equal(
      await world.engine.evaluate(
        () => document.querySelector('diplomacy-brief em').getClientRects().length,
      ),
      0,
    );
  });

  it('the element keeps the position of the fallback, even at the top of a page', async () => {
    world.server.pages['/'] = page(fallback()).replace('<h1>A page</h1>', '');
    await world.engine.visit(world.server.origin);
    const top = () => document.body.getBoundingClientRect().top;
    const before = await world.engine.evaluate(top);
    await load();
    assert.equal(await world.engine.evaluate(top), before);
  });

  it('the prerendered article can be read without a script', async () => {
    await visitWithoutScript(prerender());
    assert.deepEqual(await shown(true), once);
  });

  it('the plain article is shown until the script runs, in browsers without declarative shadow roots', async () => {
    await visit('<div id="place"></div>');
    // innerHTML creates no declarative shadow root, so it stands in for an old browser.
    await world.engine.evaluate((html) => {
      document.getElementById('place').innerHTML = html;
    }, prerender());
    assert.deepEqual(await shown(), once);
    await load();
    assert.deepEqual(await shown(), once);
  });

  it('the prerendered summary opens without a script', async () => {
    await visitWithoutScript(prerender({ mode: 'summary' }));
    assert.deepEqual(await shown(true), titleOnly);
    await world.engine.evaluate(() => {
      const { contentDocument } = document.querySelector('iframe');
      contentDocument.querySelector('diplomacy-brief').shadowRoot.querySelector('summary').click();
    });
    assert.deepEqual(await shown(true), once);
  });

  const forms = {
    full: { mode: 'full' },
    summary: { mode: 'summary' },
    'open summary': { mode: 'summary', open: true, headingLevel: 4 },
    'summary with a link': { mode: 'summary', href: '/full' },
  };
  const renderByLit = ({ mode, open, headingLevel }) =>
    collectResult(
      render(
        html`<diplomacy-brief
          mode=${mode}
          .open=${open}
          heading-level=${headingLevel}
        ></diplomacy-brief>`,
      ),
    );
  const cases = [
    ...Object.keys(forms).map((form) => ['prerendered', form, prerender]),
    ['rendered by @lit-labs/ssr', 'open summary', renderByLit],
    ['rendered by @lit-labs/ssr, with hydration support', 'open summary', renderByLit],
  ];
  before(async () => {
    const javascript = { 'content-type': 'text/javascript' };
    world.server.pages['/hydration.js'] = { body: await hydrationSupport(), headers: javascript };
  });

  for (const [way, name, write] of cases) {
    it(`no text is doubled or moved when the script adopts a ${name}, ${way}`, async () => {
      const support = way.includes('hydration')
        ? '<script type="module" src="/hydration.js"></script>'
        : '';
      await visit(`${support}${await write(forms[name])}`);
      const boxes = () => {
        window.kept ??= document
          .querySelector('diplomacy-brief')
          .shadowRoot.querySelector('[part="article"]');
        const { shadowRoot } = document.querySelector('diplomacy-brief');
        return [
          // The age of the text is not in prerendered HTML: its own box is left out, as it may only fill its place.
          ...shadowRoot.querySelectorAll(
            '[part="article"], [part="article"] *:not(slot, [part="meta"] :last-child)',
          ),
          document.body.lastElementChild,
        ].map((node) => {
          const { x, y, width, height } = node.getBoundingClientRect();
          return [node.localName, x, y, width, height].join(' ');
        });
      };
      const before = await world.engine.evaluate(boxes);
      assert.ok(before.length > 10);
      await load();
      assert.deepEqual(await world.engine.evaluate(boxes), before);
      const same = () => {
        const { shadowRoot } = document.querySelector('diplomacy-brief');
        return [
          shadowRoot.querySelector('[part="article"]') === window.kept,
          shadowRoot.children.length,
        ];
      };
      assert.deepEqual(await world.engine.evaluate(same), [true, 1]);
      assert.deepEqual(await world.engine.evaluate(() => window.problems), []);
    });
  }

  it('the disclosure, the selection and the focus of the reader are kept', async () => {
    await visit(prerender({ mode: 'summary' }));
    await world.engine.evaluate(() => {
      const { shadowRoot } = document.querySelector('diplomacy-brief');
      shadowRoot.querySelector('summary').click();
      shadowRoot.querySelector('button').focus();
      const words = document.querySelector('[slot="p2"]').firstChild;
      getSelection().setBaseAndExtent(words, 5, words, 9);
      window.toggles = [];
      document
        .querySelector('diplomacy-brief')
        .addEventListener('toggle', ({ newState }) => window.toggles.push(newState));
    });
    await load();
    const state = await world.engine.evaluate(async () => {
      const brief = document.querySelector('diplomacy-brief');
      const { shadowRoot } = brief;
      const [range] = getSelection().getComposedRanges({ shadowRoots: [shadowRoot] });
      const selected = range && [
        range.startContainer.parentNode.slot,
        range.startOffset,
        range.endOffset,
      ];
      const found = {
        open: brief.open,
        shown: shadowRoot.querySelector('details').open,
        focus: shadowRoot.activeElement?.value,
        selected,
      };
      shadowRoot.querySelector('summary').click();
      await window.becomes(() => window.toggles.at(-1) === 'closed');
      return { ...found, closed: !brief.open, lastToggle: window.toggles.at(-1) };
    });
    assert.deepEqual(state, {
      open: true,
      shown: true,
      focus: '1',
      selected: ['p2', 5, 9],
      closed: true,
      lastToggle: 'closed',
    });
  });

  it('HTML that was prerendered for other attributes is rendered again', async () => {
    await visit(prerender({ mode: 'summary' }).replace('mode="summary"', 'heading-level="3"'));
    await load();
    const seen = () => {
      const { shadowRoot } = document.querySelector('diplomacy-brief');
      return [...shadowRoot.querySelectorAll('h2, h3, details')].map(({ localName }) => localName);
    };
    assert.deepEqual(await world.engine.evaluate(seen), ['h3']);
  });

  if (world.name === 'Chromium') {
    it('the layout shift of the adoption is 0', async () => {
      await visit(
        `<script type="module" async src="/dist/diplomacy-brief.js"></script>${prerender({ mode: 'summary' })}`,
      );
      /** The shift before the one that this function causes, which shows that the browser has reported all. */
      const shift = async () => {
        await document.querySelector('diplomacy-brief').updateComplete;
        for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
        const start = performance.now();
        document.body.prepend(
          Object.assign(document.createElement('div'), { style: 'height: 99px' }),
        );
        return new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const { value, startTime } of list.getEntries()) {
              if (startTime > start) resolve(sum);
              else sum += value;
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
      };
      assert.equal(await world.engine.evaluate(shift), 0);
    });
  }
});

it('the prerendered files equal the output of the functions, inside a block', async () => {
  const file = (name) => readFile(new URL(`../../../dist/${name}.html`, import.meta.url), 'utf8');
  const block = (html) => `<div>\n${html}\n</div>\n`;
  assert.equal(await file('fallback'), block(fallback({ mode: 'summary' })));
  assert.equal(await file('prerendered-full'), block(prerender()));
  assert.equal(await file('prerendered-summary'), block(prerender({ mode: 'summary' })));
});
