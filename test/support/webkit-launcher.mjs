import { WebKitSession } from './webkit-session.mjs';

/**
 * Keys that have no character, and the code points that WebDriver uses for them
 * (https://w3c.github.io/webdriver/#keyboard-actions).
 */
const keys = {
  Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Meta: '\uE03D',
  ArrowUp: '\uE013', ArrowDown: '\uE015', ArrowLeft: '\uE012', ArrowRight: '\uE014', Home: '\uE011', End: '\uE010', Space: ' ',
}; // prettier-ignore

/** A browser launcher for Web Test Runner that controls WebKitGTK with the WebDriver protocol. */
export function webkitLauncher(paths) {
  return new WebKitLauncher(paths);
}

class WebKitLauncher {
  type = 'puppeteer'; // so that @web/test-runner-commands uses the keyboard and the mouse of getPage()
  concurrency = 1;
  #paths;
  #active = new Set();
  #session = new WebKitSession();
  #started;

  constructor(paths) {
    this.#paths = paths;
  }

  get name() {
    return this.#session.name;
  }

  async startSession(id, url) {
    await (this.#started ??= this.#session.start(this.#paths));
    this.#active.add(id);
    await this.#session.send('POST', '/url', { url });
  }

  isActive(id) {
    return this.#active.has(id);
  }

  getBrowserUrl() {
    return this.#session.send('GET', '/url');
  }

  async stopSession(id) {
    this.#active.delete(id);
    await this.#session.send('POST', '/url', { url: 'about:blank' });
    return {};
  }

  startDebugSession() {
    throw new Error('A debug session is not implemented for WebKitGTK.');
  }

  stop() {
    return this.#session.stop();
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
        reset: () => this.#session.send('DELETE', '/actions'),
      },
    };
  }

  #act(source) {
    return this.#session.send('POST', '/actions', { actions: [source] });
  }
}
