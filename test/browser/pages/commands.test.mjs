import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { clickAt, pressKey } from '../../support/input.mjs';

const commands = ['--toggle', '--open', '--close', '--reveal-3', '--listen', '--stop', '--share', '--nonsense']; // prettier-ignore

const page = (attributes) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page</title>
  <script>
    window.errors = [];
    window.shared = [];
    addEventListener('error', ({ message }) => errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
    navigator.share = async (data) => void shared.push(data.title);
  </script>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  ${commands.map((command) => `<button commandfor="brief" command="${command}">${command}</button>`).join('')}
  <diplomacy-brief id="brief" ${attributes}></diplomacy-brief>
</html>`;

// Functions that run in the page.
const hasCommands = () => 'commandForElement' in HTMLButtonElement.prototype;
const isRendered = () =>
  Boolean(document.getElementById('brief').shadowRoot?.querySelector('article'));
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
    isSpeaking: speechSynthesis.speaking || speechSynthesis.pending,
    shared: window.shared.length,
    errors: window.errors,
  };
};
const atFirst = { open: false, focus: '', isSpeaking: false, shared: 0, errors: [] };

inEngines('buttons of the page with a command', (world) => {
  async function visit(attributes = 'mode="summary"') {
    world.server.pages['/'] = page(attributes);
    await world.engine.visit(world.server.origin);
    assert.ok(await until(world.engine, isRendered));
    // The engine may still speak for the page before.
    await world.engine.evaluate(() => speechSynthesis.cancel());
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

  /** The state after all that a command causes. What must not happen has had the same time as what must. */
  async function after(press, command) {
    await press(command);
    await world.engine.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
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

    it(`share by ${way}, with and without the reader’s controls; in an engine without commands they do nothing`, async () => {
      for (const attributes of ['mode="summary"', 'mode="summary" controls']) {
        await visit(attributes);
        const shared = (await supported()) ? 1 : 0;
        assert.deepEqual(await after(press, '--share'), { ...atFirst, shared }, attributes);
      }
    });

    it(`with an unknown command do nothing by ${way}`, async () => {
      await visit();
      assert.deepEqual(await after(press, '--nonsense'), atFirst);
    });
  }

  it('cause no error when they listen and stop, with the voices of the engine or without a voice', async () => {
    for (const attributes of ['', 'controls']) {
      await visit(attributes);
      const { errors } = await after(ways['the mouse'], '--listen');
      assert.deepEqual(errors, []);
      assert.deepEqual(await after(ways['the mouse'], '--stop'), atFirst);
    }
  });

  it('begin to read aloud and stop, where there is a voice', async () => {
    await visit();
    // A voice and speech that take no time and make no sound.
    await world.engine.evaluate(() => {
      window.spoken = [];
      window.cancelled = 0;
      Object.defineProperty(window, 'speechSynthesis', {
        value: Object.assign(new EventTarget(), {
          getVoices: () => [{ lang: 'en-GB', name: 'Voice', localService: true, default: true }],
          speak: ({ text }) => window.spoken.push(text),
          cancel: () => window.cancelled++,
          pause() {},
          resume() {},
          speaking: false,
          pending: false,
        }),
      });
      window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) {
          super();
          this.text = text;
        }
      };
    });
    await after(ways['the mouse'], '--listen');
    const has = await supported();
    const { spoken } = await world.engine.evaluate(() => ({ spoken: window.spoken.length }));
    assert.equal(spoken > 0, has);
    const { errors } = await after(ways['the mouse'], '--stop');
    const { cancelled } = await world.engine.evaluate(() => ({ cancelled: window.cancelled }));
    assert.equal(cancelled > 0, has);
    assert.deepEqual(errors, []);
  });
});
