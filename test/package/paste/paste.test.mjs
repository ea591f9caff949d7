import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import { fallback, prerender, republish } from '../../../dist/prerender.js';
import { article } from '../../../dist/server.js';
import { inEngines } from '../../support/engines.mjs';
import { minifiers } from './minifiers.mjs';
import { markdown, sanitizers } from './tools.mjs';
import { wordpress } from './wordpress.mjs';

const texts = [article.title, ...article.paragraphs];
const once = texts.map(() => 1);
const origin = 'Opinion\u00a0· About the events of March 2024';

const readBuilt = (name) =>
  readFileSync(new URL(`../../../dist/${name}.html`, import.meta.url), 'utf8');
const files = Object.fromEntries(
  ['fallback', 'prerendered-full', 'prerendered-summary'].map((name) => [
    `${name}.html`,
    readBuilt(name),
  ]),
);
/** HTML that a server writes into Markdown with the functions of the package. */
const generated = { 'fallback()': fallback(), 'prerender()': prerender({ mode: 'summary' }) };

/** The address of the original that the plain copy names. */
const original = 'https://example.org/brief/embed.html';

const { apply, missing } = wordpress();

/** The text of a post, with the pasted HTML between two paragraphs. */
const post = (html) => `Before it.\n\n${html}\n\nAfter *it*.\n`;

/**
 * Formats into which the HTML is pasted: `convert` makes the page's HTML, and `pasted` is the HTML that must stay
 * complete.
 */
const formats = [
  ...Object.entries(markdown).map(([name, convert]) => ({
    name,
    convert: (html) => convert(post(html)),
    pasted: { ...files, ...generated },
  })),
  {
    name: 'a WordPress post',
    convert: (html) => apply(post(html), 'wptexturize', 'wpautop'),
    pasted: files,
    skip: missing,
  },
];

const filters = [
  ...Object.entries(sanitizers).map(([name, sanitize]) => ({ name, sanitize })),
  {
    name: 'WordPress (wp_kses_post)',
    sanitize: (html) => apply(html, 'wp_kses_post'),
    skip: missing,
  },
  {
    name: 'WordPress (wp_kses_post), shown in a post',
    sanitize: (html) => apply(post(html), 'wp_kses_post', 'wptexturize', 'wpautop'),
    skip: missing,
  },
];

const page = (body, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${head}<body>${body}`;

inEngines('pasted HTML', (world) => {
  before(() => {
    // Scripts do not run in this frame, so it shows the HTML as a reader without JavaScript sees it.
    world.server.pages['/frame'] = page(
      '<iframe sandbox="allow-same-origin" src="/without-script" width="700" height="700"></iframe>',
    );
  });

  /**
   * Counts for each text the visible headings and paragraphs that consist of it; all of them must be in the custom
   * element.
   */
  const countShown = (frame) =>
    world.engine.evaluate(
      (texts, frame) => {
        const root = frame ? document.querySelector('iframe').contentDocument : document;
        const roots = [root, root.querySelector('diplomacy-brief').shadowRoot].filter(Boolean);
        const nodes = roots.flatMap((root) => [...root.querySelectorAll('h2, p')]);
        return texts.map((text) => {
          const visible = nodes.filter(
            // Without its end tag, which a minifier may remove, a paragraph also has the line break that follows.
            (node) => node.textContent.trim() === text && node.checkVisibility(),
          );
          const inside = visible.filter((node) => {
            const { host } = node.getRootNode();
            return host || node.closest('diplomacy-brief');
          });
          return inside.length === visible.length ? visible.length : 'outside the element';
        });
      },
      texts,
      frame,
    );

  /** Opens the disclosure, so that the paragraphs are visible. */
  const openDisclosure = (frame) =>
    world.engine.evaluate((frame) => {
      const root = frame ? document.querySelector('iframe').contentDocument : document;
      const { shadowRoot } = root.querySelector('diplomacy-brief');
      shadowRoot?.querySelector('details')?.setAttribute('open', '');
    }, frame);

  for (const { name, convert, pasted, skip } of formats) {
    for (const [source, html] of Object.entries(pasted)) {
      it(`${name} keeps the whole article of ${source} inside the element, and readers see it once, without and with the script`, async (test) => {
        if (skip) return test.skip(skip);
        const body = await convert(html);
        world.server.pages['/without-script'] = page(body);
        await world.engine.visit(`${world.server.origin}/frame`);
        await openDisclosure(true);
        assert.deepEqual(await countShown(true), once);

        world.server.pages['/'] = page(body);
        await world.engine.visit(world.server.origin);
        const content = await world.engine.evaluate(async () => {
          await import('/dist/diplomacy-brief.js');
          const brief = document.querySelector('diplomacy-brief');
          await brief.updateComplete;
          const children = [...brief.children];
          const around = document.body.cloneNode(true);
          around.querySelector('diplomacy-brief').remove();
          const rest = brief.cloneNode(true);
          rest.replaceChildren(
            ...[...rest.childNodes].filter((node) => !(node instanceof Element)),
          );
          return {
            // WordPress adds empty paragraphs and line breaks.
            texts: children.map((node) => node.textContent.trim()).filter(Boolean),
            rest: rest.textContent.trim(),
            outside: around.textContent.replace(/\s+/g, ' ').trim(),
          };
        });
        assert.deepEqual(content, {
          texts: [origin, article.title, ...article.paragraphs],
          rest: '',
          outside: name === 'a WordPress post' ? 'Before it. After *it*.' : 'Before it. After it.',
        });
        await openDisclosure();
        assert.deepEqual(await countShown(), once);
      });
    }
  }

  /** Whether the styles are there to the last: of the article, and of the sign on the toggle, where there is one. */
  const isStyled = (frame) =>
    world.engine.evaluate((frame) => {
      const root = frame ? document.querySelector('iframe').contentDocument : document;
      const { shadowRoot } = root.querySelector('diplomacy-brief');
      const toggle = shadowRoot.querySelector('details[open] summary');
      const { a, b } = new DOMMatrix(toggle ? getComputedStyle(toggle, '::after').transform : '');
      return (
        getComputedStyle(shadowRoot.querySelector('[part="article"]')).maxInlineSize !== 'none' &&
        (!toggle || Math.round((Math.atan2(b, a) / Math.PI) * 180) === -135)
      );
    }, frame);

  for (const [name, minify] of Object.entries(minifiers)) {
    for (const [file, html] of Object.entries(files)) {
      it(`${name} leaves the article of ${file} once, its styles and the rest of the page, without and with the script`, async () => {
        const whole = page(`<h1>Before it</h1>${html}<p id="after">After it</p>`);
        world.server.pages['/without-script'] = world.server.pages['/'] = await minify(whole);
        const showsRest = (frame) =>
          world.engine.evaluate((frame) => {
            const root = frame ? document.querySelector('iframe').contentDocument : document;
            const { innerText } = root.body;
            return innerText.includes('Before it') && innerText.trim().endsWith('After it');
          }, frame);
        await world.engine.visit(`${world.server.origin}/frame`);
        await openDisclosure(true);
        assert.deepEqual(await countShown(true), once);
        assert.ok(await showsRest(true));
        if (file.startsWith('prerendered')) assert.ok(await isStyled(true));

        await world.engine.visit(world.server.origin);
        await world.engine.evaluate(async () => {
          await import('/dist/diplomacy-brief.js');
          await document.querySelector('diplomacy-brief').updateComplete;
        });
        await openDisclosure();
        assert.deepEqual(await countShown(), once);
        assert.ok(await showsRest());
        assert.ok(await isStyled());
      });
    }
  }

  for (const { name, sanitize, skip } of filters) {
    for (const [file, html] of Object.entries(files)) {
      it(`${name} keeps the text of ${file} once, and no text of its styles`, async (test) => {
        if (skip) return test.skip(skip);
        world.server.pages['/'] = page(await sanitize(html));
        await world.engine.visit(world.server.origin);
        const text = await world.engine.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          return document.body.innerText;
        });
        const counts = texts.map((part) => text.split(part).length - 1);
        assert.deepEqual(counts, once);
        assert.doesNotMatch(text, /[{}]|:host/);
      });
    }
  }

  for (const { name, sanitize, skip } of filters) {
    it(`${name} keeps every word of the plain copy, in its headings and paragraphs, and the link`, async (test) => {
      if (skip) return test.skip(skip);
      world.server.pages['/'] = page(await sanitize(republish({ href: original })));
      await world.engine.visit(world.server.origin);
      const { blocks, links } = await world.engine.evaluate(() => ({
        blocks: [...document.querySelectorAll('h2, p')].map(({ innerText }) => innerText),
        links: [...document.querySelectorAll('a')].map(({ href, innerText }) => [href, innerText]),
      }));
      const [title, ...paragraphs] = texts;
      const isPost = name.endsWith('shown in a post');
      assert.deepEqual(isPost ? blocks.slice(1, -1) : blocks, [
        title,
        origin,
        ...paragraphs,
        original,
      ]);
      assert.deepEqual(links, [[original, original]]);
    });
  }
});
