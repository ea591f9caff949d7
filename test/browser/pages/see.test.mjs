import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines } from '../../support/engines.mjs';

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

    /** Colours of the borders of the controls and of the outline of a revealed paragraph. */
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
          mark: style('#p2').outlineColor,
          text: style('#p2').color,
          marked: style('#p2').outlineStyle,
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

    it('shows the lines of controls in the text colour', async () => {
      await visit();
      const { button, toggle } = await lines();
      assert.deepEqual([button, toggle], Array(2).fill('rgb(10, 20, 30)'));
    });
  },
  ['Chromium'],
);
