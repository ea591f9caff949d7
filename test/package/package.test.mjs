/* The package as it would be published: its files, and what its users import and load. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { publint } from 'publint';
import ts from 'typescript';
import { languagesBeside } from '../../src/build/article.mjs';
import { appWith, pack } from '../support/packed.mjs';
import { typeProblems } from '../support/types.mjs';

const languages = languagesBeside();

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const readJson = (path) => JSON.parse(read(path));
const packageJson = readJson('package.json');
const labels = ['add', ...languages].map((name) => `labels/${name}`);

let folder, packed, app;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  packed = pack(folder);
  app = appWith(packed.tarball, folder);
});
after(() => rmSync(folder, { recursive: true }));

test('the package contains exactly the listed files', () => {
  const frameworks = ['markup', 'preact', 'react', 'solid', 'svelte', 'vue'];
  assert.deepEqual(
    packed.files,
    [
      'ACCESSIBILITY.md',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'package.json',
      ...['diplomacy-brief', 'element', 'prerender'].flatMap((name) => [
        `dist/${name}.d.ts`,
        `dist/${name}.js`,
        `dist/${name}.js.map`,
      ]),
      'dist/diplomacy-brief.js.sha384',
      'dist/bundlers/diplomacy-brief.js',
      'dist/bundlers/element.js',
      'dist/bundlers/shared.js',
      'dist/server.js',
      'dist/server-element.js',
      'dist/server-shared.js',
      'dist/cli.js',
      'dist/site.js',
      'dist/embed-page.js',
      'dist/embed.html',
      'dist/republish.html',
      'dist/republish.txt',
      'dist/fallback.html',
      'dist/prerendered-full.html',
      'dist/prerendered-summary.html',
      'dist/custom-elements.json',
      'dist/llms.txt',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/integrity.json',
      'dist/vscode.html-custom-data.json',
      'dist/web-types.json',
      ...labels.flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.js`]),
      ...frameworks.map((name) => `dist/frameworks/${name}.d.ts`),
    ].sort(),
  );
});

test('every export, and every field that names a file, leads to a file of the package', () => {
  const { exports, ...fields } = packageJson;
  const targets = Object.values(exports).flatMap((to) =>
    typeof to === 'string' ? to : Object.values(to),
  );
  for (const field of ['types', 'unpkg', 'jsdelivr', 'web-types', 'customElements'])
    targets.push(fields[field]);
  for (const path of targets) {
    assert.ok(packed.files.includes(path.replace(/^\.\//, '').replace('*', 'fr')), path);
  }
});

test('publint reports no problem', async () => {
  // Without the packed file, publint would run npm to pack again.
  const pack = { tarball: new Uint8Array(readFileSync(packed.tarball)).buffer };
  const { messages } = await publint({ strict: true, pack });
  assert.deepEqual(messages, []);
});

test('the types work in a strict project', () => {
  // For the types of Lit, which npm installs with this package.
  symlinkSync(join(root, 'node_modules/lit'), join(app, 'node_modules/lit'));
  const consumer = join(app, 'consumer.ts');
  writeFileSync(
    consumer,
    `import { article, DiplomacyBrief, type Labels, summary, type Mode } from 'diplomacy-brief';
     import 'diplomacy-brief/diplomacy-brief.js';
     import { DiplomacyBrief as Same } from 'diplomacy-brief/element.js';
     import { addLabels } from 'diplomacy-brief/labels/add.js';
     import fr from 'diplomacy-brief/labels/fr.js';
     import { fallback, prerender } from 'diplomacy-brief/prerender.js';
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
     void [mode, article.paragraphs[0], summary.points[0]?.sources[0]?.words[0]];
     // @ts-expect-error There is no such mode.
     brief.mode = 'brief';
     // @ts-expect-error The article is the author's.
     article.title = '';
     // @ts-expect-error There is no such level.
     brief.headingLevel = 7;`,
  );
  assert.deepEqual(typeProblems(consumer), []);
});

test('TypeScript finds the types of every entry where it does not read exports (moduleResolution node10)', () => {
  const { exports } = packageJson;
  const options = { moduleResolution: ts.ModuleResolutionKind.Node10 };
  const unresolved = Object.keys(exports)
    .filter((path) => exports[path].types)
    .flatMap((path) =>
      path.includes('*') ? labels.map((name) => path.replace('labels/*', name)) : path,
    )
    .filter((path) => {
      const { resolvedModule } = ts.resolveModuleName('diplomacy-brief' + path.slice(1), join(app, 'consumer.ts'), options, ts.sys); // prettier-ignore
      return !resolvedModule?.resolvedFileName.endsWith('.d.ts');
    });
  assert.deepEqual(unresolved, []);
});

test('the module is one file that imports nothing, has a source map, and names its version and licences first', () => {
  const module = read('dist/diplomacy-brief.js');
  assert.deepEqual(ts.preProcessFile(module).importedFiles, []);
  assert.ok(
    module.startsWith(`/*! diplomacy-brief ${packageJson.version}, MIT. Lit: BSD-3-Clause.`),
  );
  assert.ok(module.trimEnd().endsWith('sourceMappingURL=diplomacy-brief.js.map'));
  const { sources } = readJson('dist/diplomacy-brief.js.map');
  assert.ok(sources.some((path) => path.endsWith('article.md')));
});

test('the module fits its limit whatever its version is', () => {
  const module = read('dist/diplomacy-brief.js');
  const limit = parseInt(packageJson['size-limit'][0].limit);
  const versions = ['1.0.1', '1.0.9', '1.1.0', '1.10.0', '2.0.0', '2.0.0-rc.1', '3.7.25', '9.8.7', '10.11.12', '12.34.56-beta.78']; // prettier-ignore
  const sizes = versions.map((version) => {
    const places = [(of) => `/*! diplomacy-brief ${of},`, (of) => `="${of}"`];
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

test('every module that a page can load has its hash in integrity.json, and the hash is right', () => {
  const { integrity } = readJson('dist/integrity.json');
  const modules = ['diplomacy-brief', 'element', 'prerender', ...labels].map(
    (name) => `./${name}.js`,
  );
  assert.deepEqual(Object.keys(integrity), modules);
  for (const [path, value] of Object.entries(integrity)) {
    const hash = createHash('sha384').update(read(`dist/${path}`));
    assert.equal(value, `sha384-${hash.digest('base64')}`, path);
  }
  assert.equal(read('dist/diplomacy-brief.js.sha384'), `${integrity['./diplomacy-brief.js']}\n`);
});

test('THIRD-PARTY-LICENSES.txt has the licences of exactly the packages with code in the built files', () => {
  const text = read('THIRD-PARTY-LICENSES.txt');
  const { packages } = readJson('dist/build-info.json');
  assert.ok(packages.length);
  const named = [...text.matchAll(/^(\S+ \d\S*) \([^)]+\)$/gm)].map(([, name]) => name);
  assert.deepEqual(named.sort(), packages);
  for (const name of packages) {
    const licence = read(`node_modules/${name.split(' ')[0]}/LICENSE`).trim();
    assert.ok(text.includes(licence), name);
  }
});

test('each file with the code of Lit names the file with the licences, which is beside it', () => {
  const files = readdirSync(join(root, 'dist'), { recursive: true }).filter((path) =>
    /\.(js|html)$/.test(path),
  );
  const without = (words) => files.filter((path) => !read(`dist/${path}`).includes(words));
  // Lit registers itself under this name.
  const lit = without('reactiveElementVersions');
  assert.ok(lit.length < files.length);
  assert.deepEqual(
    without('See THIRD-PARTY-LICENSES.txt').filter((path) => !lit.includes(path)),
    [],
  );
  assert.equal(read('dist/THIRD-PARTY-LICENSES.txt'), read('THIRD-PARTY-LICENSES.txt'));
});

test('the version in the source, and in the commands of SECURITY.md, is the version of the package', () => {
  const { version } = packageJson;
  assert.ok(read('src/element/version.ts').includes(`'${version}'`));
  assert.ok(read('SECURITY.md').includes(` --branch v${version} `));
});

test('no source file but article.md mentions the article', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true }).filter((file) =>
    file.endsWith('.ts'),
  );
  assert.ok(files.length > 20);
  for (const file of files)
    assert.doesNotMatch(read(`src/${file}`), /Diplomacy in Action|Blinken|Israel|Hamas|peace|2024/i, file); // prettier-ignore
});
