import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Keys that WebDriver names by code points of its own (https://w3c.github.io/webdriver/#keyboard-actions). */
const keys = {
  Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Meta: '\uE03D',
  ArrowUp: '\uE013', ArrowDown: '\uE015', ArrowLeft: '\uE012', ArrowRight: '\uE014', Home: '\uE011', End: '\uE010', Space: ' ',
}; // prettier-ignore

/** A launcher of Web Test Runner for WebKitGTK, spoken to in plain WebDriver. */
export function webkitLauncher(paths) {
  return new WebKitLauncher(paths);
}

class WebKitLauncher {
  name = 'WebKitGTK';
  type = 'puppeteer'; // so that @web/test-runner-commands asks getPage() for keyboard and mouse
  concurrency = 1;
  #paths;
  #sessions = new Set();
  #children = [];
  #started;
  #base;

  constructor(paths) {
    this.#paths = paths;
  }

  async startSession(id, url) {
    await (this.#started ??= this.#start());
    this.#sessions.add(id);
    await this.#send('POST', '/url', { url });
  }

  isActive(id) {
    return this.#sessions.has(id);
  }

  getBrowserUrl() {
    return this.#send('GET', '/url');
  }

  async stopSession(id) {
    this.#sessions.delete(id);
    await this.#send('POST', '/url', { url: 'about:blank' });
    return {};
  }

  startDebugSession() {
    throw new Error('WebKitGTK has no debug session here.');
  }

  async stop() {
    if (this.#base) await this.#send('DELETE', '').catch(() => {});
    for (const child of this.#children.reverse()) child.kill();
  }

  getPage() {
    const press = (...actions) => this.#act({ type: 'key', id: 'keyboard', actions });
    const point = (...actions) => this.#act({ type: 'pointer', id: 'mouse', actions });
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
    return {
      keyboard: {
        type: (text) => press(...[...text].flatMap((c) => [key('keyDown', c), key('keyUp', c)])),
        press: (k) => press(key('keyDown', k), key('keyUp', k)),
        down: (k) => press(key('keyDown', k)),
        up: (k) => press(key('keyUp', k)),
      },
      mouse: {
        move: (x, y) => point(move(x, y)),
        click: (x, y, o) => point(move(x, y), button('pointerDown', o), button('pointerUp', o)),
        down: (o) => point(button('pointerDown', o)),
        up: (o) => point(button('pointerUp', o)),
        reset: () => this.#send('DELETE', '/actions'),
      },
    };
  }

  async #start() {
    const env = { ...process.env };
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
      const xvfb = this.#spawn(
        'Xvfb',
        ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
        {
          stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        },
      );
      const [display] = await once(xvfb.stdio[3], 'data');
      env.DISPLAY = `:${String(display).trim()}`;
    }
    const port = await freePort();
    const driver = `http://127.0.0.1:${port}`;
    this.#spawn(this.#paths.driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env,
    });
    for (let tries = 0; ; tries++) {
      const ready = await call(driver, 'GET', '/status').catch((error) => error);
      if (!(ready instanceof Error)) break;
      if (tries === 100) throw ready;
      await sleep(50);
    }
    const options = { binary: this.#paths.browser, args: ['--automation'] };
    const session = await call(driver, 'POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    this.#base = `${driver}/session/${session.sessionId}`;
    this.name = `WebKitGTK ${session.capabilities.browserVersion}`;
    await this.#send('POST', '/window/rect', { x: 0, y: 0, width: 900, height: 800 });
  }

  #spawn(command, args, options) {
    const child = spawn(command, args, options);
    this.#children.push(child);
    return child;
  }

  #act(source) {
    return this.#send('POST', '/actions', { actions: [source] });
  }

  #send(method, path, body) {
    return call(this.#base, method, path, body);
  }
}

async function call(base, method, path, body) {
  const response = await fetch(base + path, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (value?.error)
    throw new Error(`WebKitWebDriver, ${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
