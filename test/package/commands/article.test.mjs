/* What `npm run article` says of wrong words. What it builds is tested in test/articles. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contentOf } from '../../../src/build/article.mjs';
import { withName } from '../../../src/build/with-name.mjs';
import { readWords } from '../../../src/build/words.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [node, ...script] = scripts.article.split(' ');
assert.equal(node, 'node');
const article = join(root, 'test/articles/english.md');

/** The folder in which the command is typed. */
let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom '));
  mkdirSync(join(folder, 'my-folder'));
  cpSync(article, join(folder, 'town.md'));
  cpSync(article, join(folder, 'my town.md'));
  writeFileSync(join(folder, 'wrong.md'), readFileSync(article, 'utf8').replace(/^# .*/m, ''));
});
after(() => rmSync(folder, { recursive: true }));

/** Runs what npm runs, which must fail and write nothing; returns what it says. */
function refusal(words, env = {}) {
  const builtAt = statSync(join(root, 'dist')).ctimeMs;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...script, ...words], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder, ...env },
    encoding: 'utf8',
  });
  assert.equal(status, 1, stdout);
  assert.doesNotMatch(stdout, /Building/);
  assert.equal(statSync(join(root, 'dist')).ctimeMs, builtAt);
  return stderr.trim();
}

const write = 'Write: npm run article';
const noDashes = 'The tag is a word without dashes before it.';
const names =
  'Write lower-case letters a to z and digits in parts joined by hyphens, such as my-brief.';

/** The words after the command, and what is said of them. */
const wrongWords = [
  [['town.md'], `A tag is missing after the file. ${write} town.md my-brief`],
  [['my-brief'], `A file is missing before the tag. ${write} path/to/article.md my-brief`],
  [
    ['my', 'town.md', 'my-brief'],
    `These are 3 words in place of two: a path with spaces stands in quotation marks. ${write} "my town.md" my-brief`,
  ],
  [['town.md', '--tag', 'my-brief'], `${noDashes} ${write} town.md my-brief`],
  [['--tag=my-brief', 'town.md'], `${noDashes} ${write} town.md my-brief`],
  [['--tag'], `${noDashes} ${write} path/to/article.md my-brief`],
  [['town.md', '--my-brief'], `${noDashes} ${write} town.md my-brief`],
  [['my-brief', 'town.md'], `The file comes before the tag. ${write} town.md my-brief`],
  [['my-folder', 'my-brief'], 'my-folder: This is a folder. Write the path of the Markdown file in it.'], // prettier-ignore
  [['my-article', 'brief'], `“brief” cannot be a tag. ${names}`],
  [['town.md', 'brief'], `“brief” cannot be a tag. ${names}`],
  [['town.md', 'My_Brief'], `“My_Brief” cannot be a tag. ${names}`],
  [['town.md', '2-brief'], `“2-brief” cannot be a tag. ${names}`],
  [['town.md', 'my--brief'], `“my--brief” cannot be a tag. ${names}`],
  [['town.md', 'town-bücherei'], `“town-bücherei” cannot be a tag. ${names.replace('my-brief', 'town-b-cherei')}`], // prettier-ignore
  [['town.md', 'font-face'], 'SVG or MathML has an element <font-face>. Write another tag, such as my-brief.'], // prettier-ignore
  [['town.md', 'embed-page'], 'The package has another file embed-page.js. Write another tag, such as my-brief.'], // prettier-ignore
  [['town.md', 'diplomacy-brief'], `<diplomacy-brief> is the tag of the article in this repository. ${write} town.md my-brief`], // prettier-ignore
];

for (const [words, message] of wrongWords)
  test(`npm run article ${words.join(' ')}`, () => assert.equal(refusal(words), message));

test('npm run article without words says how it is used', () => {
  assert.match(refusal([]), /^Usage: npm run article FILE TAG\n/);
});

test('a tag that npm kept for itself is found', () => {
  const message = `${noDashes} ${write} town.md x-y`;
  assert.equal(refusal(['town.md'], { npm_config_tag: 'x-y' }), message);
});

test('a file that is not there is named with the place where it was looked for', () => {
  const place = join(folder, 'sub/absent.md');
  const message = `sub/absent.md: There is no such file: ${place}`;
  assert.equal(refusal(['sub/absent.md', 'my-brief']), message);
});

test('the mistakes of an article are said with the name that was written', () => {
  assert.match(refusal(['./wrong.md', 'my-brief']), /^\.\/wrong\.md:\d+: .*title/);
});

test('the mistakes of a summary in another language are said before the build, with the name of its file', () => {
  cpSync(article, join(folder, 'two.md'));
  writeFileSync(join(folder, 'two.fr.md'), 'Une phrase.\n\n- Un point.\n');
  assert.match(
    refusal(['two.md', 'my-brief']),
    /^two\.fr\.md:3: The number of points is 1 here, and \d in the article\. /,
  );
});

test('a summary is named that is not used, because its language has no labels', () => {
  cpSync(article, join(folder, 'three.md'));
  for (const name of ['three.da.md', 'three.notes.md', 'three.fr.txt'])
    writeFileSync(join(folder, name), 'Words.\n');
  const { remarks, translations } = contentOf(join(folder, 'three.md'), 'three.md');
  assert.deepEqual(translations, {});
  const [remark] = remarks.filter((text) => text.includes('not used'));
  assert.match(
    remark,
    /^three\.da\.md: This summary is not used, because no labels in “da” stand beside the article\. .*\bfr\b/,
  );
  assert.equal(remarks.join().split('not used').length, 2);
});

test('a path can have spaces, be absolute, start at the home folder, or have the separators of Windows', () => {
  const bytes = readFileSync(article);
  const { INIT_CWD, HOME, USERPROFILE } = process.env;
  Object.assign(process.env, { INIT_CWD: join(folder, 'my-folder'), HOME: folder, USERPROFILE: folder }); // prettier-ignore
  try {
    for (const file of ['../my town.md', join(folder, 'town.md'), '~/town.md', '..\\town.md'])
      assert.deepEqual(readWords([file, 'my-brief'], '').bytes, bytes, file);
  } finally {
    for (const [name, value] of Object.entries({ INIT_CWD, HOME, USERPROFILE }))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
});

test('the name of the class is changed where it is a name, and stays where it is a word of an article', () => {
  const code = `/* DiplomacyBrief */ class DiplomacyBrief {}
const words = ['DiplomacyBrief', "<diplomacy-brief>", \`DiplomacyBrief \${DiplomacyBrief.name}\`]; // diplomacy-brief
export { DiplomacyBrief };
`;
  const named = `/* TownBrief */ class TownBrief {}
const words = ['DiplomacyBrief', "<diplomacy-brief>", \`DiplomacyBrief \${TownBrief.name}\`]; // town-brief
export { TownBrief };
`;
  assert.equal(withName(code, 'a.js', 'town-brief'), named);
  assert.equal(withName(code, 'a.js', 'diplomacy-brief'), code);
  const types = `interface Map { 'diplomacy-brief': DiplomacyBrief }`;
  assert.equal(
    withName(types, 'a.d.ts', 'town-brief'),
    `interface Map { 'town-brief': TownBrief }`,
  );
});

test('the given article may have its own tag', () => {
  const given = join(root, 'src/article/article.md');
  assert.equal(readWords([given, 'diplomacy-brief'], '').path, given);
});

for (const document of ['README.md', 'src/article/README.md']) {
  test(`the commands in ${document} can be typed as they stand there`, () => {
    const text = readFileSync(join(root, document), 'utf8');
    const commands = [...text.matchAll(/^npm (?:run article|start) (\S+) (\S+)/gm)];
    assert.ok(commands.length);
    for (const [, file, tag] of commands) readWords([join(root, file), tag], '');
  });
}
