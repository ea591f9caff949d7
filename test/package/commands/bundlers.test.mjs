/* What users' tools make of the packed package: bundlers, and TypeScript in each way in which it resolves modules. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import resolve from '@rollup/plugin-node-resolve';
import { contentOf } from '../../../src/build/article.mjs';
import { appWith, pack } from '../../support/packed.mjs';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const { title } = contentOf().article;

let folder, tarball;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  ({ tarball } = pack(folder));
});
after(() => rmSync(folder, { recursive: true }));

test('attw reports no problem', () => {
  // attw resolves modules only, so other files are excluded; it exits with an error when it finds a problem.
  const notModules = ['embed.html', 'fallback.html', 'prerendered-full.html', 'republish.html', 'republish.txt', 'prerendered-summary.html', 'llms.txt', 'THIRD-PARTY-LICENSES.txt']; // prettier-ignore
  const args = [tarball, '--profile', 'esm-only', '--exclude-entrypoints', ...notModules];
  const answer = execFileSync(join(modules, '.bin/attw'), args, { encoding: 'utf8', stdio: 'pipe' }); // prettier-ignore
  assert.ok(answer.includes('"diplomacy-brief/element.js"'));
});

/** The output of a bundler for code that imports the installed package. */
async function bundle(code, external = []) {
  const app = appWith(tarball, folder);
  writeFileSync(join(app, 'app.js'), code);
  const built = await rollup({
    input: join(app, 'app.js'),
    external,
    plugins: [resolve({ browser: true, modulePaths: [modules] })],
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
  assert.ok(!code.includes('DiplomacyBrief') && !code.includes(title));
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
