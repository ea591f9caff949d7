/* How an article and a tag are put in place. How an article is read is tested in ../article.test.mjs. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inSources, tag } from '../../../src/build/name.mjs';
import { filesFor } from '../../../src/build/article-files.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path) => readFileSync(join(root, path));
const bytes = read('test/articles/german.md');
const filesOf = (options) => filesFor({ bytes, file: 'my.md', read, ...options });

for (const [name, message] of Object.entries({
  mybrief: 'The name of an element needs a hyphen.',
  'My-Brief': 'This is not the name of an element.',
  '1-brief': 'This is not the name of an element.',
  'my-brief ': 'This is not the name of an element.',
  'my--brief': 'This is not the name of an element.',
  'font-face': 'SVG or MathML has an element of this name.',
  'web-component':
    '“web-component” has another meaning in package.json, package-lock.json, README.md, SECURITY.md or ACCESSIBILITY.md. Write another name.',
})) {
  test(`the tag “${name}” is explained`, async () => {
    await assert.rejects(filesOf({ tag: name }), ({ message: text }) => text.startsWith(`--tag ${name}: ${message}`)); // prettier-ignore
  });
}

test('an article changes its own file, and the package and the README that name it', async () => {
  const files = await filesOf({ tag: 'news-brief' });
  assert.deepEqual(files['src/article/article.md'], bytes);
  const { name, description, exports } = JSON.parse(files['package.json']);
  assert.equal(name, 'news-brief');
  assert.match(description, /^One article in one tag: 'Die Stadtbücherei öffnet wieder: /);
  assert.equal(exports['./news-brief.js'].default, './dist/news-brief.js');
  assert.equal(JSON.parse(files['package-lock.json']).packages[''].name, 'news-brief');
  assert.match(files['README.md'], /“Die Stadtbücherei .*a news report about events of September 2026\./s); // prettier-ignore
  // The example of the command keeps its tag.
  for (const text of Object.values(files).slice(2))
    assert.ok(!text.replace(/^npm run article .*$/m, '').includes(tag));
});

for (const document of ['README.md', 'CONTRIBUTING.md']) {
  test(`the command in ${document} is accepted, and does not change in the README`, async () => {
    const [command, file, tag] = /^npm run article -- (\S+) --tag (\S+)/m.exec(read(document));
    const files = await filesFor({ bytes: read(file), file, tag, read });
    assert.equal(JSON.parse(files['package.json']).name, tag);
    assert.ok(files['README.md'].includes(`\n${command}\n`));
  });
}

test('the first article with its tag brings every file back', async () => {
  const there = await filesOf({ tag: 'news-brief' });
  const readThere = (path) => Buffer.from(there[path] ?? read(path));
  const own = read('src/article/article.md');
  const back = await filesFor({ bytes: own, file: 'my.md', tag, read: readThere });
  for (const [path, text] of Object.entries(back)) assert.equal(String(text), String(read(path)), path); // prettier-ignore
});

test('an article is refused in which the build would replace words by the tag', async () => {
  const text = bytes.toString('utf8').replaceAll('Regale', 'DiplomacyBrief');
  const options = { bytes: Buffer.from(text), tag: 'news-brief' };
  await assert.rejects(filesOf(options), { message: 'my.md:10: The build would write “NewsBrief” in place of “DiplomacyBrief”. Write it in another way.' }); // prettier-ignore
  await filesOf({ ...options, tag: inSources });
});

test('a title is plain text in the README too', async () => {
  const marked = String(bytes).replace(/^# .*/m, () => '# A \\<b> \\*title \\*');
  const files = await filesOf({ bytes: Buffer.from(marked) });
  assert.match(files['README.md'], /“A \\<b> \\\*title \\\*”, in full/);
});

test('a tag can be a part of the tag before it', async () => {
  const there = await filesOf({ tag: 'news-brief-2' });
  const files = await filesOf({
    tag: 'news-brief',
    read: (path) => Buffer.from(there[path] ?? read(path)),
  });
  assert.equal(JSON.parse(files['package.json']).name, 'news-brief');
});

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'article-'));
  for (const path of [
    'src',
    'package.json',
    'package-lock.json',
    'README.md',
    'SECURITY.md',
    'ACCESSIBILITY.md',
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
after(() => rmSync(folder, { recursive: true }));

/** What the script says in the copy of the package, whose build fails because its files are not there. */
function runScript(...args) {
  const { status, stderr } = spawnSync(process.execPath, ['src/build/put-article.mjs', ...args], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  });
  for (const path of [
    'package.json',
    'README.md',
    'src/article/article.md',
    'src/article/article.sha256',
  ])
    assert.deepEqual(readFileSync(join(folder, path)), read(path), path);
  assert.equal(status, 1);
  return stderr.trim();
}

test('the script `article` says what is wrong and what to write, exits with 1 and changes nothing', () => {
  const usage = 'Write: npm run article -- path/to/article.md --tag my-brief';
  assert.equal(runScript(), `Name one article. ${usage}`);
  assert.equal(runScript('a.md', 'b.md'), `Name one article. ${usage}`);
  assert.equal(runScript('absent.md'), `absent.md: The file cannot be read (ENOENT). ${usage}`);
  assert.equal(runScript('a.md', '--tagg', 'x-y'), `Unknown option '--tagg'. ${usage}`);
  // npm sets this where “--” is missing.
  process.env.npm_config_tag = 'x-y';
  assert.equal(runScript('a.md'), `Without “ -- ” before the file, npm keeps --tag for itself. ${usage}`); // prettier-ignore
  delete process.env.npm_config_tag;
  const german = join(root, 'test/articles/german.md');
  assert.match(runScript(german, '--tag', 'brief'), /^--tag brief: .* needs a hyphen\. .*$/);
  writeFileSync(join(folder, 'wrong.md'), String(bytes).replace(/^# /m, ''));
  assert.match(runScript('wrong.md'), /^wrong\.md:10: There is no title\. .*/);
  assert.match(runScript(german, '--tag', 'news-brief'), /^The build failed, and every file outside dist is as it was\./); // prettier-ignore
});
