import { after, before, describe } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromium, firefox, present, webkit } from './browsers.mjs';
import { serve } from './server.mjs';
import { WebKitSession } from './webkit-session.mjs';

/**
 * The engines of this machine by name, each a function that starts it: for tests that need pages of their own and not
 * the test runner's. A started engine is one window: `visit` an address, `evaluate` a function in it (see `call`), `stop` it.
 * Chromium and Firefox also give their `page` of Puppeteer, for what only they can do. `isShell` says that it is
 * Chromium's headless shell, as inside @sparticuz/chromium, which lacks some of the browser.
 */
const engines = present({
  Chromium: async () => {
    const options = await chromium();
    const browser = await puppeteer.launch(options);
    const isShell = options.headless === 'shell';
    if (isShell) await allowCopying(browser);
    return { ...(await puppet(browser)), isShell };
  },
  Firefox:
    firefox() &&
    (async () => puppet(await puppeteer.launch({ browser: 'firefox', executablePath: firefox() }))),
  WebKit: webkit() && (async () => driven(await new WebKitSession().start(webkit()))),
});

/**
 * Defines the same tests for each engine (or only for the named engines), with a server for their pages.
 * A page that does not respond within `patience` milliseconds fails its test.
 */
export function inEngines(
  what,
  tests,
  names = ['Chromium', 'Firefox', 'WebKit'],
  patience = 60_000,
) {
  for (const name of names.filter((name) => engines[name])) {
    describe(`${what} in ${name}`, () => {
      const world = { name };
      before(async () => {
        world.server = await serve();
        world.engine = await watched(engines[name], patience);
      });
      after(async () => {
        await world.engine?.stop();
        world.server?.stop();
      });
      tests(world);
    });
  }
}

/** Waits for a condition in the page, for two seconds at most; resolves to whether it became true. */
export async function until(engine, condition, ...args) {
  for (let tries = 0; tries < 40; tries++) {
    if (await engine.evaluate(condition, ...args)) return true;
    await sleep(50);
  }
  return false;
}

/**
 * Wraps an engine and kills it when a page does not respond, because a script that never ends would block every later
 * test. The next page starts a new engine.
 */
async function watched(start, patience) {
  let engine = await start();
  const answer = async (act) => {
    const timer = new AbortController();
    const silence = sleep(patience, silent, timer);
    silence.catch(() => {}); // an aborted timer rejects, which is no error here
    const first = await Promise.race([act(engine), silence]).finally(() => timer.abort());
    if (first !== silent) return first;
    await engine.kill();
    engine = await start();
    throw new Error(`The page froze: it gave no answer within ${patience} ms.`);
  };
  return {
    get page() {
      return engine.page;
    },
    get send() {
      return engine.send;
    },
    get isShell() {
      return engine.isShell;
    },
    visit: (url) => answer((engine) => engine.visit(url)),
    evaluate: (...act) => answer((engine) => engine.evaluate(...act)),
    stop: () => engine.stop(),
  };
}
const silent = Symbol('no answer');

/** A browser allows the active page to copy; the headless shell needs the permission, because it cannot ask a user. */
async function allowCopying(browser) {
  const devtools = await browser.target().createCDPSession();
  await devtools.send('Browser.grantPermissions', { permissions: ['clipboardSanitizedWrite'] });
}

/**
 * The code that calls a function in the page. The page gets the source of the function, so it may use nothing from its
 * file; what it needs are its arguments, which are data and such functions.
 */
const call = (act, args) => `(${act})(${args.map(source).join()})`;
const source = (arg) => (typeof arg === 'function' ? `(${arg})` : `${JSON.stringify(arg)}`);

async function puppet(browser) {
  const page = await browser.newPage();
  return {
    page,
    visit: (url) => page.goto(url),
    evaluate: (act, ...args) => page.evaluate(call(act, args)),
    stop: () => browser.close(),
    // `close` does not end a frozen page, so the whole process group that Puppeteer started is killed.
    kill: () => process.kill(-browser.process().pid, 'SIGKILL'),
  };
}

function driven(session) {
  return {
    visit: (url) => session.send('POST', '/url', { url }),
    evaluate: (act, ...args) =>
      session.send('POST', '/execute/async', {
        script: `const [done] = arguments; Promise.resolve(${call(act, args)}).then(done, (error) => done(String(error)))`,
        args: [],
      }),
    send: (...command) => session.send(...command),
    stop: () => session.stop(),
    kill: () => session.kill(),
  };
}
