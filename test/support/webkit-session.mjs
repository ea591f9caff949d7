import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './server.mjs';

/**
 * Keys that have no character, and the code points that WebDriver uses for them
 * (https://w3c.github.io/webdriver/#keyboard-actions).
 */
const keys = {
  Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Meta: '\uE03D',
  ArrowUp: '\uE013', ArrowDown: '\uE015', ArrowLeft: '\uE012', ArrowRight: '\uE014', Home: '\uE011', End: '\uE010', Space: ' ',
}; // prettier-ignore
const key = (type, value) => ({ type, value: keys[value] ?? value });
const button = (type, { button = 'left' } = {}) => ({
  type,
  button: ['left', 'middle', 'right'].indexOf(button),
});
const move = (x, y) => ({
  type: 'pointerMove',
  duration: 0,
  x: Math.round(x),
  y: Math.round(y),
});
/**
 * A WebKitGTK browser with a window of 900 × 800 px. It is controlled with the WebDriver protocol
 * (https://w3c.github.io/webdriver/).
 */
export class WebKitSession {
  name = 'WebKitGTK';
  /** The keyboard and the mouse have the methods of Puppeteer that tests use. */
  keyboard = {
    type: (text) => this.#press(...[...text].flatMap((c) => [key('keyDown', c), key('keyUp', c)])),
    press: (value) => this.#press(key('keyDown', value), key('keyUp', value)),
    down: (value) => this.#press(key('keyDown', value)),
    up: (value) => this.#press(key('keyUp', value)),
  };
  mouse = {
    move: (x, y) => this.#point(move(x, y)),
    click: (x, y, options) =>
      this.#point(move(x, y), button('pointerDown', options), button('pointerUp', options)),
    down: (options) => this.#point(button('pointerDown', options)),
    up: (options) => this.#point(button('pointerUp', options)),
    wheel: ({ deltaY }) => this.#turn(deltaY),
    reset: () => this.send('DELETE', '/actions'),
  };
  #turned = 0;
  #children = [];
  #base;

  /**
   * Starts a browser. A browser can hang or crash while it starts, for example on a busy machine, so a second one is
   * started then. What a failed start leaves behind is killed, because a child process keeps the test process alive.
   *
   * @param pageLoadStrategy Whether each command waits until the page is loaded (`normal`), or none does (`none`).
   */
  static async start(paths, pageLoadStrategy = 'normal') {
    for (let tries = 1; ; tries++) {
      const session = new WebKitSession();
      try {
        return await session.#start(paths, pageLoadStrategy);
      } catch (error) {
        session.kill();
        if (tries === 2) throw error;
      }
    }
  }

  async #start({ driver, browser }, pageLoadStrategy) {
    const env = { ...process.env };
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
      const screen = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
      const xvfb = this.#spawn('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
      const [display] = await once(xvfb.stdio[3], 'data');
      env.DISPLAY = `:${String(display).trim()}`;
    }
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    this.#spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
    for (let tries = 0; ; tries++) {
      const answer = await call(base, 'GET', '/status').catch((error) => error);
      if (!(answer instanceof Error)) break;
      if (tries === 100) throw answer;
      await sleep(50);
    }
    const options = { binary: browser, args: ['--automation'] };
    const { sessionId, capabilities } = await call(base, 'POST', '/session', {
      capabilities: { alwaysMatch: { pageLoadStrategy, 'webkitgtk:browserOptions': options } },
    });
    this.#base = `${base}/session/${sessionId}`;
    this.name = `WebKitGTK ${capabilities.browserVersion}`;
    await this.send('POST', '/window/rect', { x: 0, y: 0, width: 900, height: 800 });
    return this;
  }

  /** Sends a WebDriver command to the session. */
  send(method, path, body) {
    return call(this.#base, method, path, body);
  }

  async stop() {
    if (this.#base) await this.send('DELETE', '').catch(() => {});
    for (const child of this.#children.toReversed()) child.kill();
  }

  /** Kills a browser that does not respond. */
  kill() {
    for (const child of this.#children.toReversed()) child.kill('SIGKILL');
  }

  #press(...actions) {
    return this.#act({ type: 'key', id: 'keyboard', actions });
  }

  #point(...actions) {
    return this.#act({ type: 'pointer', id: 'mouse', actions });
  }

  /** WebKit takes a distance for the new state of the wheel: it scrolls by the difference to the last one. */
  #turn(deltaY) {
    this.#turned += deltaY;
    const scroll = { type: 'scroll', x: 100, y: 100, deltaX: 0, deltaY: this.#turned, duration: 0 };
    return this.#act({ type: 'wheel', id: 'wheel', actions: [scroll] });
  }

  #act(source) {
    return this.send('POST', '/actions', { actions: [source] });
  }

  #spawn(command, args, options) {
    const child = spawn(command, args, options);
    this.#children.push(child);
    return child;
  }
}

async function call(base, method, path, body) {
  const response = await fetch(base + path, {
    method,
    body: body && JSON.stringify(body),
    // Longer than a page may take to respond (see engines.mjs).
    signal: AbortSignal.timeout(90_000),
  });
  const { value } = await response.json();
  if (value?.error)
    throw new Error(`WebKitWebDriver, ${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}
