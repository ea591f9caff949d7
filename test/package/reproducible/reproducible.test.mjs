/*
 * Anyone can build the published bytes: the commands of SECURITY.md run in a clone of HEAD, on a machine that differs
 * from this one as far as a test can arrange it, and every file is compared with the build of this folder.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../support/server.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const { version } = JSON.parse(read('package.json'));
const [, commands] = /```sh\n(git clone .*?)\n```/s.exec(read('SECURITY.md'));
const [build, compare] = commands.split('\n');

// In Turkish, "i" is not the small letter of "I"; in Persian, digits are others; these zones are not in whole hours.
const machines = [
  { umask: '077', env: { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
  { umask: '000', env: { TZ: 'America/St_Johns', LANG: 'fa_IR.UTF-8', LC_ALL: 'fa_IR.UTF-8' } },
];
// Paths of other Node versions to test, set by the continuous integration.
const nodes = process.env.NODES?.split(delimiter) ?? [];

let folder, clone, server;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'another place '));
  clone = join(folder, 'checked');
  const origin = join(folder, 'origin.git');
  git('init', '--quiet', '--bare', origin);
  // The continuous integration may have fetched HEAD without its history.
  git('-C', origin, 'config', 'receive.shallowUpdate', 'true');
  const changed = git('status', '--porcelain');
  assert.equal(changed, '', `Commit these changes first, because the clone is without them:\n${changed}`); // prettier-ignore
  git('push', '--quiet', '--no-verify', origin, `HEAD:refs/tags/v${version}`);
  server = await serve();
});
after(() => {
  server?.stop();
  rmSync(folder, { recursive: true });
});

function git(...args) {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Error('Install git: this test builds in a clone.', { cause: error });
  }
}

/** Runs a command of SECURITY.md on another machine, and returns its exit code with all that it prints. */
async function run(command, { umask, env }, { cwd = folder, node } = {}) {
  const shell = spawn('sh', ['-c', `umask ${umask} && ${command}`], {
    cwd,
    env: {
      ...process.env,
      ...env,
      ...(node && { PATH: [dirname(node), process.env.PATH].join(delimiter) }),
      // The clone comes from this folder in place of the repository's address.
      GIT_CONFIG_COUNT: 1,
      GIT_CONFIG_KEY_0: `url.${join(folder, 'origin.git')}.insteadOf`,
      GIT_CONFIG_VALUE_0: /https:\S+\.git/.exec(build)[0],
    },
  });
  let output = '';
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (data) => (output += data));
  const [code] = await once(shell, 'close');
  return { code, output };
}

/** The hash of each file in a folder, by path. The packed package is there for other suites: the build does not write it. */
const hashes = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .filter((path) => statSync(join(folder, path)).isFile() && !path.endsWith('.tgz'))
      .sort()
      .map((path) => [path, createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')]), // prettier-ignore
  );

const isBuiltThere = () =>
  assert.deepEqual(hashes(join(clone, 'dist')), hashes(join(root, 'dist')));

test('a clone builds the same files in another place, language, time zone and umask', async () => {
  const { code, output } = await run(build, machines[0]);
  assert.equal(code, 0, output);
  isBuiltThere();
});

test('the second command of SECURITY.md finds the module on a server to be the same, and a changed one not', async () => {
  const module = `${server.origin}/dist/diplomacy-brief.js`;
  const commandFor = (address) => compare.replace(/https:\S+/, address);
  assert.notEqual(compare, commandFor(module));
  const same = await run(commandFor(module), machines[0], { cwd: clone });
  assert.deepEqual(same, { code: 0, output: 'the same\n' });
  server.pages['/changed.js'] = { body: read('dist/diplomacy-brief.js').replace('full', 'fuII') };
  for (const address of ['/changed.js', '/missing.js', '/dist/labels/fr.js']) {
    const { code, output } = await run(commandFor(server.origin + address), machines[0], { cwd: clone }); // prettier-ignore
    assert.notEqual(code, 0, address);
    assert.match(output, /differ|EOF/);
  }
});

for (const [index, node] of nodes.entries()) {
  const name = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  test(`a clone builds the same files with Node ${name}`, async () => {
    const { code, output } = await run('node --version && npm run build', machines[(index + 1) % 2], { cwd: clone, node }); // prettier-ignore
    assert.equal(code, 0, output);
    assert.ok(output.startsWith(name), output);
    isBuiltThere();
  });
}
