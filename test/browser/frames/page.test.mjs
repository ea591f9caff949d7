import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, it } from 'node:test';
import { article, summary } from '../../../dist/server.js';
import { embedPage } from '../../../dist/site.js';
import { inEngines } from '../../support/engines.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page. What the head says about the page, by name. */
const readHead = () => {
  const value = ([name, selector, attribute]) => [
    name,
    document.head.querySelector(selector)?.getAttribute(attribute) ?? null,
  ];
  return {
    title: document.title,
    lang: document.documentElement.lang,
    ...Object.fromEntries(
      [
        ['description', 'meta[name="description"]', 'content'],
        ['og:type', 'meta[property="og:type"]', 'content'],
        ['og:title', 'meta[property="og:title"]', 'content'],
        ['og:description', 'meta[property="og:description"]', 'content'],
        ['og:url', 'meta[property="og:url"]', 'content'],
        ['canonical', 'link[rel="canonical"]', 'href'],
        ['oEmbed', 'link[rel="alternate"][type="application/json+oembed"]', 'href'],
        ['robots', 'meta[name="robots"]', 'content'],
      ].map(value),
    ),
  };
};

inEngines('the embed page, opened by itself', (world) => {
  const folder = 'https://example.org/brief/';
  const problems = [];
  before(async () => {
    world.server.pages['/brief/embed.html'] = embedPage(folder);
    world.engine.page?.on('pageerror', (error) => problems.push(String(error)));
    world.engine.page?.on('console', (message) => problems.push(message.text()));
  });
  const visit = async (path) => {
    world.server.requests.length = 0;
    await world.engine.visit(world.server.origin + path);
    await world.engine.evaluate(() =>
      document.querySelector('#brief').updateComplete.then(() => 0),
    );
  };

  it('says what it is, and leaves it to the site whether robots may list it', async () => {
    await visit('/dist/embed.html');
    const head = {
      title: article.title,
      lang: article.lang,
      description: summary.standfirst,
      'og:type': 'article',
      'og:title': article.title,
      'og:description': summary.standfirst,
      'og:url': null,
      canonical: null,
      oEmbed: null,
      robots: null,
    };
    assert.deepEqual(await world.engine.evaluate(readHead), head);
    await visit('/brief/embed.html');
    assert.deepEqual(await world.engine.evaluate(readHead), {
      ...head,
      'og:url': `${folder}embed.html`,
      canonical: `${folder}embed.html`,
      oEmbed: `${folder}oembed.json`,
    });
  });

  it('is one request, and breaks no rule of its policy', async () => {
    await visit('/dist/embed.html?mode=full&open&controls&accent=red&heading-level=2');
    assert.deepEqual(world.server.requests.length, 1);
    assert.deepEqual(problems, []);
  });

  it('has one heading of the first level, which is the title of the article', async () => {
    await visit('/dist/embed.html');
    const titles = await world.engine.evaluate(() =>
      [document, document.querySelector('#brief').shadowRoot]
        .flatMap((root) => [...root.querySelectorAll('h1')])
        .map((node) => node.textContent),
    );
    assert.deepEqual(titles, [article.title]);
  });

  for (const query of ['?mode=full&controls', '?controls', '?controls&open']) {
    it(`has no problem that axe finds in embed.html${query}`, async () => {
      await visit(`/dist/embed.html${query}`);
      const { violations, passes } = await world.engine.evaluate(
        `async () => { ${axe}; return axe.run(document); }`,
      );
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      );
      // axe has looked into the element.
      const texts = passes.find(({ id }) => id === 'color-contrast').nodes;
      assert.ok(texts.some(({ target }) => target.flat().includes('h1')));
    });
  }

  it('leads to a paragraph from its address', async () => {
    await visit('/dist/embed.html?x#brief-p4');
    const marked = () =>
      document.querySelector('#brief').shadowRoot.querySelector('[part="paragraph"][tabindex]')?.id; // prettier-ignore
    assert.equal(await world.engine.evaluate(marked), 'p4');
  });

  it('takes no focus from the page around it, also when its address names a paragraph', async () => {
    world.server.pages['/site'] =
      '<!doctype html><title>Site</title><input><div style="height: 300px"></div><iframe src="/dist/embed.html#brief-p4" width="600" height="900"></iframe><div style="height: 2000px"></div>';
    await world.engine.visit(`${world.server.origin}/site`);
    const state = await world.engine.evaluate(async () => {
      const { contentDocument } = document.querySelector('iframe');
      document.querySelector('input').focus();
      await contentDocument.querySelector('main > *').updateComplete;
      // The focus and the scroll position would change with a frame of the page or of the embed page.
      for (const window of [contentDocument.defaultView, self, contentDocument.defaultView])
        await new Promise((done) => window.requestAnimationFrame(() => setTimeout(done)));
      return {
        focus: document.activeElement.localName,
        id: contentDocument.querySelector('main > *').id,
        scrolled: scrollY,
      };
    });
    assert.deepEqual(state, { focus: 'input', id: 'brief', scrolled: 0 });
  });

  it('follows the colour scheme of the reader only by itself, not in a frame', async () => {
    const scheme = () => getComputedStyle(document.documentElement).colorScheme;
    await visit('/dist/embed.html');
    assert.equal(await world.engine.evaluate(scheme), 'light dark');
    world.server.pages['/site'] =
      '<!doctype html><title>Site</title><iframe src="/dist/embed.html"></iframe>';
    await world.engine.visit(`${world.server.origin}/site`);
    const inFrame = () =>
      getComputedStyle(document.querySelector('iframe').contentDocument.documentElement)
        .colorScheme;
    assert.equal(await world.engine.evaluate(inFrame), 'normal');
  });

  for (const width of [240, 320, 768, 1280]) {
    it(`needs no scrolling to the side at ${width} px`, async () => {
      world.server.pages['/wide'] =
        `<!doctype html><title>Wide</title><iframe width="${width}" height="600" src="/dist/embed.html?open&controls"></iframe>`;
      await world.engine.visit(`${world.server.origin}/wide`);
      const excess = await world.engine.evaluate(() => {
        const { documentElement } = document.querySelector('iframe').contentDocument;
        return documentElement.scrollWidth - documentElement.clientWidth;
      });
      assert.equal(excess, 0);
    });
  }
});
