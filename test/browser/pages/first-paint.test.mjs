import { languagesBeside } from '../../../src/build/article.mjs';
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fallback, prerender } from '../../../dist/prerender.js';
import { inEngines } from '../../support/engines.mjs';

const languages = languagesBeside();

/*
 * The first use of Intl in a page loads its data, which blocks a slow phone for longer than all the rest of the first
 * rendering. The build has worked out what each language needs, so nothing of Intl may run before the text is rendered
 * and painted. Every engine runs the same code for that, so one is enough.
 */

const module = '<script type="module" src="/dist/diplomacy-brief.js"></script>';
// Nothing but the element can be painted on the page.
const page = (lang, body) =>
  `<!doctype html><html${lang && ` lang="${lang}"`}><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><script>(${record})()</script><body>${body}${module}`;

/** Runs before every other script of the page: records each use of Intl, and when the text was rendered and painted. */
function record() {
  const uses = [];
  const watch = (owner, name) => {
    const recorded =
      (act) =>
      (...args) => {
        uses.push({ time: performance.now(), stack: `${name}\n${new Error().stack}` });
        return act(...args);
      };
    const handlers = { apply: recorded(Reflect.apply), construct: recorded(Reflect.construct) };
    owner[name] = new Proxy(owner[name], handlers);
  };
  for (const name of Object.getOwnPropertyNames(Intl)) {
    if (typeof Intl[name] === 'function') watch(Intl, name);
  }
  // toLocaleString(), localeCompare() and others use Intl without its constructors.
  for (const { prototype } of [Array, BigInt, Date, Number, String]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (/locale/i.test(name)) watch(prototype, name);
    }
  }
  const isRendered = customElements.whenDefined('diplomacy-brief').then(async () => {
    const brief = document.querySelector('diplomacy-brief');
    await brief.updateComplete;
    return brief.shadowRoot.querySelector('[part="article"]') ? performance.now() : NaN;
  });
  const isPainted = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (paint) resolve(paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  window.firstPaint = Promise.all([isRendered, isPainted]).then(([rendered, painted]) => ({
    rendered,
    painted,
    uses: uses.filter(({ time }) => time <= Math.max(rendered, painted)).map(({ stack }) => stack),
  }));
}

const alone = {
  'by script alone': '<diplomacy-brief></diplomacy-brief>',
  'by script alone, with controls': '<diplomacy-brief controls></diplomacy-brief>',
  'as a summary by script alone': '<diplomacy-brief mode="summary"></diplomacy-brief>',
  'as an open summary by script alone, with controls':
    '<diplomacy-brief mode="summary" open controls></diplomacy-brief>',
  'as a summary with a link by script alone':
    '<diplomacy-brief mode="summary" href="/full"></diplomacy-brief>',
};
const prerendered = {
  'with its fallback': fallback(),
  'as a summary with its fallback': fallback({ mode: 'summary' }),
  'prerendered in full': prerender(),
  'prerendered as a summary': prerender({ mode: 'summary' }),
  'prerendered as a summary, with controls': prerender({ mode: 'summary', controls: true }),
};

const regional = { 'by script alone, with controls': alone['by script alone, with controls'] };

const tests = (world) => {
  /** Visits a page and waits for its text; resolves to what `record` found. */
  async function visit(lang, body) {
    const { engine, server } = world;
    server.pages['/'] = page(lang, body);
    await engine.visit(server.origin);
    return engine.evaluate(() => window.firstPaint);
  }

  for (const [lang, forms] of [
    ['en', { ...alone, ...prerendered }],
    ['en-GB', regional],
    ['', regional],
  ]) {
    for (const [form, body] of Object.entries(forms)) {
      it(`uses no Intl in English (lang="${lang}") ${form}`, async () => {
        const found = await visit(lang, body);
        assert.deepEqual(found.uses, []);
        assert.ok(found.rendered > 0, 'the article was not rendered');
        // Else the paint would be of something else, and would say nothing of the element.
        if (form in alone) assert.ok(found.painted >= found.rendered, JSON.stringify(found));
      });
    }
  }

  // Every language, and regions that differ from the other readers of their language.
  for (const lang of [...languages, 'ar-EG', 'fr-CA', 'zh-TW']) {
    it(`uses no Intl in the language "${lang}"`, async () => {
      const [language, region] = lang.split('-');
      const file = languages.includes(lang) ? lang : region === 'TW' ? 'zh-Hant' : language;
      const labels = `<script type="module" src="/dist/labels/${file}.js"></script>`;
      const found = await visit(lang, labels + alone['as a summary by script alone']);
      assert.deepEqual(found.uses, []);
      const shown = await world.engine.evaluate(
        () =>
          document.querySelector('diplomacy-brief').shadowRoot.querySelector('[part="article"]')
            .lang,
      );
      assert.equal(shown, lang);
    });
  }

  it('this test sees each way to use Intl', async () => {
    const ways =
      'new Intl.NumberFormat("en"); Intl.DateTimeFormat("en"); new (class extends Intl.Locale {})("en"); (1).toLocaleString(); new Date().toLocaleDateString(); "a".localeCompare("b")';
    const found = await visit('en', `<script>${ways}</script><diplomacy-brief></diplomacy-brief>`); // prettier-ignore
    assert.deepEqual(
      found.uses.slice(0, 6).map((stack) => stack.split('\n')[0]),
      ['NumberFormat', 'DateTimeFormat', 'Locale', 'toLocaleString', 'toLocaleDateString', 'localeCompare'], // prettier-ignore
    );
  });
};

inEngines('the first paint', tests, ['Chromium']);
