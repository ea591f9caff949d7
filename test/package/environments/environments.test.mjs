import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromium } from '../../support/browsers.mjs';
import { serve } from '../../support/server.mjs';
import { cases } from './promises.mjs';

const cwd = fileURLToPath(new URL('.', import.meta.url));

/**
 * Runs a script in this folder with Node, and returns what it prints. If the script fails, its output is the message.
 */
async function run(args, environment = {}) {
  // Test runners behave differently inside Node's test runner, which this variable reveals.
  const env = { ...process.env, NO_COLOR: '1', ...environment };
  delete env.NODE_TEST_CONTEXT;
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd, env });
    return stdout + stderr;
  } catch ({ stdout, stderr, message }) {
    return assert.fail(stdout + stderr || message);
  }
}

it('the installed package is the one that was just built', async () => {
  // If the lock file contains the integrity of the package, npm installs an older build from its cache.
  const [installed, built] = ['node_modules/diplomacy-brief/dist/', '../../../dist/'].map(
    (folder) => readFile(new URL(`${folder}diplomacy-brief.js`, import.meta.url), 'utf8'),
  );
  assert.equal(await installed, await built);
});

const jest = 'node_modules/jest/bin/jest.js';

describe('every promise', () => {
  it('holds in Vitest, with jsdom and with happy-dom', async () => {
    const output = await run(['node_modules/vitest/vitest.mjs', 'run']);
    assert.match(output, new RegExp(`Test Files +${2 * cases.length} passed`));
  });

  it('holds in Jest with jsdom, when Babel compiles the modules to CommonJS', async () => {
    const output = await run([jest]);
    assert.match(output, new RegExp(`Test Suites: ${cases.length} passed`));
  });

  it('holds in Jest with jsdom, when Jest loads native modules', async () => {
    const output = await run(['--experimental-vm-modules', jest], { JEST_MODULES: '1' });
    assert.match(output, new RegExp(`Test Suites: ${cases.length} passed`));
  });

  // The files in dist/ are for browsers: the Lit in them uses `CSSStyleSheet`, which linkedom does not have.
  for (const { entry, order, name } of cases.filter(({ name }) => !name.startsWith('dist/'))) {
    it(`holds in Node with linkedom: ${name}`, async () => {
      const output = await run(['in-linkedom.mjs', entry, order]);
      assert.match(output, /passed: there are no errors and no warnings\n$/);
    });
  }
});

const { dependencies } = JSON.parse(
  await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
);
const oldest = Object.fromEntries(
  Object.entries(dependencies).map(([name, range]) => [name, range.replace('^', '')]),
);
const installers = {
  npm: ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund'],
  pnpm: [join(cwd, 'node_modules/.bin/pnpm'), 'install', '--ignore-scripts', '--store-dir', 'store'], // prettier-ignore
};

for (const [installer, [command, ...args]] of Object.entries(installers)) {
  describe(`an app that has the oldest Lit that the package allows, installed by ${installer}`, () => {
    let app;
    before(async () => {
      app = await mkdtemp(join(tmpdir(), 'app-'));
      const tarball = fileURLToPath(new URL('../../../dist/diplomacy-brief.tgz', import.meta.url));
      const dependencies = { ...oldest, 'diplomacy-brief': `file:${tarball}` };
      await writeFile(join(app, 'package.json'), JSON.stringify({ private: true, dependencies }));
      await promisify(execFile)(command, args, { cwd: app });
    });
    after(() => rm(app, { recursive: true, force: true }));

    it('has one copy of each package of Lit', async () => {
      const files = await readdir(join(app, 'node_modules'), { recursive: true });
      for (const [name, version] of Object.entries(oldest)) {
        const isCopy = new RegExp(`(^|node_modules/)${name}/package\\.json$`);
        const links = files.filter((path) => isCopy.test(path));
        const copies = new Set(await Promise.all(links.map((path) => realpath(join(app, 'node_modules', path))))); // prettier-ignore
        const versions = [...copies].map(async (path) => JSON.parse(await readFile(path, 'utf8')).version); // prettier-ignore
        assert.deepEqual(await Promise.all(versions), [version], name);
      }
    });

    it('keeps every promise in Jest', async () => {
      for (const file of ['in-jest.mjs', 'promises.mjs'])
        await cp(join(cwd, file), join(app, file));
      const output = await run([jest], { JEST_APP: app });
      assert.match(output, new RegExp(`Test Suites: ${cases.length} passed`));
    });
  });
}

describe('an app that Parcel builds with its defaults', () => {
  let folder, server, browser;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parcel-'));
    const options = ['--dist-dir', folder, '--cache-dir', join(folder, 'cache')];
    await run(['node_modules/parcel/lib/bin.js', 'build', 'parcel/index.html', ...options]);
    server = await serve({}, pathToFileURL(`${folder}/`));
    browser = await puppeteer.launch(await chromium());
  });
  after(async () => {
    await browser?.close();
    server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the article with the imported labels', async () => {
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(server.origin);
    await page.waitForFunction(() => document.title !== 'Built by Parcel');
    const content = await page.evaluate(async () => {
      const brief = document.querySelector('diplomacy-brief');
      const { shadowRoot } = brief;
      await brief.updateComplete;
      return [
        shadowRoot.querySelector('h2').textContent === document.title,
        shadowRoot.querySelectorAll('[part="paragraph"]').length,
        shadowRoot.querySelector('summary').textContent,
      ];
    });
    assert.deepEqual(content, [true, 6, 'Lire l’article complet']);
    assert.deepEqual(problems, []);
  });
});
