import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { readme } from '../support/readme.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const packageJson = JSON.parse(read('package.json'));

test('the version in the source is the version of the package', () => {
  assert.match(
    read('src/base/version.ts'),
    new RegExp(`'${packageJson.version.replaceAll('.', '\\.')}'`),
  );
});

test('the README has the hash of the module and the code of the apps', () => {
  assert.equal(read('README.md'), readme(), 'npm run readme writes them');
});

test('CONTRIBUTING says of every source what is in it, and of none that is gone', () => {
  const [, map] = /\| In `src`.*?\n(.*?)\n\n/s.exec(read('CONTRIBUTING.md'));
  const named = [...map.matchAll(/`([\w-]+(?:\/|(?:\.d)?\.ts))`/g)].map(([, name]) => name);
  const sources = readdirSync(new URL('../../src/', import.meta.url), { withFileTypes: true });
  const present = sources.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  assert.deepEqual(named.sort(), present.sort());
});

test('the module is one file that imports nothing', () => {
  const { importedFiles } = ts.preProcessFile(read('dist/diplomacy-brief.js'));
  assert.deepEqual(importedFiles, []);
});

test('the module keeps the notice of the licences, and has a source map', () => {
  const module = read('dist/diplomacy-brief.js');
  assert.match(module, /^\/\*! diplomacy-brief \d/);
  assert.match(module, /BSD-3-Clause/);
  assert.match(module, /sourceMappingURL=diplomacy-brief\.js\.map\s*$/);
  assert.ok(
    JSON.parse(read('dist/diplomacy-brief.js.map')).sources.some((path) =>
      path.endsWith('article.ts'),
    ),
  );
});

test('the types serve a strict consumer who has no lit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  try {
    mkdirSync(join(folder, 'labels'));
    for (const file of [
      'labels/fr.d.ts',
      'diplomacy-brief.d.ts',
      'element.d.ts',
      'prerender.d.ts',
    ]) {
      copyFileSync(new URL(`../../dist/${file}`, import.meta.url), join(folder, file));
    }
    const consumer = join(folder, 'consumer.ts');
    writeFileSync(
      consumer,
      `import { article, DiplomacyBrief, type Labels, summary, type Mode } from './diplomacy-brief.js';
       import { DiplomacyBrief as Same } from './element.js';
       import fr from './labels/fr.js';
       import { fallback, prerender } from './prerender.js';
       const same: Same = new DiplomacyBrief();
       void [same, fallback(), prerender({ mode: 'summary', open: true })];
       const brief: DiplomacyBrief = document.createElement('diplomacy-brief');
       DiplomacyBrief.addLabels({ ...fr, lang: 'fr-CA' });
       brief.labels = { more: 'Read on' } satisfies Partial<Labels>;
       brief.controls = true;
       // @ts-expect-error There is no such word.
       brief.labels = { moer: 'Read on' };
       const mode: Mode = brief.mode;
       brief.open = true;
       brief.headingLevel = 3;
       brief.addEventListener('toggle', (event) => { const state: string = event.newState; void state; });
       document.querySelector('diplomacy-brief')?.reveal(3).then(() => brief.updateComplete);
       void [mode, article.paragraphs[0]?.length, summary.points[0]?.sources];
       // @ts-expect-error There is no such mode.
       brief.mode = 'brief';
       // @ts-expect-error The article is the author's.
       article.title = '';
       // @ts-expect-error There is no such level.
       brief.headingLevel = 7;`,
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
