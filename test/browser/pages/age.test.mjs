import assert from 'node:assert/strict';
import { it } from 'node:test';
import { prerender } from '../../../dist/prerender.js';
import { inEngines, until } from '../../support/engines.mjs';

/*
 * Prerendered HTML does not know when it is read, so the script adds how long ago the events were. The styles keep the place
 * of these words: nothing on the page may move when the script takes over. Only this test measures that place in the
 * languages with the longest and the shortest words, and at the widths at which the line breaks.
 */

const widths = [240, 320, 390, 600, 768, 1280];
const languages = { en: undefined };
for (const lang of ['fr', 'de', 'ar', 'ru', 'ja']) {
  languages[lang] = (await import(`../../../dist/labels/${lang}.js`)).default;
}

const prerenderedPage = (lang, body) => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
  <meta charset="utf-8">
  <title>A page</title>
  <style>body { margin: 0; font: 16px/1.5 sans-serif }</style>
  ${body}
  <p id="next">What follows on the page</p>
</html>`;

/** A window cannot be as narrow as a phone in every engine, but a frame can. */
const frame =
  '<!doctype html><title>Frame</title><iframe src="/prerendered" style="border: 0; height: 600px"></iframe>';

// Functions that run in the page.
/** The frame's document when it holds the element and what follows. */
const isParsed = () => {
  const { contentDocument } = document.querySelector('iframe');
  return Boolean(contentDocument?.getElementById('next'));
};
/** Loads modules into the frame, in this order, and waits for the element to be updated. */
const load = async (modules) => {
  const { contentDocument, contentWindow } = document.querySelector('iframe');
  for (const src of modules) {
    const script = contentDocument.createElement('script');
    Object.assign(script, { type: 'module', src });
    contentDocument.head.append(script);
    await new Promise((resolve, reject) => Object.assign(script, { onload: resolve, onerror: reject })); // prettier-ignore
  }
  await contentWindow.customElements.whenDefined('diplomacy-brief');
  await contentDocument.querySelector('diplomacy-brief').updateComplete;
};
/** The tops of the title and of what follows, at each width of the frame. */
const measure = (widths) => {
  const frame = document.querySelector('iframe');
  const { contentDocument } = frame;
  const { shadowRoot } = contentDocument.querySelector('diplomacy-brief');
  const top = (node) => node.getBoundingClientRect().top;
  return widths.map((width) => {
    frame.style.width = `${width}px`;
    return {
      width,
      title: top(shadowRoot.querySelector('[part="title"]')),
      next: top(contentDocument.getElementById('next')),
    };
  });
};
/** The age under the title. */
const age = () => {
  const { shadowRoot } = document
    .querySelector('iframe')
    .contentDocument.querySelector('diplomacy-brief');
  return shadowRoot.querySelector('[part="meta"]').lastElementChild.textContent;
};

inEngines('the age of the text', (world) => {
  for (const [lang, labels] of Object.entries(languages)) {
    for (const mode of ['full', 'summary']) {
      it(`moves nothing in "${lang}" when the script adds it to a prerendered ${mode === 'full' ? 'article' : 'summary'}`, async () => {
        const { engine, server } = world;
        server.pages['/'] = frame;
        server.pages['/prerendered'] = prerenderedPage(lang, prerender({ mode, lang, labels }));
        await engine.visit(server.origin);
        assert.ok(await until(engine, isParsed));
        assert.equal(await engine.evaluate(age), '');
        const before = await engine.evaluate(measure, widths);
        await engine.evaluate(load, [
          ...(labels ? [`/dist/labels/${lang}.js`] : []),
          '/dist/diplomacy-brief.js',
        ]);
        assert.match(await engine.evaluate(age), /^\(.+\)$/);
        const after = await engine.evaluate(measure, widths);
        const moved = after
          .map(({ width, title, next }, i) => ({
            width,
            title: title - before[i].title,
            next: next - before[i].next,
          }))
          .filter(({ title, next }) => Math.abs(title) > 0.5 || Math.abs(next) > 0.5);
        assert.deepEqual(moved, []);
      });
    }
  }
});
