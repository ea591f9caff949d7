import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import ts from 'typescript';
import { named, tag } from '../../src/build/name.mjs';
import { languages } from '../../src/labels/list.mjs';
import { readme } from '../support/readme.mjs';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(file(path), 'utf8');
const packageJson = JSON.parse(read('package.json'));

test('the version in the source, and in the commands of SECURITY.md, is the version of the package', () => {
  assert.match(
    read('src/element/version.ts'),
    new RegExp(`'${packageJson.version.replaceAll('.', '\\.')}'`),
  );
  assert.ok(read('SECURITY.md').includes(` --branch v${packageJson.version} `));
});

test('every module that a page can load has its hash in integrity.json, and the hash is right', () => {
  const { integrity } = JSON.parse(read('dist/integrity.json'));
  const labels = ['add', ...languages].map((name) => `labels/${name}`);
  const modules = [tag, 'element', 'prerender', ...labels].map((name) => `./${name}.js`);
  assert.deepEqual(Object.keys(integrity), modules);
  for (const [path, value] of Object.entries(integrity)) {
    const hash = createHash('sha384').update(readFileSync(file(`dist/${path}`)));
    assert.equal(value, `sha384-${hash.digest('base64')}`, path);
  }
  assert.equal(read(`dist/${tag}.js.sha384`), `${integrity[`./${tag}.js`]}\n`);
});

test('the README has the hashes of the modules that it shows', () => {
  assert.match(read('README.md'), /integrity="sha384-[^"]{64}"/);
  assert.match(read('README.md'), /"https:[^"]+\.js": "sha384-[^"]{64}"/);
  assert.equal(read('README.md'), readme(), 'npm run readme writes it');
});

test('the README links to a file of every tested app', () => {
  const links = [...read('README.md').matchAll(/\]\(demo\/frameworks\/(\w+)\/[^)]+\)/g)];
  const linked = [...new Set(links.map(([, app]) => app))];
  assert.deepEqual(linked.sort(), readdirSync(file('demo/frameworks')).sort());
});

for (const document of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'ACCESSIBILITY.md']) {
  test(`every file and heading that ${document} links to is there`, () => {
    const text = read(document);
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    const links = [...text.matchAll(/\]\(([^)]+)\)|(?:src|srcset)="(demo\/[^"]+)"/g)]
      .map(([, link, picture]) => link ?? picture)
      .filter((link) => !link.startsWith('https:'));
    assert.ok(links.length);
    for (const link of links) {
      if (link.startsWith('#')) assert.ok(headings.includes(link.slice(1)), link);
      else assert.ok(existsSync(file(link)), link);
    }
  });
}

test('the README names every attribute, event, method, slot, custom property and part', () => {
  const text = read('README.md');
  const [{ declarations }] = JSON.parse(read('dist/custom-elements.json')).modules;
  const element = declarations.find(({ tagName }) => tagName);
  const methods = element.members.filter(
    ({ kind, privacy, static: isStatic }) => kind === 'method' && !privacy && !isStatic,
  );
  assert.ok(methods.length);
  const names = [
    ...['attributes', 'events', 'slots', 'cssProperties', 'cssParts'].flatMap((kind) => {
      assert.ok(element[kind].length, kind);
      return element[kind].filter(({ name }) => name).map(({ name }) => `\`${name}\``);
    }),
    ...methods.map(({ name }) => `\`${name}(`),
  ];
  assert.deepEqual(
    names.filter((name) => !text.includes(name)),
    [],
  );
});

test('the README names every language, and gives Jest the setting that is tested', () => {
  const [, list] = /if the page loads that language: (.*?)\./.exec(read('README.md'));
  assert.deepEqual(list.split(/, | or /), languages);

  const [setting] = /transformIgnorePatterns: .*\]/.exec(
    read('test/package/environments/jest.config.mjs'),
  );
  assert.ok(read('README.md').includes(named(`\`${setting}\``)), setting);
});

test('the pictures of the README load fast: together they have less than 250 kB', () => {
  const sizes = readdirSync(file('demo/pictures')).map(
    (name) => statSync(file(`demo/pictures/${name}`)).size,
  );
  assert.ok(sizes.reduce((sum, size) => sum + size) < 250_000, sizes.join());
});

for (const folder of ['src', 'test']) {
  test(`CONTRIBUTING describes every folder and source file of ${folder}, and none that does not exist`, () => {
    const map = new RegExp(`\\| In \`${folder}\`.*?\\n(.*?)\\n\\n`, 's');
    const [, table] = map.exec(read('CONTRIBUTING.md'));
    const listed = [...table.matchAll(/`([\w-]+(?:\/|(?:\.d)?\.ts))`/g)].map(([, name]) => name);
    const entries = readdirSync(file(`${folder}/`), { withFileTypes: true });
    const present = entries
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .filter((name) => /(\/|\.ts)$/.test(name));
    assert.deepEqual(listed.sort(), present.sort());
  });
}

test('labels/available.ts lists every language that has labels', () => {
  const listed = [...read('src/labels/available.ts').matchAll(/'([\w-]+)'/g)].map(
    ([, lang]) => lang,
  );
  assert.deepEqual(listed, languages);
});

test('the module is one file that imports nothing', () => {
  const { importedFiles } = ts.preProcessFile(read(`dist/${tag}.js`));
  assert.deepEqual(importedFiles, []);
});

test('the module keeps the notice of the licences, and has a source map', () => {
  const module = read(`dist/${tag}.js`);
  assert.ok(module.startsWith(`/*! ${tag} ${packageJson.version}`));
  assert.match(module, /BSD-3-Clause/);
  assert.ok(module.trimEnd().endsWith(`sourceMappingURL=${tag}.js.map`));
  assert.ok(
    JSON.parse(read(`dist/${tag}.js.map`)).sources.some((path) => path.endsWith('article.md')),
  );
});

test('the module fits its limit whatever its version is', () => {
  const module = read(`dist/${tag}.js`);
  const limit = parseInt(packageJson['size-limit'][0].limit);
  const versions = ['1.0.1', '1.0.9', '1.1.0', '1.10.0', '2.0.0', '2.0.0-rc.1', '3.7.25', '9.8.7', '10.11.12', '12.34.56-beta.78']; // prettier-ignore
  const sizes = versions.map((version) => {
    const places = [(of) => `/*! ${tag} ${of},`, (of) => `version="${of}"`];
    const other = places.reduce((text, place) => {
      assert.equal(text.split(place(packageJson.version)).length, 2);
      return text.replace(place(packageJson.version), place(version));
    }, module);
    return [version, brotliCompressSync(other).length];
  });
  assert.deepEqual(
    sizes.filter(([, size]) => size > limit),
    [],
  );
});

test('the types work in a strict project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  try {
    mkdirSync(join(folder, 'labels'));
    // For the types of Lit, which a package manager installs with this package.
    symlinkSync(new URL('../../node_modules', import.meta.url), join(folder, 'node_modules'));
    for (const file of [
      'labels/add.d.ts',
      'labels/fr.d.ts',
      `${tag}.d.ts`,
      'element.d.ts',
      'prerender.d.ts',
    ]) {
      copyFileSync(new URL(`../../dist/${file}`, import.meta.url), join(folder, file));
    }
    const consumer = join(folder, 'consumer.ts');
    writeFileSync(
      consumer,
      named(`import { article, DiplomacyBrief, type Labels, summary, type Mode } from './diplomacy-brief.js';
       import { DiplomacyBrief as Same } from './element.js';
       import { addLabels } from './labels/add.js';
       import fr from './labels/fr.js';
       import { fallback, prerender } from './prerender.js';
       const same: Same = new DiplomacyBrief();
       void [same, fallback(), prerender({ mode: 'summary', open: true })];
       const brief: DiplomacyBrief = document.createElement('diplomacy-brief');
       addLabels(DiplomacyBrief, { ...fr, lang: 'fr-CA' });
       // @ts-expect-error The language is missing.
       addLabels(DiplomacyBrief, { more: 'Read on' });
       brief.labels = { more: 'Read on' } satisfies Partial<Labels>;
       brief.controls = true;
       // @ts-expect-error There is no such word.
       brief.labels = { moer: 'Read on' };
       const mode: Mode = brief.mode;
       brief.open = true;
       brief.headingLevel = 3;
       brief.addEventListener('toggle', (event) => { const state: string = event.newState; void state; });
       document.querySelector('diplomacy-brief')?.reveal(3).then(() => brief.updateComplete);
       void [mode, article.paragraphs[0]?.length, summary.points[0]?.sources[0]?.words[0]];
       // @ts-expect-error There is no such mode.
       brief.mode = 'brief';
       // @ts-expect-error The article is the author's.
       article.title = '';
       // @ts-expect-error There is no such level.
       brief.headingLevel = 7;`),
    );
    const options = {
      strict: true,
      skipLibCheck: false,
      noEmit: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    };
    const problems = ts.getPreEmitDiagnostics(ts.createProgram([consumer], options));
    assert.deepEqual(
      problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      [],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
