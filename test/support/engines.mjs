import { after, before, describe } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromium, firefox, present, webkit } from './browsers.mjs';
import { serve } from './server.mjs';
import { WebKitSession } from './webkit-session.mjs';

/**
 * The engines of this machine by name, each as a function that starts the engine. They are for tests that cannot run on
 * the page of the test runner. A started engine has one window: `visit` loads an address, `evaluate` runs a function in
 * the page, `keyboard` and `mouse` press and move as in Puppeteer, `stop` ends the engine. Chromium and Firefox also have the `page` of Puppeteer, for what WebKit cannot do.
 * `isShell` is true for Chromium's headless shell (as in @sparticuz/chromium), which lacks some features of Chromium.
 */
const engines = present({
  Chromium: async () => {
    const options = await chromium();
    const browser = await puppeteer.launch(options);
    const isShell = options.headless === 'shell';
    if (isShell) await allowCopying(browser);
    return { ...(await withPuppeteer(browser)), isShell };
  },
  Firefox:
    firefox() &&
    (async () =>
      withPuppeteer(await puppeteer.launch({ browser: 'firefox', executablePath: firefox() }))),
  WebKit:
    webkit() &&
    (async ({ isLoading } = {}) =>
      withWebDriver(await WebKitSession.start(webkit(), isLoading ? 'none' : 'normal'))),
});

/**
 * Defines the same tests for each engine (or only for the named engines), with a server for the pages of the tests.
 * A page that does not respond within `timeout` milliseconds fails its test. With `isLoading`, tests can ask and act
 * while a page still loads: WebKit’s driver would wait, and its `visit` then waits for nothing.
 */
export function inEngines(
  subject,
  defineTests,
  names = ['Chromium', 'Firefox', 'WebKit'],
  timeout = 60_000,
  { isLoading = false } = {},
) {
  for (const name of names.filter((name) => engines[name])) {
    describe(`${subject} in ${name}`, () => {
      const world = { name };
      before(async () => {
        world.server = await serve();
        world.engine = await startWithTimeout(() => engines[name]({ isLoading }), timeout);
      });
      after(async () => {
        await world.engine?.stop();
        world.server?.stop();
      });
      defineTests(world);
    });
  }
}

/**
 * Waits until a condition in the page is true, for ten seconds at most: a limit for failing tests, which a busy machine does
 * not reach. Resolves to whether the condition became true.
 */
export async function until(engine, condition, ...args) {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(50)) {
    if (await engine.evaluate(condition, ...args)) return true;
  }
  return false;
}

/**
 * Starts an engine, and replaces it by a new one when a page does not respond: a script that never ends would block
 * every later test.
 */
async function startWithTimeout(start, timeout) {
  let engine = await start();
  const withTimeout = async (command) => {
    const timer = new AbortController();
    const expired = sleep(timeout, timedOut, timer);
    expired.catch(() => {}); // an aborted timer rejects, which is not an error here
    const result = await Promise.race([command(engine), expired]).finally(() => timer.abort());
    if (result !== timedOut) return result;
    await engine.kill();
    engine = await start();
    throw new Unresponsive(`The page did not respond within ${timeout} ms.`);
  };
  return {
    get page() {
      return engine.page;
    },
    get send() {
      return engine.send;
    },
    get keyboard() {
      return engine.keyboard;
    },
    get mouse() {
      return engine.mouse;
    },
    get isShell() {
      return engine.isShell;
    },
    visit: (url) => withTimeout((engine) => engine.visit(url)),
    evaluate: (...args) => withTimeout((engine) => engine.evaluate(...args)),
    stop: () => engine.stop(),
  };
}
const timedOut = Symbol('timed out');

/** Thrown when a page has not responded in time. A new engine has replaced the engine of that page. */
export class Unresponsive extends Error {}

/**
 * A browser allows the active page to copy. The headless shell cannot ask a user, so the test grants the permission.
 */
async function allowCopying(browser) {
  const devtools = await browser.target().createCDPSession();
  await devtools.send('Browser.grantPermissions', { permissions: ['clipboardSanitizedWrite'] });
}

/**
 * The code that calls a function in the page. The page gets the source of the function, so the function may use nothing
 * from its file; what it needs are its arguments, which are data and such functions.
 */
const call = (run, args) => `(${run})(${args.map(source).join()})`;
const source = (arg) => (typeof arg === 'function' ? `(${arg})` : `${JSON.stringify(arg)}`);

async function withPuppeteer(browser) {
  const page = await browser.newPage();
  return {
    page,
    keyboard: page.keyboard,
    mouse: page.mouse,
    visit: (url) => page.goto(url),
    evaluate: (run, ...args) => page.evaluate(call(run, args)),
    stop: () => browser.close(),
    // `close` does not end a frozen page, so the whole process group that Puppeteer started is killed.
    kill: () => process.kill(-browser.process().pid, 'SIGKILL'),
  };
}

function withWebDriver(session) {
  return {
    visit: (url) => session.send('POST', '/url', { url }),
    evaluate: (run, ...args) =>
      session.send('POST', '/execute/async', {
        script: `const [done] = arguments; Promise.resolve(${call(run, args)}).then(done, (error) => done(String(error)))`,
        args: [],
      }),
    keyboard: session.keyboard,
    mouse: session.mouse,
    send: (...command) => session.send(...command),
    stop: () => session.stop(),
    kill: () => session.kill(),
  };
}
