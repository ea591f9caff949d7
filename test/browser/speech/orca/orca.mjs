import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { firefox, onPath } from '../../../support/browsers.mjs';

const run = promisify(execFile);

const customizations = `import orca.settings
# The log names the keys already.
orca.settings.enableKeyEcho = False
# When the machine is busy, Orca may take its own move to a button for one of the browser, and then stop reading.
orca.settings.nativeNavTriggersFocusMode = False
`;

/** The programs that Orca needs here and that are not installed. */
export function missingForOrca() {
  const programs = ['Xvfb', 'dbus-daemon', 'openbox', 'xdotool', 'orca'];
  return [...programs.filter((name) => !onPath(name)), ...(firefox() ? [] : ['Firefox'])];
}

/** A desktop of its own with Firefox and the screen reader Orca, whose speech is recorded. */
export class Orca {
  #children = [];
  #env;
  #heard = [];
  #home;
  #browser;
  #page;
  /** The names and versions of the screen reader and the browser. */
  version;

  async start() {
    this.#home = await mkdtemp(join(tmpdir(), 'orca-'));
    this.#env = {
      PATH: process.env.PATH,
      LANG: 'C.UTF-8',
      HOME: this.#home,
      XDG_RUNTIME_DIR: this.#home,
      GSETTINGS_BACKEND: 'memory',
      GNOME_ACCESSIBILITY: '1',
      PYTHONPATH: fileURLToPath(new URL('.', import.meta.url)),
      PYTHONDONTWRITEBYTECODE: '1',
    };
    const settings = join(this.#home, '.local/share/orca');
    await mkdir(settings, { recursive: true });
    await writeFile(join(settings, 'orca-customizations.py'), customizations);
    const pipe = ['ignore', 'ignore', 'ignore', 'pipe'];
    const screen = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const display = this.#spawn('Xvfb', screen, pipe);
    this.#env.DISPLAY = `:${String(await once(display.stdio[3], 'data')).trim()}`;
    const bus = this.#spawn('dbus-daemon', ['--session', '--nofork', '--print-address=3'], pipe);
    this.#env.DBUS_SESSION_BUS_ADDRESS = String(await once(bus.stdio[3], 'data')).trim();
    // A window has the focus of the keyboard only where a window manager gives it.
    this.#spawn('openbox', ['--sm-disable'], 'ignore');
    // For finding out why Orca says something: ORCA_DEBUG names a file for its debugging output.
    const debug = process.env.ORCA_DEBUG ? [`--debug-file=${process.env.ORCA_DEBUG}`] : [];
    const orca = this.#spawn('orca', debug, pipe);
    createInterface({ input: orca.stdio[3] }).on('line', (line) => this.#heard.push(line));
    await this.listen(1);
    this.#browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox(),
      headless: false,
      args: ['--kiosk', 'data:text/html,'],
      env: this.#env,
      extraPrefsFirefox: { 'accessibility.force_disabled': -1 },
    });
    [this.#page] = await this.#browser.pages();
    const { stdout } = await run('orca', ['--version'], { env: this.#env });
    this.version = `Orca ${stdout.trim()}, ${await this.#browser.version()}`;
  }

  /** Opens a page; what Orca says about the loading is not recorded, because it depends on how long that takes. */
  async open(address) {
    await this.#page.goto(address);
    await this.listen(1);
  }

  /** Presses a key, or keys together, as xdotool names them. Orca sees no keys that the browser makes itself. */
  async press(key) {
    await run('xdotool', ['key', key], { env: this.#env });
  }

  /** What was said since the last call: at least `count` phrases, and then until there is a silence. */
  async listen(count, silence = 1000, timeout = 20_000) {
    const end = Date.now() + timeout;
    while (this.#heard.length < count && Date.now() < end) await sleep(50);
    for (let before = -1; before < this.#heard.length;) {
      before = this.#heard.length;
      await sleep(silence);
    }
    return this.#heard.splice(0);
  }

  async stop() {
    await this.#browser?.close();
    for (const child of this.#children.reverse()) child.kill();
    await rm(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }

  #spawn(command, args, stdio) {
    const child = spawn(command, args, { stdio, env: this.#env });
    this.#children.push(child);
    return child;
  }
}
