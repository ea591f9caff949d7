import assert from 'node:assert/strict';
import { it } from 'node:test';
import { prerender } from '../../../dist/prerender.js';
import arabic from '../../../dist/labels/ar.js';
import { inEngines, until } from '../../support/engines.mjs';

/*
 * Finds statements in the wrong order or at the wrong edge where the directions of page, labels and article differ: the
 * order of boxes is in no attribute.
 */

const page = (lang, dir, modules, body) => `<!doctype html>
<html lang="${lang}" dir="${dir}">
  <meta charset="utf-8">
  <title>A page</title>
  <style>body { margin: 20px; font: 14px/1.5 sans-serif }</style>
  ${modules.map((src) => `<script type="module" src="${src}"></script>`).join('')}
  ${body}
</html>`;

const module = '/dist/diplomacy-brief.js';
const arabicModules = ['/dist/labels/ar.js', module];

// Functions that run in the page.
/** Whether the line under the title is there, with the age of the text if it is expected. */
const isShown = (hasAge) => {
  const meta = document.querySelector('diplomacy-brief').shadowRoot?.querySelector('[part="meta"]');
  return meta && (!hasAge || meta.lastElementChild.textContent !== '');
};
/** The boxes of the title and of the statements under it. */
const boxes = () => {
  const { shadowRoot } = document.querySelector('diplomacy-brief');
  const box = (node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return { text: node.textContent, left, right, top, bottom };
  };
  return {
    title: box(shadowRoot.querySelector('[part="title"]')),
    statements: [...shadowRoot.querySelectorAll('[part="meta"] > span')].map(box),
  };
};

const isNear = (a, b) => Math.abs(a - b) < 1;

inEngines('the line under the title', (world) => {
  /** The statements that have a text: the age has none before the script. */
  async function visit(html, hasAge) {
    world.server.pages['/'] = html;
    await world.engine.visit(world.server.origin);
    assert.ok(await until(world.engine, isShown, hasAge));
    const { title, statements } = await world.engine.evaluate(boxes);
    return { title, statements: statements.filter(({ text }) => text) };
  }

  /** Compares each statement with the one before it, if both are on one line. */
  function assertOrder({ statements }, isAfter) {
    const pairs = statements
      .slice(1)
      .map((next, i) => [statements[i], next])
      .filter(([one, next]) => isNear(one.bottom, next.bottom));
    assert.ok(pairs.length > 0, 'each statement is on a line of its own');
    for (const [one, next] of pairs) assert.ok(isAfter(one, next), JSON.stringify([one, next]));
  }

  const forms = {
    'rendered by the script': (lang, dir, labels, modules) =>
      page(lang, dir, modules, '<diplomacy-brief></diplomacy-brief>'),
    'prerendered, before the script': (lang, dir, labels) =>
      page(lang, dir, [], prerender({ lang, labels })),
    'prerendered, after the script': (lang, dir, labels, modules) =>
      page(lang, dir, modules, prerender({ lang, labels })),
  };
  for (const [form, write] of Object.entries(forms)) {
    const hasAge = !form.includes('before');

    for (const dir of ['rtl', 'ltr']) {
      it(`with Arabic labels on a page with dir="${dir}" runs from right to left from the right edge, ${form}`, async () => {
        const shown = await visit(write('ar', dir, arabic, arabicModules), hasAge);
        const [first] = shown.statements;
        assert.match(first.text, /عدد الكلمات/);
        assert.ok(isNear(first.right, shown.title.right), JSON.stringify(shown));
        assertOrder(shown, (one, next) => next.right < one.left);
      });

      it(`with English labels on a page with dir="${dir}" begins under the title, at the left edge, ${form}`, async () => {
        const shown = await visit(write('en', dir, undefined, [module]), hasAge);
        const [first] = shown.statements;
        assert.match(first.text, /words/);
        assert.ok(isNear(first.left, shown.title.left), JSON.stringify(shown));
        assertOrder(shown, (one, next) => next.left > one.right);
      });
    }
  }
});
