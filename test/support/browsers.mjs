import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Launcher } from 'chrome-launcher';

// Containers run as root, where Chromium needs --no-sandbox; the other options prevent its background requests.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Returns launch options for a Chromium: the one that CHROME_PATH names, else an installed one, else (on Linux x64) the
 * one inside the package @sparticuz/chromium, which needs neither root nor a download. BUNDLED_CHROMIUM=1 selects the
 * Chromium inside the package in any case.
 */
export async function chromium() {
  const path = process.env.BUNDLED_CHROMIUM ? undefined : process.env.CHROME_PATH || installed();
  if (path) return { executablePath: path, headless: true, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium was found. Install one, or name it in CHROME_PATH.');
  }
  return bundled();
}

/** Returns the path of a Firefox: the one that FIREFOX_PATH names, else an installed one. */
export function firefox() {
  return process.env.FIREFOX_PATH || onPath('firefox-esr') || onPath('firefox');
}

/**
 * Returns the paths of the driver and of the browser of WebKitGTK, or undefined if a part that WebKitGTK needs is not
 * installed.
 */
export function webkit() {
  const driver = onPath('WebKitWebDriver');
  const browser = ['4.1', '6.0', '4.0']
    .map((v) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${v}/MiniBrowser`)
    .find(existsSync);
  const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || onPath('Xvfb'));
  return driver && browser && display ? { driver, browser } : undefined;
}

/** Selects the installed engines by name, or Chromium alone with ONE_ENGINE. Logs each missing engine, or throws when ALL_ENGINES is set. */
export function present(engines) {
  if (process.env.ONE_ENGINE) return { Chromium: engines.Chromium };
  const missing = Object.keys(engines).filter((name) => !engines[name]);
  if (missing.length) {
    const message = `Not installed, so not tested: ${missing.join(', ')}.`;
    if (process.env.ALL_ENGINES) throw new Error(`${message} ALL_ENGINES requires all three.`);
    console.log(message);
  }
  return Object.fromEntries(Object.entries(engines).filter(([, engine]) => engine));
}

function installed() {
  try {
    return Launcher.getInstallations().find((path) => existsSync(path));
  } catch {
    return undefined; // getInstallations() throws when no browser is installed
  }
}

/** Returns the path of an installed program, or undefined. */
export function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
}

async function bundled() {
  const { default: sparticuz, inflate } = await import('@sparticuz/chromium');
  const bin = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
  // The cache is next to the package, because a shared temporary folder may contain another version.
  const cache = join(bin, '../.extracted');
  mkdirSync(cache, { recursive: true });
  const { TMPDIR, ...environment } = process.env;
  process.env.TMPDIR = cache;
  try {
    const executablePath = await sparticuz.executablePath();
    await inflate(join(bin, 'al2023.tar.br')); // libraries that a bare machine lacks
    const env = {
      ...environment,
      ...(TMPDIR && { TMPDIR }),
      LD_LIBRARY_PATH: [join(cache, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(delimiter),
    };
    if (!existsSync('/etc/fonts/fonts.conf')) {
      const fonts = join(cache, 'fonts');
      writeFileSync(
        join(fonts, 'fonts.conf'),
        `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>`,
      );
      env.FONTCONFIG_PATH = fonts;
    }
    return { executablePath, headless: 'shell', args, env };
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
