import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const packageJson = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const script = fileURLToPath(new URL('../support/release.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'release-'));
after(() => rmSync(folder, { recursive: true }));

const filledIn = {
  author: 'A. Author',
  repository: { type: 'git', url: 'git+https://forge.test/author/brief.git' },
  bugs: { email: 'bugs@forge.test' },
  homepage: 'https://forge.test/author/brief#readme',
};

/** The exit code of the release check for a package.json, and the fields that its sentences name. */
function check(fields) {
  const file = join(folder, 'package.json');
  writeFileSync(file, JSON.stringify({ name: packageJson.name, ...fields }));
  const { status, stderr } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
  const sentences = stderr.split('\n').filter(Boolean);
  const named = sentences.map((sentence) => /^package\.json has no "(\w+)".*: write .+\.$/.exec(sentence)?.[1]); // prettier-ignore
  return { status, named };
}

test('publishing starts with the release check', () => {
  assert.equal(packageJson.scripts.prepublishOnly, 'node test/support/release.mjs');
});

test('the release check passes a package.json that says who wrote the package and where it lives', () => {
  assert.deepEqual(check(filledIn), { status: 0, named: [] });
});

test('the release check fails a package.json without these fields, with one sentence for each', () => {
  assert.deepEqual(check({}), { status: 1, named: Object.keys(filledIn) });
  for (const field of Object.keys(filledIn)) {
    const others = { ...filledIn, [field]: undefined };
    assert.deepEqual(check(others), { status: 1, named: [field] });
  }
});

test('the release check treats an empty field, and an example copied from its own sentence, as missing', () => {
  for (const value of ['', ' ', null, {}, { url: '' }, 'https://example.org/you/diplomacy-brief']) {
    assert.deepEqual(check({ ...filledIn, homepage: value }), { status: 1, named: ['homepage'] });
  }
});
