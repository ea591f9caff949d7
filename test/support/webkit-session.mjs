import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './server.mjs';

/**
 * A WebKitGTK browser with a window of 900 × 800 px. It is controlled with the WebDriver protocol
 * (https://w3c.github.io/webdriver/).
 */
export class WebKitSession {
  name = 'WebKitGTK';
  #children = [];
  #base;

  async start({ driver, browser }) {
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
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
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
    for (const child of this.#children.reverse()) child.kill();
  }

  /** Kills a browser that does not respond. */
  kill() {
    for (const child of this.#children.reverse()) child.kill('SIGKILL');
  }

  #spawn(command, args, options) {
    const child = spawn(command, args, options);
    this.#children.push(child);
    return child;
  }
}

async function call(base, method, path, body) {
  const response = await fetch(base + path, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (value?.error)
    throw new Error(`WebKitWebDriver, ${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}
