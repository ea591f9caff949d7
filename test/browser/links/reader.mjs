import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unresponsive } from '../../support/engines.mjs';
import { clickAt, pressKey } from '../../support/input.mjs';

/* A reader in a browser: presses, scrolls, and sees where a paragraph is. */

// Functions that run in the page.
/** Where a paragraph is: its distance from the top of the window, or what is in the way. */
const where = (id, number) => {
  const root = document.getElementById('host')?.shadowRoot ?? document;
  const light = root.getElementById(`${id}-p${number}`);
  const node = light ?? root.getElementById(id)?.shadowRoot?.getElementById(`p${number}`);
  if (!node) return 'not there';
  return node.checkVisibility() ? Math.round(node.getBoundingClientRect().top) : 'not shown';
};
const frames = async (count) => {
  while (count--) await new Promise(requestAnimationFrame);
};
const middleOf = (selector) => {
  const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};
const focused = () => {
  const { activeElement } = document;
  return activeElement.id || activeElement.localName;
};
/** Prerendered HTML has its root before the script, but the element is not defined then. */
const isRendered = () =>
  [...document.querySelectorAll('diplomacy-brief')].every(
    (brief) => brief.matches(':defined') && brief.shadowRoot?.querySelector('[part="article"]'),
  );

/** How far below the top of the window a paragraph may be when a link has led to it: its `scroll-margin`. */
const nearTop = 80;

export function readerOf(world) {
  const evaluate = (...args) => world.engine.evaluate(...args);

  /**
   * Waits until a condition in the page is true, for ten seconds at most. While a page is replaced by another, nothing
   * can be asked.
   */
  async function until(condition, ...args) {
    for (const end = Date.now() + 10_000; Date.now() < end; await sleep(30)) {
      const isTrue = await evaluate(condition, ...args).catch((error) => {
        if (error instanceof Unresponsive) throw error;
        return false;
      });
      if (isTrue === true) return true;
    }
    return false;
  }

  const reader = {
    evaluate,
    until,
    focused: () => evaluate(focused),
    /** Lets the page do what it does in its next frames, where nothing may happen. */
    frames: (count = 10) => evaluate(frames, count),
    rendered: async () => assert.ok(await until(isRendered), 'an element is not rendered'),
    async press(selector) {
      await clickAt(world.engine, ...(await evaluate(middleOf, selector)));
    },
    key: (name) => pressKey(world.engine, name),
    type: (text) => world.engine.keyboard.type(text),
    /** Turns the wheel until the window has scrolled to `y`. */
    async wheelTo(y) {
      await evaluate(frames, 2);
      const { mouse } = world.engine;
      await mouse.move(100, 100);
      await mouse.wheel({ deltaY: Math.round(y - (await evaluate(() => scrollY))) });
      await reader.stays(y);
    },
    /** The window is, and stays, where it shows the paragraph at its top. */
    async isAt(number, id = 'brief') {
      for (const end = Date.now() + 10_000; Date.now() < end; await sleep(30)) {
        if (isNearTop(await evaluate(where, id, number).catch(() => ''))) break;
      }
      await reader.frames(5);
      const place = await evaluate(where, id, number);
      assert.ok(isNearTop(place), `paragraph ${number} is ${place}${place === +place ? ' px below the top' : ''}, scrolled by ${await evaluate(() => scrollY)}`); // prettier-ignore
    },
    /** The window is at `y`, and stays there. */
    async stays(y) {
      await until((y) => Math.abs(scrollY - y) < 2, y);
      await reader.frames(10);
      const place = await evaluate(() => Math.round(scrollY));
      assert.ok(Math.abs(place - y) < 2, `scrolled by ${place}, not by ${y}`);
    },
    /** Waits until the address has this path, and the page is loaded. */
    async arrives(path) {
      const isThere = (path) => location.pathname === path && document.readyState === 'complete';
      assert.ok(await until(isThere, path), `not at ${path}`);
    },
    /** Goes back to the page with this path. A busy WebKit can lose the command: then it still has the other page. */
    async goBackTo(path) {
      const hasLeft = (path) => location.pathname === path;
      for (let tries = 3; tries--;) {
        await evaluate(() => history.back());
        if (await until(hasLeft, path)) break;
      }
      await reader.arrives(path);
    },
    async reload() {
      await evaluate(() => {
        window.isOld = true;
        location.reload();
      });
      assert.ok(await until(() => !window.isOld && document.readyState === 'complete'));
    },
  };
  return reader;
}

const isNearTop = (place) => place >= -2 && place <= nearTop;
