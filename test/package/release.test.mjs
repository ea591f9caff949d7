import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { documentProblems } from '../support/release/documents.mjs';
import { fieldProblems } from '../support/release/fields.mjs';
import { tryPackage } from '../support/release/package.mjs';
import { provenanceProblems } from '../support/release/provenance.mjs';
import { sourceProblems } from '../support/release/source.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const script = fileURLToPath(new URL('../support/release.mjs', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'release test '));
after(() => rmSync(temporary, { recursive: true }));

const filledIn = {
  author: 'A. Author',
  repository: { type: 'git', url: 'git+https://forge.test/author/brief.git' },
  bugs: { email: 'bugs@forge.test' },
  homepage: 'https://forge.test/author/brief#readme',
};
const packageJson = {
  name: 'my-brief',
  version: '1.2.3',
  type: 'module',
  license: 'MIT',
  files: ['dist'],
  exports: {
    './prerender.js': { types: './dist/prerender.d.ts', default: './dist/prerender.js' },
    './labels/*.js': { types: './dist/labels/*.d.ts', default: './dist/labels/*.js' },
    './fallback.html': './dist/fallback.html',
  },
  // This Node counts as the oldest, so that the tests load no other one.
  engines: { node: `>=${/\d+\.\d+/.exec(process.version)[0]}` },
  ...filledIn,
};
const hash = `sha384-${'A'.repeat(64)}`;
/** A package that is ready to be published. */
const ready = {
  'package.json': JSON.stringify(packageJson),
  '.gitignore': 'dist',
  'CHANGELOG.md':
    '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-01-31\n\n### Added\n\n- All\n',
  'README.md': `<script src="https://cdn.example/my-brief.js" integrity="${hash}"></script>\n`,
  'dist/integrity.json': JSON.stringify({ integrity: { './my-brief.js': hash } }),
  'dist/prerender.js': `export const prerender = ({ mode }) => \`<my-brief mode="\${mode}"><template shadowrootmode="open"></template></my-brief>\`;\n`,
  'dist/prerender.d.ts': 'export declare function prerender(options: object): string;\n',
  'dist/labels/fr.js': `export default {};\n`,
  'dist/labels/fr.d.ts': `declare const labels: object;\nexport default labels;\n`,
  'dist/fallback.html': '<my-brief></my-brief>\n',
};
/** What the continuous integration sets in a job that may prove who it is. */
const integration = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://forge.test',
  GITHUB_REPOSITORY: 'author/brief',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://forge.test/token',
};

const hasGit = spawnSync('git', ['--version']).status === 0;
const skip = hasGit ? false : 'git is not installed';

/** Makes a folder with these files, committed and tagged unless `git` is false, and returns its path. */
function folderWith(files, { git = true } = {}) {
  const folder = mkdtempSync(join(temporary, 'a package '));
  write(folder, files);
  if (git) commit(folder, 'v1.2.3');
  return folder;
}

function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function commit(folder, tag) {
  const run = (...args) => execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], { cwd: folder, stdio: 'pipe' }); // prettier-ignore
  run('init', '--quiet');
  run('add', '--all');
  run('commit', '--quiet', '--allow-empty', '--message', 'A commit');
  if (tag) run('tag', tag);
}

/** The problems with a package that is ready but for these files. */
const problemsWith = (of, files) => of(folderWith({ ...ready, ...files }, { git: false }), packageJson); // prettier-ignore

/** Runs the check as `npm publish` does, in this environment. */
function check(folder, environment) {
  const env = { ...process.env, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8', env }); // prettier-ignore
  return { status, stdout, sentences: stderr.split('\n').filter(Boolean) };
}

test('publishing starts with the release check', () => {
  assert.equal(JSON.parse(read('package.json')).scripts.prepublishOnly, 'node test/support/release.mjs'); // prettier-ignore
});

test(
  'the release check passes a package that is ready, also in a rehearsal, and says which Node has tried it',
  { skip },
  () => {
    const { status, stdout, sentences } = check(folderWith(ready), { ...integration, npm_config_dry_run: 'true' }); // prettier-ignore
    assert.deepEqual(sentences, []);
    assert.equal(status, 0);
    assert.equal(stdout, `The package was tried on Node ${process.version}, the oldest that it supports.\n`); // prettier-ignore
  },
);

test(
  'the release check lists all that is wrong at once, each in one sentence that says what to do',
  { skip },
  () => {
    const folder = folderWith(
      {
        ...ready,
        'package.json': JSON.stringify({ ...packageJson, author: '' }),
        'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n\n- New\n',
        'README.md': ready['README.md'].replace('AAAA', 'BBBB'),
        'dist/prerender.js': 'export const prerender = () => "";\n',
        'dist/prerender.d.ts': 'export declare function prerender(options: Options): string;\n',
      },
      { git: false },
    );
    commit(folder);
    write(folder, { 'new.txt': '' });
    const { status, sentences } = check(folder, { GITHUB_ACTIONS: '' });
    assert.equal(status, 1);
    const starts = [
      'package.json has no "author"',
      'The package would contain changes that no commit has (new.txt)',
      'HEAD does not have the tag v1.2.3',
      'CHANGELOG.md has changes under "Unreleased"',
      'CHANGELOG.md has no section for 1.2.3',
      'README.md has other hashes than the build',
      'npm can prove where a package was built only if',
      'prerender() does not work in Node',
      'The types do not work where the package is installed',
    ];
    assert.equal(sentences.length, starts.length, sentences.join('\n'));
    for (const [index, sentence] of sentences.entries()) {
      assert.ok(sentence.startsWith(starts[index]), sentence);
      assert.match(sentence, /: .+\.$/);
    }
  },
);

test('the release check wants to know who wrote the package and where it lives, in one sentence for each field', () => {
  const named = (fields) =>
    fieldProblems({ name: 'my-brief', ...fields }).map((sentence) => /^package\.json has no "(\w+)".*: write .+\.$/.exec(sentence)?.[1]); // prettier-ignore
  assert.deepEqual(named(filledIn), []);
  assert.deepEqual(named({}), Object.keys(filledIn));
  for (const field of Object.keys(filledIn)) {
    assert.deepEqual(named({ ...filledIn, [field]: undefined }), [field]);
  }
  // An empty field, and an example copied from the sentence, are as good as none.
  for (const value of ['', ' ', null, {}, { url: '' }, 'https://example.org/you/diplomacy-brief']) {
    assert.deepEqual(named({ ...filledIn, homepage: value }), ['homepage']);
  }
});

test(
  'the release check wants the commit with the tag of the version, and nothing that is not committed',
  { skip },
  () => {
    const folder = folderWith(ready);
    assert.deepEqual(sourceProblems(folder, packageJson), []);
    write(folder, { 'README.md': 'Changed', 'a new file': '' });
    assert.match(sourceProblems(folder, packageJson).join(), /^The package would contain .*README\.md, "a new file"\)[^,]+$/); // prettier-ignore
    commit(folder);
    assert.match(sourceProblems(folder, packageJson).join(), /^The tag v1\.2\.3 is at another commit than HEAD: [^.]+/); // prettier-ignore
    assert.match(sourceProblems(folder, { version: '1.2.4' }).join(), /^HEAD does not have the tag v1\.2\.4: [^.]+\.$/); // prettier-ignore
  },
);

test(
  'the release check says what is missing where git, a repository or a commit is not there',
  { skip },
  () => {
    const folder = folderWith(ready, { git: false });
    assert.match(sourceProblems(folder, packageJson).join(), /^git cannot read this folder .*: publish from a clone/); // prettier-ignore
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    assert.match(sourceProblems(folder, packageJson).join('\n'), /: publish from a clone of the repository with a commit\.$/); // prettier-ignore
    const { PATH } = process.env;
    try {
      process.env.PATH = folder;
      assert.match(sourceProblems(folder, packageJson).join(), /^git is not installed: install it/);
    } finally {
      process.env.PATH = PATH;
    }
  },
);

test('the release check wants a dated section for the version in the changelog, and nothing under "Unreleased"', () => {
  const section = '## [1.2.3] - 2026-01-31\n\n- All\n';
  const ok = (text) => problemsWith(documentProblems, { 'CHANGELOG.md': text }).join('\n');
  assert.equal(ok(section), '');
  assert.equal(ok(`## [Unreleased]\n\n${section}\n## [1.2.2] - 2025-01-31\n\n- Older\n`), '');
  assert.match(ok(`## [Unreleased]\n\n### Added\n\n${section}`), /^CHANGELOG\.md has changes under/); // prettier-ignore
  assert.match(ok('## [1.2.30] - 2026-01-31\n\n- All\n'), /^CHANGELOG\.md has no section for 1\.2\.3/); // prettier-ignore
  for (const heading of ['## [1.2.3]', '## [1.2.3] - 2026-02-31', '## [1.2.3] - soon', '## [1.2.3] - 31.01.2026']) // prettier-ignore
    assert.match(ok(`${heading}\n\n- All\n`), /^The section of 1\.2\.3 in CHANGELOG\.md has no date: .+\.$/); // prettier-ignore
  assert.match(ok('## [1.2.3] - 2026-01-31\n\n## [1.2.2] - 2025-01-31\n\n- Older\n'), /^The section of 1\.2\.3 in CHANGELOG\.md is empty/); // prettier-ignore
});

test('the release check wants the hash of the build in the README', () => {
  const other = ready['dist/integrity.json'].replace('AAAA', 'BBBB');
  assert.match(problemsWith(documentProblems, { 'dist/integrity.json': other }).join(), /^README\.md has other hashes than the build: run "npm run readme"/); // prettier-ignore
  const folder = folderWith(ready, { git: false });
  rmSync(join(folder, 'dist'), { recursive: true });
  assert.match(documentProblems(folder, packageJson).join(), /cannot be compared .*: run "npm run build"\.$/); // prettier-ignore
});

test('the release check wants npm to be able to prove where the package was built', () => {
  const problems = (env, fields) =>
    provenanceProblems({ ...packageJson, ...fields }, env).join('\n');
  assert.equal(problems(integration), '');
  assert.equal(problems(integration, { repository: 'https://forge.test/author/brief' }), '');
  assert.match(problems({}), /only if the continuous integration publishes it: push the tag v1\.2\.3/); // prettier-ignore
  assert.match(problems({ ...integration, ACTIONS_ID_TOKEN_REQUEST_URL: '' }), /: give it "permissions: id-token: write"/); // prettier-ignore
  for (const repository of ['author/brief', undefined, { url: 'git+https://forge.test/Author/brief.git' }]) // prettier-ignore
    assert.match(problems(integration, { repository }), /^package\.json names another repository than https:\/\/forge\.test\/author\/brief, .*: write [^\n]+\.$/); // prettier-ignore
});

test('the release check tries what users import, where the package is installed', async () => {
  const files = { ...ready, 'dist/labels/de.js': 'throw new Error("broken");\n' };
  delete files['dist/fallback.html'];
  const { problems } = await tryPackage(folderWith(files, { git: false }), packageJson);
  const expected = [
    /^my-brief\/labels\/de\.js cannot be imported in Node v\S+ \(broken\): mend .+\.$/,
    /^my-brief\/fallback\.html cannot be imported in Node v\S+ \(there is no such file\): mend .+\.$/,
    /^The types do not work .*'my-brief\/labels\/de\.js'.*: mend .+\.$/,
  ];
  assert.equal(problems.length, expected.length, problems.join('\n'));
  for (const [index, sentence] of expected.entries()) assert.match(problems[index], sentence);
});

test('the release check says why a package cannot be packed', async () => {
  const scripts = { prepack: 'node --eval "throw new Error(\'no build\')"' };
  const files = { ...ready, 'package.json': JSON.stringify({ ...packageJson, scripts }) };
  const folder = folderWith(files, { git: false }); // prettier-ignore
  const { problems, note } = await tryPackage(folder, packageJson);
  assert.match(problems.join('\n'), /^The package could not be packed and installed \(.*no build.*\): mend that, [^\n]+\.$/); // prettier-ignore
  assert.equal(note, 'The package was not tried.');
});

test('the workflow of a release runs every suite, then publishes with provenance, from actions that cannot change', () => {
  const text = read('.github/workflows/release.yml');
  const { on, permissions, jobs } = parse(text);
  assert.deepEqual(on, { push: { tags: ['v*'] } });
  assert.deepEqual(permissions, { contents: 'read' });
  const commands = ({ steps }) => steps.map(({ run }) => run).filter(Boolean);
  assert.ok(commands(jobs.test).includes('.ci/run'));
  assert.equal(jobs.test.permissions, undefined);
  assert.equal(jobs.publish.needs, 'test');
  assert.deepEqual(jobs.publish.permissions, { contents: 'read', 'id-token': 'write' });
  assert.equal(commands(jobs.publish).at(-1), "npm publish --provenance --access public --tag ${{ contains(github.ref_name, '-') && 'next' || 'latest' }}"); // prettier-ignore
  for (const file of ['release.yml', 'ci.yml']) {
    const actions = [...read(`.github/workflows/${file}`).matchAll(/uses: (.*)/g)];
    assert.ok(actions.length);
    for (const [, action] of actions)
      assert.match(action, /^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});
