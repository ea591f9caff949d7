/*
 * Puts each article in place in a copy of the repository, by the command of CONTRIBUTING, and runs `npm test` there. The
 * unit tests are left out: they run on the English article, whatever the element carries. At last the first article
 * comes back, and no file is changed.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { classNameOf, tag } from '../../src/build/name.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The command in the README, which has to work as it stands there, and its tag. */
const [documented, documentedTag] =
  /^npm run article -- test\/articles\/german\.md --tag (\S+)$/m.exec(
    readFileSync(join(root, 'README.md'), 'utf8'),
  );
const tags = { german: documentedTag, arabic: 'souq-1', chinese: 'old-street-night-school' };

// `node --test` would run no file inside another `node --test`, and pass.
const env = { ...process.env };
delete env.NODE_TEST_CONTEXT;

const run = (cwd, file, ...args) =>
  execFileSync(file, args, { cwd, env, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1e8 });

let folder;
const own = (path) => join(folder, path);
const read = (path) => readFileSync(own(path), 'utf8');
const changed = () => run(folder, 'git', 'status', '--short').trim();

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'articles-'));
  const files = run(root, 'git', 'ls-files', '--cached', '--others', '--exclude-standard');
  for (const path of files.trim().split('\n'))
    if (existsSync(join(root, path))) cpSync(join(root, path), own(path));
  symlinkSync(join(root, 'node_modules'), own('node_modules'));
  run(folder, 'git', 'init', '--quiet');
  run(folder, 'git', 'add', '--all');
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  run(folder, 'git', ...author, 'commit', '--quiet', '--message', 'The first article');
});
after(() => rmSync(folder, { recursive: true }));

const only = process.env.ARTICLES?.split(',');
const chosen = Object.entries(tags).filter(([language]) => !only || only.includes(language));

for (const [language, name] of chosen) {
  test(`the ${language} article is put in place, and the tests of the repository pass`, () => {
    const path = `test/articles/${language}.md`;
    const command = language === 'german' ? documented : `npm run article -- ${path} --tag ${name}`;
    const said = run(folder, 'sh', '-c', command);
    assert.ok(said.includes(`\n<${name}> carries the article now: dist/${name}.js, class `), said);
    assert.equal(read('src/article/article.md'), read(path));
    const results = run(folder, process.execPath, 'test/run.mjs', 'checks', 'package');
    assert.match(results, /^[1-9]\d* passed, 0 failed/m);
    for (const file of [
      'custom-elements.json',
      'llms.txt',
      `${name}.d.ts`,
      'demo/index.html',
      'frameworks/react.d.ts',
    ]) {
      const text = read(`dist/${file}`);
      assert.ok(text.includes(name), file);
      assert.ok(!text.includes(tag) && !text.includes(classNameOf(tag)), file);
    }
    assert.match(changed(), /^M ACCESSIBILITY\.md\n M README\.md\n M SECURITY\.md\n M package-lock\.json\n M package\.json\n M src\/article\/article\.md\n M src\/article\/article\.sha256$/); // prettier-ignore
  });
}

test('the first article comes back, and no file is changed', () => {
  const first = join(root, 'src/article/article.md');
  for (let times = 2; times--;) {
    run(folder, 'npm', 'run', '--silent', 'article', '--', first, '--tag', tag);
    assert.equal(changed(), '');
  }
});
