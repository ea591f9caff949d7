import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { pressKey, pressShiftTab } from '../../support/input.mjs';
import { findPixels, screenshot } from '../../support/pixels.mjs';

/*
 * Finds a toolbar that hides what the reader is on: what covers what, only the layout of a scrolled page tells.
 */

/** A column of 200 px is so narrow that the controls take two rows. */
const page = (width) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page</title>
  <style>
    body { margin: 0; padding-block-end: 200vh; background: #123a7a; color: #fff }
    diplomacy-brief { display: block; inline-size: ${width}px }
  </style>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <diplomacy-brief controls mode="summary" open></diplomacy-brief>
</html>`;

// Functions that run in the page.
const withRoot = (act, ...args) =>
  act(document.querySelector('diplomacy-brief').shadowRoot, ...args);
const select = (root) => {
  const { firstChild } = root.getElementById('p6');
  getSelection().setBaseAndExtent(firstChild, 0, firstChild, 30);
};
const isFloating = (root) => {
  const controls = root?.querySelector('[part="toolbar"]');
  return Boolean(controls) && getComputedStyle(controls).position === 'sticky';
};
/** How many pixels of the active element the controls cover; 0 for the controls themselves. */
const covered = (root) => {
  const controls = root.querySelector('[part="toolbar"]');
  const active = root.activeElement;
  if (!active || controls.contains(active)) return 0;
  const { top } = active.getBoundingClientRect();
  return Math.max(0, controls.getBoundingClientRect().bottom - top);
};
const nameOfActive = (root) => root.activeElement?.id || root.activeElement?.textContent;

inEngines('the controls that stay in view', (world) => {
  const inRoot = (act, ...args) => world.engine.evaluate(withRoot, act, ...args);
  // In WebKit, a move of the focus removes the selection, so that the controls leave.
  const keepsSelection = world.name !== 'WebKit';
  const untilInRoot = (act, ...args) => until(world.engine, withRoot, act, ...args);

  async function visit(width) {
    world.server.pages['/'] = page(width);
    await world.engine.visit(world.server.origin);
    assert.ok(await untilInRoot((root) => Boolean(root?.getElementById('p6'))));
    await inRoot((root) => root.host.reveal(6));
    await inRoot(select);
    assert.ok(await untilInRoot(isFloating));
  }

  for (const width of [200, 288, 680]) {
    it(`never cover the element that has the focus, in a column of ${width} px`, async () => {
      await visit(width);
      const seen = [];
      for (let n = 0; n < 12; n++) {
        seen.push(await inRoot(nameOfActive));
        assert.equal(await inRoot(covered), 0, seen.at(-1));
        if (keepsSelection) assert.ok(await inRoot(isFloating));
        await pressShiftTab(world.engine);
      }
      assert.deepEqual([...new Set(seen)].slice(0, 3), [
        'p6',
        'Read the full article',
        'Paragraph 6',
      ]);
    });

    it(`never cover a paragraph that is revealed, in a column of ${width} px`, async () => {
      await visit(width);
      for (const n of [1, 4, 2, 6]) {
        await inRoot((root, n) => root.host.reveal(n), n);
        if (keepsSelection) assert.ok(await inRoot(isFloating));
        assert.equal(await inRoot(nameOfActive), `p${n}`);
        assert.equal(await inRoot(covered), 0, `paragraph ${n}`);
      }
    });
  }

  it('leave when the reader presses Escape', async () => {
    await visit(288);
    await pressKey(world.engine, 'Escape');
    assert.ok(
      await untilInRoot(
        (root) => getComputedStyle(root.querySelector('[part="toolbar"]')).position === 'static',
      ),
    );
  });

  it('are a toolbar no wider than its words, in the colours of the system', async () => {
    await visit(680);
    await inRoot((root) => root.getElementById('p6').blur());
    await inRoot(select);
    assert.ok(await untilInRoot(isFloating));
    const look = async () => {
      const area = await inRoot((root) =>
        root.querySelector('[part="toolbar"]').getBoundingClientRect().toJSON(),
      );
      const { left, top, right, bottom } = area;
      const picture = await screenshot(world.engine);
      const count = async (colour) =>
        (await world.engine.evaluate(findPixels, picture, colour, area)).length;
      // `Canvas` and `CanvasText` of a light page: the page itself has white words on blue.
      const [white, black, blue] = [await count([255, 255, 255]), await count([0, 0, 0]), await count([18, 58, 122])]; // prettier-ignore
      return { top, bottom, width: right - left, white: white / ((right - left) * (bottom - top)), black, blue }; // prettier-ignore
    };
    // On a busy machine, WebKit can take a picture from before the toolbar was painted.
    let seen = await look();
    for (let n = 0; n < 20 && seen.white < 0.7; n++) seen = await look();
    const said = JSON.stringify(seen);
    assert.ok(seen.top >= 0 && seen.bottom < 200, said);
    assert.ok(seen.width < 400, said);
    // Most pixels of small letters are grey at their edges.
    assert.ok(seen.white > 0.7 && seen.black > 10, said);
    const colour = await inRoot((root) => getComputedStyle(root.querySelector('[part="control"]')).color); // prettier-ignore
    assert.equal(colour, 'rgb(0, 0, 0)');
    assert.equal(seen.blue, 0, said);
  });
});
