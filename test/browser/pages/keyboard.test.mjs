import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { pressKey, pressShiftTab } from '../../support/input.mjs';

/*
 * Finds a control that the keyboard does not reach, in the wrong order or without a ring that can be seen: only real keys
 * move the focus as a reader does.
 */

const page = (attributes) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page</title>
  <style>body { color: rgb(10, 20, 30); padding-block-end: 200vh }</style>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <button id="before">Before</button>
  <diplomacy-brief ${attributes}></diplomacy-brief>
  <button id="after">After</button>
</html>`;

// Functions that run in the page.
const isRendered = () =>
  Boolean(document.querySelector('diplomacy-brief').shadowRoot?.querySelector('[part="article"]'));
/** The element that has the focus, in the shadow root or on the page, by its id or its words. */
const focused = () => {
  const { activeElement } = document;
  const active = activeElement.shadowRoot?.activeElement ?? activeElement;
  return active.id || active.innerText;
};
/** The controls that are shown, in the order of the text. */
const controls = () =>
  [...document.querySelector('diplomacy-brief').shadowRoot.querySelectorAll('button, summary, a')]
    .filter((node) => node.checkVisibility())
    .map((node) => node.innerText);
const isOnFirstParagraph = () =>
  document.querySelector('diplomacy-brief').shadowRoot.activeElement?.id === 'p1';
/** What a reader sees of the focus: its ring, and whether the control is in the window with nothing on it. */
const ring = () => {
  const { shadowRoot } = document.querySelector('diplomacy-brief');
  const active = shadowRoot.activeElement;
  const { outlineStyle } = getComputedStyle(active);
  const { left, right, top, bottom } = active.getBoundingClientRect();
  const hit = shadowRoot.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    outlineStyle,
    isInWindow: top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth,
    isUncovered: active.contains(hit),
  };
};
const seen = {
  // The ring of the browser: a page, a theme or the system changes the colours, and the browser keeps its ring visible.
  outlineStyle: 'auto',
  isInWindow: true,
  isUncovered: true,
};
/** What a reader could take for a change: the words and nodes, the address, the history, windows, events. */
const state = () => [
  document.querySelector('diplomacy-brief').shadowRoot.innerHTML,
  document.querySelector('diplomacy-brief').outerHTML,
  location.href,
  history.length,
  scrollX,
];

inEngines('the element with the keyboard alone', (world) => {
  const evaluate = (...args) => world.engine.evaluate(...args);
  const tab = () => pressKey(world.engine, 'Tab');

  async function visit(attributes) {
    world.server.pages['/'] = page(attributes);
    await world.engine.visit(world.server.origin);
    assert.ok(await until(world.engine, isRendered));
    await evaluate(() => document.querySelector('#before').focus());
  }

  for (const attributes of [
    'controls',
    'controls mode="summary"',
    'controls mode="summary" open',
    'controls mode="summary" href="/full"',
  ]) {
    it(`goes through every control of <diplomacy-brief ${attributes}> in the order of the text, out at its end, and back`, async () => {
      await visit(attributes);
      const expected = await evaluate(controls);
      const forwards = [];
      for (let n = 0; n <= expected.length; n++) {
        await tab();
        forwards.push(await evaluate(focused));
      }
      assert.deepEqual(forwards, [...expected, 'after']);
      const backwards = [];
      for (let n = 0; n <= expected.length; n++) {
        await pressShiftTab(world.engine);
        backwards.push(await evaluate(focused));
      }
      assert.deepEqual(backwards, [...expected.reverse(), 'before']);
    });

    it(`sees the focus on every control of <diplomacy-brief ${attributes}>, in the window and not covered`, async () => {
      await visit(attributes);
      const { length } = await evaluate(controls);
      assert.ok(length >= 2);
      for (let n = 0; n < length; n++) {
        await tab();
        assert.deepEqual(await evaluate(ring), seen, await evaluate(focused));
      }
    });

    it(`changes nothing in <diplomacy-brief ${attributes}> by moving the focus or pressing letters`, async () => {
      await visit(attributes);
      const before = await evaluate(state);
      for (let { length } = await evaluate(controls); length > 0; length--) {
        await tab();
        for (const letter of ['s', 'c', 'l', '?']) await pressKey(world.engine, letter);
        assert.deepEqual(await evaluate(state), before);
      }
    });
  }

  it('follows a source by Enter, reads on from its paragraph, and leaves the element', async () => {
    await visit('mode="summary"');
    await tab();
    await pressKey(world.engine, 'Enter');
    assert.ok(await until(world.engine, isOnFirstParagraph));
    const seen = [];
    for (let n = 0; n < 2; n++) {
      await tab();
      seen.push(await evaluate(focused));
    }
    assert.deepEqual(seen, ['Back to key point 1', 'after']);
  });
});
