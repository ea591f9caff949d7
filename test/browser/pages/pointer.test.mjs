import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { clickAt, moveTo, pressAndLeave } from '../../support/input.mjs';

/*
 * Finds what appears or acts before a press is released: only a real pointer hovers, presses and leaves.
 */

const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page</title>
  <style>body { margin: 0; padding: 100px 20px 200vh }</style>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <diplomacy-brief controls mode="summary"></diplomacy-brief>
</html>`;

// Functions that run in the page.
const controls = () =>
  [
    ...(document.querySelector('diplomacy-brief').shadowRoot?.querySelectorAll('button, summary') ??
      []),
  ].filter((node) => node.checkVisibility());
/** The middle of a control, which is brought into the window. */
const middleOf = (controls, n) => {
  const control = controls()[n];
  control.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = control.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
/** The nodes of the page and of the element, and the boxes of those that are shown. */
const shown = () => {
  const { shadowRoot } = document.querySelector('diplomacy-brief');
  const { top } = shadowRoot.host.getBoundingClientRect();
  const boxes = [...shadowRoot.querySelectorAll('*')]
    .filter((node) => node.checkVisibility())
    .map((node) => {
      const box = node.getBoundingClientRect();
      return [node.localName, ...[box.left, box.top - top, box.width, box.height].map(Math.round)];
    });
  return [document.querySelectorAll('*').length, shadowRoot.innerHTML, boxes.join('; ')];
};
const hasTitles = () =>
  document.querySelector('diplomacy-brief').shadowRoot.querySelector('[title], [popover]') !== null;
/** What the controls do: open the text, mark a paragraph, add a way back, say something. */
const done = () => {
  const { open, shadowRoot } = document.querySelector('diplomacy-brief');
  return [
    open,
    shadowRoot.querySelector('p[tabindex]') !== null,
    shadowRoot.querySelectorAll('button').length,
    shadowRoot.querySelector('[role="status"]').textContent,
  ];
};

inEngines('the element with a pointer', (world) => {
  const evaluate = (...args) => world.engine.evaluate(...args);
  /** Opens the page, and returns how many controls it has. */
  async function visit() {
    world.server.pages['/'] = page;
    await world.engine.visit(world.server.origin);
    assert.ok(await until(world.engine, (controls) => controls().length >= 9, controls));
    return evaluate((controls) => controls().length, controls);
  }

  it('shows nothing more while the pointer is on a control', async () => {
    const count = await visit();
    const before = await evaluate(shown);
    for (let n = 0; n < count; n++) {
      await moveTo(world.engine, ...(await evaluate(middleOf, controls, n)));
      assert.deepEqual(await evaluate(shown), before);
    }
    assert.equal(await evaluate(hasTitles), false);
  });

  it('does nothing when the pointer leaves a control before it is released', async () => {
    const count = await visit();
    const before = await evaluate(done);
    for (let n = 0; n < count; n++) {
      await pressAndLeave(world.engine, await evaluate(middleOf, controls, n), [5, 5]);
      assert.deepEqual(await evaluate(done), before);
    }
  });

  it('does something when it is released on the control', async () => {
    const count = await visit();
    // The last source: the page does not have to be as it was for the next control.
    await clickAt(world.engine, ...(await evaluate(middleOf, controls, count - 2)));
    const isMarked = (done) => done()[0] && done()[1];
    assert.ok(await until(world.engine, isMarked, done));
  });
});
