import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sets } from '../../suites.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { scripts, publishConfig } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let folder;
const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
const write = (name, text) => writeFileSync(join(folder, name), text);
function commit(changelog) {
  write('CHANGELOG.md', changelog);
  git('add', '--all');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.org', 'commit', '--quiet', '-m', 'A commit'); // prettier-ignore
}

const released = {
  version: '1.2.3',
  author: 'Somebody',
  repository: 'https://forge.example/a',
  bugs: 'https://forge.example/a/issues',
  homepage: 'https://forge.example/a#readme',
};

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'release test '));
  git('init', '--quiet');
  write('package.json', JSON.stringify(released));
  commit('## [Unreleased]\n\n## [1.2.3] - 2026-01-31\n\n### Added\n\n- All\n');
  git('tag', 'v1.2.3');
});
after(() => rmSync(folder, { recursive: true }));

/** The exit code of the script that npm runs before it publishes the folder, and the lines that it prints. */
function check() {
  const [node, script] = scripts.prepublishOnly.split(' ');
  assert.equal(node, 'node');
  const { status, stderr } = spawnSync(process.execPath, [join(root, script)], { cwd: folder, encoding: 'utf8' }); // prettier-ignore
  return { status, lines: stderr.split('\n').filter(Boolean) };
}

test('the commit with the tag of the version, which the changelog describes, can be published', () => {
  assert.deepEqual(check(), { status: 0, lines: [] });
});

test('what is wrong with a release is listed, each with what to do, and nothing is published', () => {
  commit('## [Unreleased]\n\n- New\n\n## [1.2.30] - 2026-01-31\n\n- All\n\n## [1.2.3]\n\n- All\n');
  write('new.txt', '');
  write('package.json', JSON.stringify({ ...released, author: undefined, bugs: '' }));
  const { status, lines } = check();
  assert.equal(status, 1);
  const starts = [
    'There are changes that no commit has: ',
    'HEAD does not have the tag v1.2.3: ',
    'package.json lacks author, bugs: ',
    'CHANGELOG.md does not say what changed in 1.2.3: ',
    'CHANGELOG.md has changes under "Unreleased": ',
  ];
  assert.equal(lines.length, starts.length, lines.join('\n'));
  for (const [index, line] of lines.entries()) assert.ok(line.startsWith(starts[index]), line);
});

test('npm publishes nothing without a proof of where it was built', () => {
  assert.equal(publishConfig.provenance, true);
});

test('the workflows use only actions that cannot change', () => {
  const workflows = join(root, '.github/workflows');
  for (const name of readdirSync(workflows)) {
    const text = readFileSync(join(workflows, name), 'utf8');
    const actions = [...text.matchAll(/uses: (.*)/g)];
    assert.ok(actions.length);
    for (const [, action] of actions)
      assert.match(action, /^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

test('the workflow for every change runs each suite of .ci/run once', () => {
  const text = readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8');
  const rows = [...text.matchAll(/^ {10}- ([a-z ]+)$/gm)].flatMap(([, row]) => row.split(' '));
  assert.deepEqual(rows.sort(), sets.landing.names.toSorted());
});
