import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
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

/** Runs a script of this folder in Node; what it printed is the message if it fails. */
async function run(args, environment = {}) {
  // The runners are to behave as they do outside of Node's own.
  const env = { ...process.env, NO_COLOR: '1', ...environment };
  delete env.NODE_TEST_CONTEXT;
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd, env });
    return stdout + stderr;
  } catch ({ stdout, stderr, message }) {
    return assert.fail(stdout + stderr || message);
  }
}

it('what is installed is what was built', async () => {
  // A lock file that holds the package's integrity makes npm take an older one out of its cache.
  const [installed, built] = ['node_modules/diplomacy-brief/dist/', '../../../dist/'].map(
    (folder) => readFile(new URL(`${folder}diplomacy-brief.js`, import.meta.url), 'utf8'),
  );
  assert.equal(await installed, await built);
});

const jest = 'node_modules/jest/bin/jest.js';

describe('every promise is kept', () => {
  it('in Vitest, with jsdom and with happy-dom', async () => {
    const said = await run(['node_modules/vitest/vitest.mjs', 'run']);
    assert.match(said, new RegExp(`Test Files +${2 * cases.length} passed`));
  });

  it('in Jest with jsdom, its modules rewritten by Babel', async () => {
    const said = await run([jest]);
    assert.match(said, new RegExp(`Test Suites: ${cases.length} passed`));
  });

  it('in Jest with jsdom, its modules taken as they are', async () => {
    const said = await run(['--experimental-vm-modules', jest], { JEST_MODULES: '1' });
    assert.match(said, new RegExp(`Test Suites: ${cases.length} passed`));
  });

  // The single module is for browsers: its Lit asks for `CSSStyleSheet`, which linkedom does not have.
  for (const { entry, order, name } of cases.filter(({ name }) => !name.startsWith('dist/'))) {
    it(`in Node with linkedom: ${name}`, async () => {
      const said = await run(['in-linkedom.mjs', entry, order]);
      assert.match(said, /kept: nothing is complained of\n$/);
    });
  }
});

describe('an app that Parcel builds as it comes', () => {
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

  it('shows the article, in the words of the language that it imports', async () => {
    const page = await browser.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(server.origin);
    await page.waitForFunction(() => document.title !== 'Built by Parcel');
    const shown = await page.evaluate(async () => {
      const brief = document.querySelector('diplomacy-brief');
      const { shadowRoot } = brief;
      await brief.updateComplete;
      return [
        shadowRoot.querySelector('h2').textContent === document.title,
        shadowRoot.querySelectorAll('[part="paragraph"]').length,
        shadowRoot.querySelector('summary').textContent,
      ];
    });
    assert.deepEqual(shown, [true, 6, 'Lire l’article complet']);
    assert.deepEqual(complaints, []);
  });
});
