import puppeteer from 'puppeteer-core';
import { chromium } from '../support/browsers.mjs';

/** A browser that opens a page, and gives what its tests have told; a page that says nothing in time costs the browser. */
export class Browser {
  #browser;
  #page;
  #told;

  async #open() {
    this.#browser = await puppeteer.launch({ ...(await chromium()), pipe: true });
    this.#page = await this.#browser.newPage();
    // Two browsers run at a time, and only one window of a desktop has the focus.
    const session = await this.#page.createCDPSession();
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await this.#page.exposeFunction('toRunner', async ({ type, command, payload, ...more }) => {
      if (type === 'wtr-session-finished') this.#told(more);
      if (command === 'send-keys') await this.#page.keyboard.press(payload.press);
    });
  }

  /** What the tests at that address come to, or nothing if that takes longer than so many milliseconds. */
  async visit(address, patience) {
    if (!this.#browser) await this.#open();
    let timer;
    const told = new Promise((resolve) => (this.#told = resolve));
    const late = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
    const [result] = await Promise.all([
      Promise.race([told, late]),
      Promise.race([
        this.#page.goto(address, { waitUntil: 'domcontentloaded' }).catch(() => {}),
        late,
      ]),
    ]);
    clearTimeout(timer);
    if (!result) await this.close();
    return result;
  }

  async close() {
    const browser = this.#browser;
    this.#browser = undefined;
    await browser?.close();
  }
}
