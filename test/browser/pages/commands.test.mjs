import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { clickAt, pressKey } from '../../support/input.mjs';

/*
 * Finds commands that a real button of the page does not bring to the element, or that take the focus from what they
 * reveal. What each command does is in test/unit/commands.test.ts, which has no such button.
 */

const commands = ['--toggle', '--open', '--close', '--reveal-3', '--nonsense']; // prettier-ignore

const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page</title>
  <script>
    window.errors = [];
    addEventListener('error', ({ message }) => errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  </script>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  ${commands.map((command) => `<button commandfor="brief" command="${command}">${command}</button>`).join('')}
  <diplomacy-brief id="brief" mode="summary"></diplomacy-brief>
</html>`;

// Functions that run in the page.
const hasCommands = () => 'commandForElement' in HTMLButtonElement.prototype;
const isRendered = () =>
  Boolean(document.getElementById('brief').shadowRoot?.querySelector('[part="article"]'));
const middle = (command) => {
  const button = document.querySelector(`[command="${command}"]`);
  button.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = button.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};
/** What a command can change. */
const state = () => {
  const { open, shadowRoot } = document.getElementById('brief');
  return {
    open,
    focus: shadowRoot.activeElement?.id ?? '',
    errors: window.errors,
  };
};
const atFirst = { open: false, focus: '', errors: [] };

inEngines('buttons of the page with a command', (world) => {
  async function visit() {
    world.server.pages['/'] = page;
    await world.engine.visit(world.server.origin);
    assert.ok(await until(world.engine, isRendered));
  }
  const supported = () => world.engine.evaluate(hasCommands);

  const ways = {
    'the mouse': async (command) =>
      clickAt(world.engine, ...(await world.engine.evaluate(middle, command))),
    'the Enter key': async (command) => {
      await world.engine.evaluate(
        (command) => document.querySelector(`[command="${command}"]`).focus(),
        command,
      );
      await pressKey(world.engine, 'Enter');
    },
  };

  /** The state in the next frame but one: the last thing that a command causes, the focus, comes before. */
  async function after(press, command) {
    await press(command);
    await world.engine.evaluate(async () => {
      await document.getElementById('brief').updateComplete;
      for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
    });
    return world.engine.evaluate(state);
  }

  for (const [way, press] of Object.entries(ways)) {
    it(`open, close and toggle the text by ${way}; in an engine without commands they do nothing`, async () => {
      await visit();
      const has = await supported();
      for (const [command, open] of [
        ['--open', true],
        ['--open', true],
        ['--toggle', false],
        ['--toggle', true],
        ['--close', false],
        ['--close', false],
      ]) {
        assert.deepEqual(await after(press, command), { ...atFirst, open: has && open }, command);
      }
    });

    it(`reveal a paragraph by ${way}; in an engine without commands they do nothing`, async () => {
      await visit();
      const revealed = { ...atFirst, open: true, focus: 'p3' };
      assert.deepEqual(await after(press, '--reveal-3'), (await supported()) ? revealed : atFirst);
    });

    it(`with an unknown command do nothing by ${way}`, async () => {
      await visit();
      assert.deepEqual(await after(press, '--nonsense'), atFirst);
    });
  }
});
