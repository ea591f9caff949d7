/*
 * Old Chromiums, which other projects have put into packages of npm. Each is started without Puppeteer, whose present
 * version does not speak to the oldest, and driven by plain messages of the DevTools protocol.
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
// Beside the packages and not in a shared temporary folder, where another version or a planted file may lie.
const unpacked = join(packages, '.unpacked');

/** The names of the packages, oldest first, and what the element promises in each. */
export const chromiums = {
  'chromium-85': 'fallback',
  'chromium-92': 'fully',
  'chromium-103': 'fully',
  'chromium-113': 'fully',
  'chromium-126': 'fully',
};

/** Why there is nothing to start on this machine, if that is so. */
export const missing =
  process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : 'The old Chromiums are programs for Linux on x64, so nothing is tested in them here.';

/** The folder of a Chromium as files that can be run; unpacked once for each install. */
async function unpack(name) {
  const folder = join(unpacked, name);
  if (existsSync(folder)) return folder;
  mkdirSync(unpacked, { recursive: true });
  // Renamed when it is complete, so that an interrupted run leaves no half of a browser.
  const unfinished = mkdtempSync(`${folder}-`);
  const bin = join(packages, name, 'bin');
  for (const file of readdirSync(bin)) {
    // The graphics card's stand-in is not needed: no pixels are looked at.
    if (!file.endsWith('.br') || file.startsWith('swiftshader')) continue;
    const content = await inflate(await readFile(join(bin, file)));
    const target = file.replace('.br', '');
    if (!target.endsWith('.tar')) {
      await writeFile(join(unfinished, target), content, { mode: 0o755 });
      continue;
    }
    const libraries = join(unfinished, target.replace('.tar', ''));
    mkdirSync(libraries);
    const tar = spawn('tar', ['--extract', '--no-same-owner', '--directory', libraries], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    tar.stdin.end(content);
    const [code] = await once(tar, 'close');
    if (code) throw new Error(`tar could not unpack ${file} of ${name}.`);
  }
  renameSync(unfinished, folder);
  return folder;
}

/** The libraries that a machine without a desktop lacks: those that came with the Chromium, then the newest for the rest. */
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

/** Fonts for a machine that has none: a text without glyphs has no size. */
async function fontEnvironment() {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const fonts = join(await unpack(Object.keys(chromiums).at(-1)), 'fonts');
  await writeFile(
    join(fonts, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_PATH: fonts };
}

/** Starts a Chromium with one page: `visit` an address, `evaluate` a function in it, `press` a point, `stop` it. */
export async function start(name) {
  const folder = await unpack(name);
  const profile = mkdtempSync(join(unpacked, 'profile-'));
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
      // So high that the whole article is in view: what is in view can be pressed and hit.
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
    const browser = await connect(await address(child, name));
    return { ...(await openPage(browser)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where a Chromium listens, which it says on its way up. */
async function address(child, name) {
  const said = [];
  const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
  try {
    for await (const line of createInterface(child.stderr)) {
      said.push(line);
      const [, url] = /^DevTools listening on (.*)$/.exec(line) ?? [];
      if (url) return url;
    }
    throw new Error(`${name} did not start:\n${said.join('\n')}`);
  } finally {
    clearTimeout(late);
    // Chromium's further output is read too: when the pipe is full, Chromium waits.
    child.stderr.resume();
  }
}

/** A DevTools connection: sends a message, returns the answer, and dispatches events. */
async function connect(url) {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await once(socket, 'open');
  const waiting = new Map();
  const listeners = new Set();
  let last = 0;
  socket.on('message', (data) => {
    const { id, result, error, ...event } = JSON.parse(data);
    if (id === undefined) {
      for (const listener of listeners) listener(event);
      return;
    }
    const { resolve, reject, method } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(`${method}: ${error.message}`));
    else resolve(result);
  });
  socket.on('close', () => {
    for (const { reject, method } of waiting.values()) {
      reject(new Error(`${method}: Chromium went away.`));
    }
  });
  return {
    listeners,
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject, method });
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

  /** What no one has caught, by the number of the exception: errors, and promises that were rejected. */
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
    let listener, late;
    const loaded = new Promise((resolve, reject) => {
      listener = ({ method }) => method === 'Page.loadEventFired' && resolve();
      late = setTimeout(() => reject(new Error(`${url} did not load.`)), 20_000);
    });
    listeners.add(listener);
    try {
      await Promise.all([loaded, send('Page.navigate', { url })]);
    } finally {
      clearTimeout(late);
      listeners.delete(listener);
    }
  }

  async function evaluate(act, ...args) {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression: `(${act})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
      // As after a press, which some of what a page may do asks for.
      userGesture: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Lets the page do what it has begun: draw, tell of it, run what waits. */
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
      // What the page before has left behind is not counted for the next.
      await load('about:blank');
      uncaught.clear();
      await load(url);
      await settle();
    },
    /** A real press of the mouse. */
    async press({ x, y }) {
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
        const button = type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 };
        await send('Input.dispatchMouseEvent', { type, x, y, ...button });
      }
      await settle();
    },
  };
}
