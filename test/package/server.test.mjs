/* The element as a server renders it: with the labels that the element shows in a page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import '../../dist/server.js';
import fr from '../../dist/labels/fr.js';

const english = 'Read the full article';

/** The HTML of the element, with its letters in place of their references. */
async function htmlOf(labels, lang = '', translate = 'yes') {
  const written = render(
    html`<diplomacy-brief mode="summary" lang=${lang} translate=${translate} .labels=${labels}></diplomacy-brief>`,
  ); // prettier-ignore
  return (await collectResult(written)).replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)); // prettier-ignore
}

/** The words of the disclosure, and the language of the article's root. */
async function shown(...args) {
  const found = await htmlOf(...args);
  return [/<summary[^>]*>(?:<[^>]*>)*([^<]+)/, /part="article"[^>]* lang="([^"]*)"/].map((pattern) => pattern.exec(found)[1]); // prettier-ignore
}

test('without labels of its own, an element has those of its lang attribute', async () => {
  assert.deepEqual(await shown(undefined), [english, 'en']);
  assert.deepEqual(await shown(undefined, 'fr'), [fr.more, 'fr']);
});

for (const more of [undefined, null, 5, {}])
  test(`a label that is no text is left out: ${JSON.stringify(more)}`, async () => {
    assert.deepEqual(await shown({ more, summary: 'In brief' }), [english, 'en']);
    assert.match(await htmlOf({ more, summary: 'In brief' }), />In brief</);
  });

test('labels of an element that name a language have the missing labels in that language', async () => {
  assert.deepEqual(await shown({ lang: 'fr' }), [fr.more, 'fr']);
  assert.deepEqual(await shown({ lang: 'fr', summary: 'En bref' }, 'de'), [fr.more, 'fr']);
  assert.match(await htmlOf({ lang: 'fr', summary: 'En bref' }), />En bref</);
});

test('translate="no" keeps the original summary, in upper case too', async () => {
  for (const translate of ['no', 'NO']) {
    const html = await htmlOf(undefined, 'fr', translate);
    assert.ok(!html.includes(fr.standfirst) && html.includes(fr.more), translate);
  }
  assert.ok((await htmlOf(undefined, 'fr')).includes(fr.standfirst));
});
