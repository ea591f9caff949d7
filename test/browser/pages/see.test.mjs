import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines } from '../../support/engines.mjs';
import { findPixels } from '../../support/pixels.mjs';

/*
 * Finds lines and marks that vanish where the system forces its colours.
 */

const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>A page</title>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <style>html { color: rgb(10, 20, 30) }</style>
  <diplomacy-brief mode="summary" controls></diplomacy-brief>
</html>`;

// Only Chromium can emulate the preferences of a user.
inEngines(
  'the element for readers with low vision',
  (world) => {
    let devtools;
    async function visit(...features) {
      world.server.pages['/'] = page;
      devtools ??= await world.engine.page.createCDPSession();
      await devtools.send('Emulation.setEmulatedMedia', { features });
      await world.engine.visit(world.server.origin);
    }

    /** Colours of the borders of the controls and of the bar beside a revealed paragraph. */
    const lines = () =>
      world.engine.evaluate(async () => {
        const brief = document.querySelector('diplomacy-brief');
        await brief.reveal(2);
        const { shadowRoot } = brief;
        getSelection().selectAllChildren(shadowRoot.querySelector('#p2'));
        const bar = shadowRoot.querySelector('[part="toolbar"]');
        while (getComputedStyle(bar).position !== 'sticky')
          await new Promise(requestAnimationFrame);
        const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
        return {
          button: style('[part="source"]').borderTopColor,
          toggle: style('summary').borderTopColor,
          chevron: getComputedStyle(shadowRoot.querySelector('summary'), '::after')
            .borderBottomColor,
          summary: style('section').borderTopColor,
          control: style('[part="control"]').borderTopColor,
          bar: style('[part="toolbar"]').outlineColor,
          mark: style('#p2').borderInlineStartColor,
          text: style('#p2').color,
          marked: style('#p2').borderInlineStartStyle,
        };
      });

    it('shows every line and mark in forced colours', async () => {
      await visit({ name: 'forced-colors', value: 'active' });
      const colours = await lines();
      assert.equal(colours.marked, 'solid');
      // Forced colours replace the colours of the page.
      for (const colour of Object.values(colours))
        assert.doesNotMatch(colour, /10, 20, 30|color\(/);
    });

    it('shows the focus, a revealed paragraph and the edge of the toolbar in the automatic dark theme of Chromium', async () => {
      const { page } = world.engine;
      const inRoot = (act, ...args) =>
        world.engine.evaluate(
          (act, ...args) => act(document.querySelector('diplomacy-brief').shadowRoot, ...args),
          act,
          ...args,
        );
      await visit();
      await devtools.send('Emulation.setAutoDarkModeOverride', { enabled: true });
      try {
        /** How many pixels of a picture an action changes by so much that a reader sees it. */
        const changed = async (act, box) => {
          const clip = await inRoot(box);
          const before = await page.screenshot({ encoding: 'base64', clip });
          await act();
          const after = await page.screenshot({ encoding: 'base64', clip });
          return (await world.engine.evaluate(findPixels, before, after)).length;
        };
        const focus = await changed(
          () => page.keyboard.press('Tab'),
          (root) => {
            const { x, y, width, height } = root.querySelector('button').getBoundingClientRect();
            return { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
          },
        );
        assert.ok(focus > 50, `the focus: ${focus} pixels`);
        await inRoot((root) => root.host.reveal(2));
        // Only the bar beside the paragraph, without its words and its background.
        const beside = (root) => {
          const { left, top, height } = root.getElementById('p2').getBoundingClientRect();
          return { x: left, y: top + scrollY, width: 3, height };
        };
        const mark = await changed(() => inRoot((root) => root.activeElement.blur()), beside);
        assert.ok(mark > 200, `the mark: ${mark} pixels`);
        await inRoot((root) => scrollTo(0, root.querySelector('[part="toolbar"]').offsetTop - 40));
        const edge = (root) => {
          const { left, top, width } = root
            .querySelector('[part="toolbar"]')
            .getBoundingClientRect();
          return { x: left, y: top + scrollY - 10, width: Math.min(width, 100), height: 6 };
        };
        const select = () =>
          inRoot(async (root) => {
            getSelection().selectAllChildren(root.querySelector('[part="title"]'));
            while (!root.querySelector('[data-floating]')) await new Promise(requestAnimationFrame);
          });
        const bar = await changed(select, edge);
        assert.ok(bar > 50, `the toolbar: ${bar} pixels`);
      } finally {
        await devtools.send('Emulation.setAutoDarkModeOverride', {});
      }
    });

    it('shows the lines of controls in the text colour', async () => {
      await visit();
      const { button, toggle } = await lines();
      assert.deepEqual([button, toggle], Array(2).fill('rgb(10, 20, 30)'));
    });
  },
  ['Chromium'],
);
