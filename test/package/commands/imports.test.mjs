import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../..', import.meta.url));
const { name, exports } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);

// Paths of other Node versions to test, set by the continuous integration.
const nodes = [process.execPath, ...(process.env.NODES?.split(':') ?? [])];
const entries = Object.keys(exports)
  .filter((path) => path.endsWith('.js') || path === '.')
  .map((path) => path.replace('*', 'fr'));

for (const node of nodes) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  for (const entry of entries) {
    test(`importing ${entry} in Node ${version} throws no error and prints nothing`, () => {
      const code = `import(${JSON.stringify(name + entry.slice(1))}).then((all) => console.log(Object.keys(all).length > 0))`;
      const output = execFileSync(node, ['--input-type=module', '--eval', code], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      });
      assert.equal(output, 'true\n');
    });
  }
}
