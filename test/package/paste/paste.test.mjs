import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import { fallback, prerender } from '../../../dist/prerender.js';
import { article } from '../../../dist/server.js';
import { inEngines } from '../../support/engines.mjs';
import { markdown, sanitizers } from './tools.mjs';
import { wordpress } from './wordpress.mjs';

const texts = [article.title, ...article.paragraphs];
const once = texts.map(() => 1);
const twice = texts.map(() => 2);

const built = (name) =>
  readFileSync(new URL(`../../../dist/${name}.html`, import.meta.url), 'utf8');
const files = Object.fromEntries(
  ['fallback', 'prerendered-full', 'prerendered-summary'].map((name) => [
    `${name}.html`,
    built(name),
  ]),
);
/** What a server writes into Markdown by itself. */
const written = { 'fallback()': fallback(), 'prerender()': prerender({ mode: 'summary' }) };

const inWordPress = wordpress();
const noWordPress = typeof inWordPress === 'string' && inWordPress;

/** A text of the page's author, with the HTML in it. */
const post = (html) => `Before it.\n\n${html}\n\nAfter *it*.\n`;

/** What the HTML is pasted into, how the result is made, and the HTML that must stay whole there. */
const places = [
  ...Object.entries(markdown).map(([name, make]) => ({
    name,
    make: (html) => make(post(html)),
    pasted: { ...files, ...written },
  })),
  {
    name: 'a WordPress post',
    make: (html) => inWordPress(post(html), 'wptexturize', 'wpautop'),
    pasted: files,
    skip: noWordPress,
  },
];

const filters = [
  ...Object.entries(sanitizers).map(([name, make]) => ({ name, make })),
  {
    name: 'WordPress (wp_kses_post)',
    make: (html) => inWordPress(html, 'wp_kses_post'),
    skip: noWordPress,
  },
  {
    name: 'WordPress (wp_kses_post), shown in a post',
    make: (html) => inWordPress(post(html), 'wp_kses_post', 'wptexturize', 'wpautop'),
    skip: noWordPress,
  },
];

/** What sanitize-html takes away, `<template>` too, leaves its text behind: that of the shadow root and the plain one. */
const leavesBoth = (filter, file) => filter === 'sanitize-html' && file.startsWith('prerendered');

const page = (body, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${head}<body>${body}`;

inEngines('pasted HTML', (world) => {
  before(() => {
    world.server.pages['/frame'] = page(
      '<iframe sandbox="allow-same-origin" src="/still" width="700" height="700"></iframe>',
    );
  });

  /** Of each text, how many elements of a page show it and nothing else, and in how many of them the element does so. */
  const shown = (frame) =>
    world.engine.evaluate(
      (texts, frame) => {
        const root = frame ? document.querySelector('iframe').contentDocument : document;
        const roots = [root, root.querySelector('diplomacy-brief').shadowRoot].filter(Boolean);
        const nodes = roots.flatMap((root) => [...root.querySelectorAll('h2, p')]);
        return texts.map((text) => {
          const seen = nodes.filter((node) => node.textContent === text && node.checkVisibility());
          const own = seen.filter((node) => {
            const { host } = node.getRootNode();
            return host || node.closest('diplomacy-brief');
          });
          return own.length === seen.length ? seen.length : 'outside the element';
        });
      },
      texts,
      frame,
    );

  /** Opens the summary, so that the paragraphs are seen. */
  const open = (frame) =>
    world.engine.evaluate((frame) => {
      const root = frame ? document.querySelector('iframe').contentDocument : document;
      const { shadowRoot } = root.querySelector('diplomacy-brief');
      shadowRoot?.querySelector('details')?.setAttribute('open', '');
    }, frame);

  for (const { name, make, pasted, skip } of places) {
    for (const [source, html] of Object.entries(pasted)) {
      it(`${name} keeps the article of ${source} whole and in the element, and the script shows it once`, async (test) => {
        if (skip) return test.skip(skip);
        const body = await make(html);
        world.server.pages['/still'] = page(body);
        await world.engine.visit(`${world.server.origin}/frame`);
        await open(true);
        assert.deepEqual(await shown(true), once);

        world.server.pages['/'] = page(body);
        await world.engine.visit(world.server.origin);
        const left = await world.engine.evaluate(async () => {
          await import('/dist/diplomacy-brief.js');
          await new Promise((done) => setTimeout(done, 50));
          const brief = document.querySelector('diplomacy-brief');
          const plain = brief.querySelectorAll('article');
          const rest = brief.cloneNode(true);
          rest.querySelectorAll('article').forEach((node) => node.remove());
          return {
            plain: plain.length,
            texts: [...plain[0].children].map((node) => node.textContent).slice(1),
            rest: rest.textContent.trim(),
            around: document.body.innerText.replace(/\s+/g, ' ').trim(),
          };
        });
        assert.deepEqual(left, {
          plain: 1,
          texts,
          rest: '',
          around: name === 'a WordPress post' ? 'Before it. After *it*.' : 'Before it. After it.',
        });
        await open();
        assert.deepEqual(await shown(), once);
      });
    }
  }

  for (const { name, make, skip } of filters) {
    for (const [file, html] of Object.entries(files)) {
      const [times, counts] = leavesBoth(name, file) ? ['twice', twice] : ['once', once];
      it(`${name} leaves the text of ${file} ${times}, and no styles in it`, async (test) => {
        if (skip) return test.skip(skip);
        world.server.pages['/'] = page(await make(html));
        await world.engine.visit(world.server.origin);
        const text = await world.engine.evaluate(() => document.body.innerText);
        const found = texts.map((part) => text.split(part).length - 1);
        assert.deepEqual(found, counts);
        assert.doesNotMatch(text, /[{}]|:host/);
      });
    }
  }
});
