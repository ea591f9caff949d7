import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { rollup } from 'rollup';
import ts from 'typescript';
import resolve from '@rollup/plugin-node-resolve';
import { contentOf } from '../../src/build/article.mjs';
import { classNameOf, named, tag } from '../../src/build/name.mjs';
import { languages } from '../../src/labels/list.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = (...command) => {
  const [file, ...args] = command;
  return execFileSync(file, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
};

const { title } = contentOf().article;

let folder, packed, tarball;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  // npm 12 and later write an object with package names as keys; earlier versions write an array.
  const [answer] = Object.values(
    JSON.parse(run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)),
  );
  tarball = join(folder, answer.filename);
  packed = answer.files.map(({ path }) => path).sort();
});
after(() => rmSync(folder, { recursive: true }));

test('the package contains exactly the listed files', () => {
  const frameworks = ['markup', 'preact', 'react', 'solid', 'svelte', 'vue'];
  assert.deepEqual(
    packed,
    [
      'ACCESSIBILITY.md',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'package.json',
      ...[tag, 'element', 'prerender'].flatMap((name) => [
        `dist/${name}.d.ts`,
        `dist/${name}.js`,
        `dist/${name}.js.map`,
      ]),
      `dist/${tag}.js.sha384`,
      `dist/bundlers/${tag}.js`,
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
      'dist/sbom.cdx.json',
      'dist/integrity.json',
      'dist/vscode.html-custom-data.json',
      'dist/web-types.json',
      ...['add', ...languages].flatMap((name) => [
        `dist/labels/${name}.d.ts`,
        `dist/labels/${name}.js`,
      ]),
      ...frameworks.map((name) => `dist/frameworks/${name}.d.ts`),
    ].sort(),
  );
});

test('every export, and every field that names a file, resolves to an existing file', () => {
  const { exports, ...fields } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = ['types', 'unpkg', 'jsdelivr', 'web-types', 'customElements'].map(
    (field) => fields[field],
  );
  const targets = Object.values(exports).flatMap((to) =>
    typeof to === 'string' ? to : Object.values(to),
  );
  for (const path of [...targets, ...files]) {
    assert.ok(packed.includes(path.replace(/^\.\//, '').replace('*', 'fr')), path);
  }
});

test('publint reports no problem', async () => {
  // Without the packed file, publint would run npm to pack again.
  const pack = { tarball: new Uint8Array(readFileSync(tarball)).buffer };
  const { messages } = await publint({ strict: true, pack });
  assert.deepEqual(messages, []);
});

test('attw reports no problem', () => {
  // attw resolves modules only, so other files are excluded; it exits with an error when it finds a problem.
  const notModules = ['embed.html', 'fallback.html', 'prerendered-full.html', 'republish.html', 'republish.txt', 'prerendered-summary.html', 'llms.txt', 'THIRD-PARTY-LICENSES.txt']; // prettier-ignore
  const answer = run(join(root, 'node_modules/.bin/attw'), tarball, '--profile', 'esm-only', '--exclude-entrypoints', ...notModules); // prettier-ignore
  assert.ok(answer.includes(`"${tag}/element.js"`));
});

test('TypeScript finds the types of every entry where it does not read exports (moduleResolution node10)', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const typed = Object.keys(exports)
    .filter((path) => exports[path].types)
    .flatMap((path) =>
      path.includes('*') ? ['add', ...languages].map((name) => path.replace('*', name)) : path,
    );
  const app = appWithPackage();
  // For the types of Lit, which a package manager installs with this package.
  symlinkSync(join(root, 'node_modules/lit'), join(app, 'node_modules/lit'));
  const consumer = join(app, 'consumer.ts');
  const options = {
    // TypeScript 6 calls node10 deprecated, and many projects still have it.
    ignoreDeprecations: '6.0',
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Node10,
  };
  const unresolved = typed.filter((path) => {
    const { resolvedModule } = ts.resolveModuleName(tag + path.slice(1), consumer, options, ts.sys);
    return !resolvedModule?.resolvedFileName.endsWith('.d.ts');
  });
  assert.deepEqual(unresolved, []);
  // The types for frameworks import these frameworks, and are compiled with them in demo/frameworks.
  const withoutFramework = typed.filter((path) => path === '.' || path.endsWith('.js'));
  writeFileSync(consumer, withoutFramework.map((path, i) => `export * as e${i} from '${tag}${path.slice(1)}';\n`).join('')); // prettier-ignore
  const problems = ts.getPreEmitDiagnostics(ts.createProgram([consumer], options));
  assert.deepEqual(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')), []); // prettier-ignore
});

/** A new folder with the packed package in its node_modules. */
function appWithPackage() {
  const app = mkdtempSync(join(folder, 'app-'));
  mkdirSync(join(app, 'node_modules'), { recursive: true });
  run('tar', '-xzf', tarball, '-C', join(app, 'node_modules'));
  run('mv', join(app, 'node_modules/package'), join(app, 'node_modules', tag));
  return app;
}

/** The output of a bundler for code that imports the installed package, with the name that the element has in the sources. */
async function bundle(code, external = []) {
  const app = appWithPackage();
  writeFileSync(join(app, 'app.js'), named(code));
  const built = await rollup({
    input: join(app, 'app.js'),
    external,
    plugins: [resolve({ browser: true, modulePaths: [join(root, 'node_modules')] })],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const { output } = await built.generate({ format: 'es' });
  assert.equal(output.length, 1);
  return output[0];
}

test('a bundler with tree shaking removes an unused class and all its dependencies', async () => {
  const { code } = await bundle(
    `import { DiplomacyBrief } from 'diplomacy-brief/element.js'; console.log(1);`,
    ['@lit/reactive-element'],
  );
  assert.ok(!code.includes(classNameOf(tag)) && !code.includes(title));
});

test('a bundle of the class alone contains no definition of the tag', async () => {
  const { code } = await bundle(
    `import { DiplomacyBrief } from 'diplomacy-brief/element.js'; console.log(DiplomacyBrief);`,
  );
  assert.ok(code.includes(title));
  assert.doesNotMatch(code, /customElements/);
});

test('a bundler keeps the definition of the tag, and includes Lit once for all elements of the page', async () => {
  const { code, imports } = await bundle(
    `import 'diplomacy-brief'; import 'diplomacy-brief/labels/fr.js'; import { ReactiveElement } from '@lit/reactive-element'; console.log(ReactiveElement);`,
    ['@lit/reactive-element'],
  );
  assert.match(code, /customElements\.define/);
  assert.match(code, /Partager/);
  assert.deepEqual(imports, ['@lit/reactive-element']);
  const whole = await bundle(
    `import 'diplomacy-brief'; import { ReactiveElement } from '@lit/reactive-element'; console.log(ReactiveElement);`,
  );
  assert.equal(whole.code.match(/reactiveElementVersions/g).length, 1);
});
