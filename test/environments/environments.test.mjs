import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
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
  const [installed, built] = ['node_modules/diplomacy-brief/dist/', '../../dist/'].map((folder) =>
    readFile(new URL(`${folder}diplomacy-brief.js`, import.meta.url), 'utf8'),
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

  for (const { entry, order, name } of cases) {
    it(`in Node with linkedom: ${name}`, async () => {
      const said = await run(['in-linkedom.mjs', entry, order]);
      assert.match(said, /kept: nothing is complained of\n$/);
    });
  }
});
