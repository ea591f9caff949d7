/*
 * Starts and controls old Chromiums, which other projects have published as npm packages. It sends messages of the
 * DevTools protocol itself, because the current version of Puppeteer does not support the oldest Chromiums.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { WebSocket } from 'ws';

const inflate = promisify(brotliDecompress);
const packages = fileURLToPath(new URL('node_modules/', import.meta.url));
// This folder is next to the packages, because a shared temporary folder may contain another version or a foreign file.
const cache = join(packages, '.unpacked');

/**
 * The names of the packages, oldest first, and how the element works in each: `fully`, or only its `fallback` is shown.
 */
export const chromiums = {
  'chromium-85': 'fallback',
  'chromium-92': 'fully',
  'chromium-103': 'fully',
  'chromium-113': 'fully',
  'chromium-126': 'fully',
};

/** The reason why the old Chromiums cannot run on this machine, or undefined. */
export const missing =
  process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : 'The old Chromiums run only on Linux x64, so they are not tested on this machine.';

/** Returns the folder with the files of a Chromium. They are unpacked once for each installation of the package. */
async function unpack(name) {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // The folder gets its final name only when it is complete: an interrupted run leaves no incomplete browser.
  const partial = mkdtempSync(`${folder}-`);
  const bin = join(packages, name, 'bin');
  for (const file of readdirSync(bin)) {
    // SwiftShader draws in software what a graphics card draws. These tests read no pixels.
    if (!file.endsWith('.br') || file.startsWith('swiftshader')) continue;
    const content = await inflate(await readFile(join(bin, file)));
    const target = file.replace('.br', '');
    if (!target.endsWith('.tar')) {
      await writeFile(join(partial, target), content, { mode: 0o755 });
      continue;
    }
    const libraries = join(partial, target.replace('.tar', ''));
    mkdirSync(libraries);
    const tar = spawn('tar', ['--extract', '--no-same-owner', '--directory', libraries], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    tar.stdin.end(content);
    const [code] = await once(tar, 'close');
    if (code) throw new Error(`tar could not unpack ${file} of ${name}.`);
  }
  renameSync(partial, folder);
  return folder;
}

/**
 * Returns the search path of the libraries that a machine without a desktop lacks: first those in the package of this
 * Chromium, then those of the newest Chromium, because the older packages do not contain all of them.
 */
async function libraryPath(folder) {
  const newest = await unpack(Object.keys(chromiums).at(-1));
  return [
    ...['aws/lib', 'al2/lib', 'al2023/lib'].map((path) => join(folder, path)),
    join(newest, 'al2023/lib'),
    process.env.LD_LIBRARY_PATH,
  ]
    .filter((path) => path && existsSync(path))
    .join(delimiter);
}

/** Provides fonts on a machine without fonts, because text without glyphs has no size. */
async function fontEnvironment() {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const fonts = join(await unpack(Object.keys(chromiums).at(-1)), 'fonts');
  await writeFile(
    join(fonts, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_PATH: fonts };
}

/**
 * Starts a Chromium with one page: `visit` loads an address, `evaluate` runs a function in the page, `click` clicks at a
 * point, `stop` ends the Chromium.
 */
export async function start(name) {
  const folder = await unpack(name);
  const profile = mkdtempSync(join(cache, 'profile-'));
  const child = spawn(
    join(folder, 'chromium'),
    [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--no-zygote',
      '--no-first-run',
      '--disable-background-networking',
      '--remote-debugging-port=0',
      // The whole article fits into this window: only what is in view can be clicked and found by elementFromPoint().
      '--window-size=1000,5000',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    {
      env: {
        ...process.env,
        ...(await fontEnvironment()),
        LD_LIBRARY_PATH: await libraryPath(folder),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = once(child, 'close');
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const browser = await connect(await waitForAddress(child, name));
    return { ...(await openPage(browser)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits for the address of the DevTools, which Chromium prints when it starts. */
async function waitForAddress(child, name) {
  const lines = [];
  const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
  try {
    for await (const line of createInterface(child.stderr)) {
      lines.push(line);
      const [, url] = /^DevTools listening on (.*)$/.exec(line) ?? [];
      if (url) return url;
    }
    throw new Error(`${name} did not start:\n${lines.join('\n')}`);
  } finally {
    clearTimeout(timer);
    // The rest of the output must be read too: Chromium blocks when the pipe is full.
    child.stderr.resume();
  }
}

/** Opens a DevTools connection: `send` sends a message and resolves to its result; `listeners` receive the events. */
async function connect(url) {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await once(socket, 'open');
  const pending = new Map();
  const listeners = new Set();
  let last = 0;
  socket.on('message', (data) => {
    const { id, result, error, ...event } = JSON.parse(data);
    if (id === undefined) {
      for (const listener of listeners) listener(event);
      return;
    }
    const { resolve, reject, method } = pending.get(id);
    pending.delete(id);
    if (error) reject(new Error(`${method}: ${error.message}`));
    else resolve(result);
  });
  socket.on('close', () => {
    for (const { reject, method } of pending.values()) {
      reject(new Error(`${method}: the connection to Chromium was closed.`));
    }
  });
  return {
    listeners,
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        pending.set(id, { resolve, reject, method });
        socket.send(JSON.stringify({ id, method, params, sessionId }));
      }),
  };
}

async function openPage({ listeners, send: sendTo }) {
  const { product } = await sendTo('Browser.getVersion');
  const { targetId } = await sendTo('Target.createTarget', { url: 'about:blank' });
  const attached = await sendTo('Target.attachToTarget', { targetId, flatten: true });
  const send = (method, params) => sendTo(method, params, attached.sessionId);
  await send('Page.enable');
  await send('Runtime.enable');

  /** Uncaught errors and unhandled rejections, by the id of the exception. */
  const uncaught = new Map();
  listeners.add(({ method, params }) => {
    if (method === 'Runtime.exceptionThrown') {
      const { exceptionId, text, exception } = params.exceptionDetails;
      uncaught.set(exceptionId, `${text} ${exception?.description ?? exception?.value ?? ''}`);
    } else if (method === 'Runtime.exceptionRevoked') {
      uncaught.delete(params.exceptionId);
    }
  });

  async function load(url) {
    let listener, timer;
    const loaded = new Promise((resolve, reject) => {
      listener = ({ method }) => method === 'Page.loadEventFired' && resolve();
      timer = setTimeout(() => reject(new Error(`${url} did not load.`)), 20_000);
    });
    listeners.add(listener);
    try {
      await Promise.all([loaded, send('Page.navigate', { url })]);
    } finally {
      clearTimeout(timer);
      listeners.delete(listener);
    }
  }

  async function evaluate(run, ...args) {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression: `(${run})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
      // Evaluates as if the user had just clicked: some APIs, such as the clipboard, require a user gesture.
      userGesture: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Waits until the page has painted, and has dispatched its events and run its tasks. */
  const settle = () =>
    evaluate(
      () =>
        new Promise((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));
        }),
    );

  return {
    version: Number(/\d+/.exec(product)[0]),
    uncaught: () => [...uncaught.values()],
    evaluate,
    settle,
    allow: (origin, ...permissions) => sendTo('Browser.grantPermissions', { origin, permissions }),
    async visit(url) {
      // An empty page in between, so that late errors of the previous page are not counted for the next one.
      await load('about:blank');
      uncaught.clear();
      await load(url);
      await settle();
    },
    /** Clicks with the mouse, as a user does. */
    async click({ x, y }) {
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
        const button = type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 };
        await send('Input.dispatchMouseEvent', { type, x, y, ...button });
      }
      await settle();
    },
  };
}
