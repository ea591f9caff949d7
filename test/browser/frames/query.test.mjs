import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { framer } from './frames.mjs';

/** Runs in the page. What the address can change, and what it must not change. */
const readPage = () => {
  const element = document.querySelector('#brief');
  const { style, shadowRoot, attributes } = element;
  return {
    attributes: Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
    style: style.cssText,
    colorScheme: document.documentElement.style.cssText,
    shown: shadowRoot.querySelector('[part="article"]').innerText,
    nodes: document.querySelectorAll('*').length,
    shadowNodes: shadowRoot.querySelectorAll('*').length,
  };
};

const hostile = [
  'mode=sum<img src=x onerror=alert(1)>mary',
  'mode=%00full',
  'open=false',
  'controls=FALSE',
  'heading-level=0',
  'heading-level=7',
  'heading-level=1e0',
  'heading-level=',
  'lang=',
  'lang=da',
  'lang=../../../x',
  'lang=https://elsewhere.test/fr',
  'lang=%3Cscript%3E',
  'href=',
  'href=javascript:alert(1)',
  'href=data:text/html,x',
  'href=https://elsewhere.test/',
  'href=//elsewhere.test/',
  'href=\\\\elsewhere.test\\x',
  'accent=',
  'accent=url(https://elsewhere.test/x.png)',
  'accent=red;background:url(x)',
  'accent=image-set("x.png" 1x)',
  'accent=\\75rl(x)',
  'accent=red/**/',
  'mark=url(x)',
  'mark=linear-gradient(red,blue',
  'words=-moz-element(%23x)',
  'measure=red',
  'measure=50vh',
  'measure=calc(1px*infinity)',
  'space=50vh',
  'space=2vmax',
  'space=10cqh',
  'space=calc(-10em)',
  'space=99999px',
  'space=var(--x)',
  'title-font="',
  'color-scheme=red',
  'color-scheme=dark;color:red',
  'style=color:red',
  'class=x',
  'id=other',
  'slot=x',
  'hidden',
  'onload=alert(1)',
  'label=Not+the+article',
  'footer=Not+the+article',
  '__proto__=x&constructor=y&toString=z',
  'mode[]=full&mode%5B%5D=full',
  '%E0%A4%A&%&&&==&=full',
  `accent=${'a'.repeat(12_000)}`,
  `accent=${'('.repeat(12_000)}`,
  `x=${'y'.repeat(12_000)}`,
];

inEngines('the values in the query of the embed page', (world) => {
  const { embed } = framer(world);
  const problems = [];
  let byDefault;

  before(async () => {
    // WebKitWebDriver does not report what the console says.
    const { page } = world.engine;
    page?.on('pageerror', (error) => problems.push(String(error)));
    page?.on('console', (message) => problems.push(message.text()));
    byDefault = await visit('');
  });

  async function visit(query) {
    problems.length = 0;
    world.server.requests.length = 0;
    await world.engine.visit(embed(query));
    await world.engine.evaluate(() =>
      document.querySelector('#brief').updateComplete.then(() => 0),
    );
    return world.engine.evaluate(readPage);
  }

  const requests = () => world.server.requests.map((url) => url.split('?')[0]);

  it('are the attributes, the custom properties and the colour scheme', async () => {
    const { attributes, style, colorScheme } = await visit(
      '?mode=FULL&open&controls=true&lang=fr-CA&heading-level=3&accent=%238c1d18&title-font=Georgia,+serif&measure=30em&space=2em&mark=gold&words=rgb(1,2,3)&color-scheme=dark',
    );
    assert.deepEqual(attributes, {
      id: 'brief',
      mode: 'full',
      'heading-level': '3',
      open: '',
      controls: '',
      lang: 'fr-CA',
      style: attributes.style,
    });
    const declared = style
      .split(/; ?/)
      .filter(Boolean)
      .map((text) => text.replace(/:\s*/, ': '));
    assert.deepEqual(declared.sort(), [
      '--diplomacy-brief-accent: #8c1d18',
      '--diplomacy-brief-mark: gold',
      '--diplomacy-brief-measure: 30em',
      '--diplomacy-brief-space: 2em',
      '--diplomacy-brief-title-font: Georgia, serif',
      '--diplomacy-brief-words: rgb(1,2,3)',
    ]);
    assert.equal(colorScheme, 'color-scheme: dark;');
    const isFrench = () =>
      document.querySelector('#brief').shadowRoot.textContent.includes('À propos des événements');
    assert.ok(await until(world.engine, isFrench));
    assert.deepEqual(requests(), ['/dist/embed.html', '/dist/labels/fr.js']);
  });

  it('can replace the full text by a link, to an address of the same host', async () => {
    const { attributes } = await visit('?href=/article%3Fa%3D1');
    assert.equal(attributes.href, `${world.server.origin}/article?a=1`);
  });

  for (const [lang, labels] of [
    ['zh-TW', 'zh-Hant'],
    ['pt-BR', 'pt'],
    ['en-GB', undefined],
  ]) {
    it(`loads ${labels ? `the labels and the summary ${labels}` : 'nothing'} for the language ${lang}`, async () => {
      const { attributes } = await visit(`?lang=${lang}`);
      assert.equal(attributes.lang, lang);
      const loaded = () => requests().slice(1);
      if (labels) await until({ evaluate: () => loaded().length });
      assert.deepEqual(loaded(), labels ? [`/dist/labels/${labels}.js`] : []);
      const isSummaryIn = (lang) =>
        document.querySelector('#brief').shadowRoot.querySelector('[part="standfirst"]').lang ===
        lang;
      assert.ok(await until(world.engine, isSummaryIn, labels ? lang : 'en'));
    });
  }

  for (const query of hostile) {
    const name = query.length > 60 ? `${query.slice(0, 20)}… (${query.length} characters)` : query;
    it(`are the defaults for ${name}`, async () => {
      assert.deepEqual(await visit(`?${query}`), byDefault);
      assert.deepEqual(requests(), ['/dist/embed.html']);
      assert.deepEqual(problems, []);
    });
  }
});
