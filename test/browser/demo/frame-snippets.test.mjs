import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { article } from '../../../dist/server.js';
import { writeSite } from '../../../dist/site.js';
import { inEngines, until } from '../../support/engines.mjs';
import { site, visitor } from './visitor.mjs';

const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${body}`;

/** Runs in the page. The settings of the element in the frame. */
const inFrame = () => {
  const frame = document.querySelector('iframe');
  const element = frame.contentDocument?.querySelector('#brief');
  if (!element?.shadowRoot?.querySelector('[part="article"]')) return undefined;
  const { attributes, style } = element;
  const names = ['mode', 'open', 'controls', 'lang', 'heading-level'];
  return {
    ...Object.fromEntries(names.map((name) => [name, attributes[name]?.value ?? null])),
    accent: style.getPropertyValue('--diplomacy-brief-accent').trim(),
    colorScheme: frame.contentDocument.documentElement.style.colorScheme,
    title: frame.title,
  };
};

/** Runs in the page. Whether the frame is as high as its content. */
const isWhole = () => {
  const frame = document.querySelector('iframe');
  const main = frame.contentDocument?.querySelector('main');
  return Boolean(main && frame.clientHeight === Math.ceil(main.getBoundingClientRect().height));
};

inEngines('the snippets for places without scripts', (world) => {
  const { visit, state, fromThisServer } = visitor(world);
  const settings =
    'look=dark&mode=full&open=true&controls=true&lang=fr&level=3&accent=gold&id=x&footer=%3Cb%3E&href=https://elsewhere.test/';
  const expected = {
    mode: 'full',
    open: '',
    controls: '',
    lang: 'fr',
    'heading-level': '3',
    accent: 'gold',
    colorScheme: 'dark',
    title: article.title,
  };

  async function snippetFor(target, search = settings) {
    await visit(`?target=${target}&${search}`);
    return (await state()).snippet;
  }
  async function paste(html) {
    world.server.pages['/pasted'] = page(fromThisServer(html));
    await world.engine.visit(`${world.server.origin}/pasted`);
  }
  const isShown = () => until(world.engine, (run) => Boolean(run()), inFrame);

  it('the frame that follows its height has the settings, and is as high as its content', async () => {
    const snippet = await snippetFor('frame');
    const [, listener] = /<script>\n([^]*)<\/script>/.exec(snippet);
    assert.ok(listener.split('\n').length <= 10);
    await paste(snippet);
    assert.ok(await isShown());
    assert.deepEqual(await world.engine.evaluate(inFrame), expected);
    assert.ok(await until(world.engine, isWhole));
  });

  it('the frame with a fixed height has the settings, and the reader can scroll to its end', async () => {
    await paste(await snippetFor('fixed-frame'));
    assert.ok(await isShown());
    assert.deepEqual(await world.engine.evaluate(inFrame), expected);
    const isReadable = () => {
      const frame = document.querySelector('iframe');
      const { documentElement } = frame.contentDocument;
      const height = frame.contentDocument.querySelector('main').offsetHeight;
      return frame.clientHeight >= Math.min(720, height) &&
        (documentElement.hasAttribute('data-scrolls') || frame.clientHeight >= height - 1); // prettier-ignore
    };
    assert.ok(await until(world.engine, isReadable));
  });

  it('the oEmbed link leads to the file that the command in the snippet writes, and this gives the frame', async () => {
    const snippet = await snippetFor('oembed');
    const [, address] = /npx diplomacy-brief site '(.*)'/.exec(snippet);
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    try {
      writeSite(address, folder);
      const body = readFileSync(join(folder, 'oembed.json'), 'utf8');
      world.server.pages['/dist/oembed.json'] = fromThisServer(body);
      await paste(snippet);
      const html = await world.engine.evaluate(async () => {
        const link = document.querySelector('link[type="application/json+oembed"]');
        return (await (await fetch(link.href)).json()).html;
      });
      await paste(html);
      assert.ok(await isShown());
      assert.deepEqual(await world.engine.evaluate(inFrame), expected);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('the address for WordPress is that of the embed page', async () => {
    assert.equal(await snippetFor('wordpress'), `${site}/embed.html`);
  });

  it('the plain HTML is the article with its kind, its month and a link', async () => {
    const href = `${world.server.origin}/dist/embed.html`;
    await paste(await snippetFor('html'));
    const blocks = await world.engine.evaluate(() =>
      [...document.body.children].map(({ innerText }) => innerText),
    );
    assert.match(blocks[1], /^Opinion\s· À propos des événements\s: mars 2024$/);
    assert.deepEqual([blocks[0], ...blocks.slice(2)], [article.title, ...article.paragraphs, href]);
    assert.equal(await world.engine.evaluate(() => document.querySelector('h3 ~ p a').href), href);
  });

  it('the plain text is the same without tags', async () => {
    const text = await snippetFor('text');
    const blocks = text.split('\n\n');
    assert.deepEqual([blocks[0], ...blocks.slice(2, -1)], [article.title, ...article.paragraphs]);
    assert.equal(blocks.at(-1), `${site}/embed.html`);
  });

  it('a link of the same host is kept in the frame', async () => {
    await paste(await snippetFor('frame', 'href=/article'));
    assert.ok(await isShown());
    const href = () =>
      document.querySelector('iframe').contentDocument.querySelector('#brief').getAttribute('href');
    assert.equal(await world.engine.evaluate(href), `${world.server.origin}/article`);
  });
});
