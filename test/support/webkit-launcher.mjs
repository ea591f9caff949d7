import { WebKitSession } from './webkit-session.mjs';

/** A browser launcher for Web Test Runner that controls WebKitGTK with the WebDriver protocol. */
export function webkitLauncher(paths) {
  return new WebKitLauncher(paths);
}

class WebKitLauncher {
  type = 'puppeteer'; // so that @web/test-runner-commands uses the keyboard and the mouse of the session
  concurrency = 1;
  #paths;
  #active = new Set();
  #session;
  #started;

  constructor(paths) {
    this.#paths = paths;
  }

  get name() {
    return this.#session?.name ?? 'WebKitGTK';
  }

  async startSession(id, url) {
    this.#session = await (this.#started ??= WebKitSession.start(this.#paths));
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
    return this.#session?.stop();
  }

  getPage() {
    return this.#session;
  }
}
