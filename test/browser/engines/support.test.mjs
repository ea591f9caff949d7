import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { transform } from 'esbuild';
import { format } from 'prettier';
import { chromiums } from './chromiums.mjs';
import { features } from './features.mjs';
import { browsers, support, tables } from './support.mjs';

it('every listed feature has a known use and a reason', () => {
  for (const { key, use, why, has, instead } of features) {
    assert.ok(['render', 'work', 'enhance'].includes(use), key);
    assert.ok(why, key);
    // A script cannot detect whether the browser's own search finds text in a closed <details>.
    assert.ok(has || key.endsWith('search_match_opens'), key);
    assert.equal(Boolean(instead), use === 'enhance', key);
  }
});

it('the element works fully in some version of every browser of the table', () => {
  for (const browser of Object.keys(browsers)) {
    const { reads, works } = support(browser);
    assert.ok(Number.isFinite(works), browser);
    assert.ok(reads <= works, browser);
  }
});

it('the README contains the printed tables', async () => {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  for (const table of (await format(tables(), { parser: 'markdown' })).trim().split('\n\n')) {
    assert.ok(readme.includes(table), `npm run support prints them:\n${table}`);
  }
});

it('the table and the tests expect the same from each old Chromium', () => {
  const { reads, works } = support('chrome');
  for (const [name, tested] of Object.entries(chromiums)) {
    const version = Number(name.split('-')[1]);
    const documented = version >= works ? 'fully' : version >= reads ? 'reads' : 'fallback';
    assert.equal(documented, tested, name);
  }
});

/** Compiles a built file for an engine with esbuild. The code does not change if the engine supports all its syntax. */
async function compile(file, target) {
  const code = await readFile(new URL(`../../../dist/${file}`, import.meta.url), 'utf8');
  // For esbuild, `?.` needs Chrome 91, because older versions have an error in `a?.(...b)`. The module contains no
  // such call.
  assert.ok(!code.includes('?.(...'), file);
  const supported = { 'optional-chain': true };
  return (await transform(code, { target, supported, charset: 'utf8' })).code;
}

it('engines older than those in the table lack some syntax of the module', async () => {
  const module = await compile('diplomacy-brief.js', 'esnext');
  for (const older of ['chrome83', 'safari14.1', 'firefox89']) {
    assert.notEqual(await compile('diplomacy-brief.js', older), module, older);
  }
});

it('the first versions that can render the article support the syntax of the built files', async () => {
  const targets = { chrome: 'chrome', edge: 'edge', safari: 'safari', safari_ios: 'ios', firefox: 'firefox' }; // prettier-ignore
  for (const file of ['diplomacy-brief.js', 'element.js', 'labels/fr.js']) {
    const unchanged = await compile(file, 'esnext');
    for (const [browser, target] of Object.entries(targets)) {
      const version = `${target}${support(browser).reads}`;
      assert.equal(await compile(file, version), unchanged, `${file} in ${version}`);
    }
  }
});
