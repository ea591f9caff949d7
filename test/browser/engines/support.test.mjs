import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { transform } from 'esbuild';
import { format } from 'prettier';
import { chromiums } from './chromiums.mjs';
import { features } from './features.mjs';
import { browsers, support, tables } from './support.mjs';

it('every feature that is listed has a use that the tables know, and a reason', () => {
  for (const { key, use, why, has, instead } of features) {
    assert.ok(['draw', 'work', 'one thing'].includes(use), key);
    assert.ok(why, key);
    // Only what the search of the browser finds cannot be asked for by a script.
    assert.ok(has || key.endsWith('search_match_opens'), key);
    assert.equal(Boolean(instead), use === 'one thing', key);
  }
});

it('the element works fully in a version of every browser of the table', () => {
  for (const browser of Object.keys(browsers)) {
    const { reads, works } = support(browser);
    assert.ok(Number.isFinite(works), browser);
    assert.ok(reads <= works, browser);
  }
});

it('the README has the tables', async () => {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  for (const table of (await format(tables(), { parser: 'markdown' })).trim().split('\n\n')) {
    assert.ok(readme.includes(table), `npm run support prints them:\n${table}`);
  }
});

it('the table promises for Chrome what is tested', () => {
  const { reads, works } = support('chrome');
  for (const [name, promise] of Object.entries(chromiums)) {
    const version = Number(name.split('-')[1]);
    const said = version >= works ? 'fully' : version >= reads ? 'reads' : 'fallback';
    assert.equal(said, promise, name);
  }
});

/** What esbuild makes of a file for an engine: the same as it is where the engine knows all of its syntax. */
async function compiled(file, target) {
  const code = await readFile(new URL(`../../../dist/${file}`, import.meta.url), 'utf8');
  // esbuild counts `?.` from Chrome 91 on, for an error with `a?.(...b)`, which is not written here.
  assert.ok(!code.includes('?.(...'), file);
  const supported = { 'optional-chain': true };
  return (await transform(code, { target, supported, charset: 'utf8' })).code;
}

it('esbuild rewrites the syntax of the module where an engine is older than the table says', async () => {
  const module = await compiled('diplomacy-brief.js', 'esnext');
  for (const older of ['chrome83', 'safari14.1', 'firefox89']) {
    assert.notEqual(await compiled('diplomacy-brief.js', older), module, older);
  }
});

it('the versions that read it know the syntax of what is built', async () => {
  const targets = { chrome: 'chrome', edge: 'edge', safari: 'safari', safari_ios: 'ios', firefox: 'firefox' }; // prettier-ignore
  for (const file of ['diplomacy-brief.js', 'element.js', 'labels/fr.js']) {
    const unchanged = await compiled(file, 'esnext');
    for (const [browser, target] of Object.entries(targets)) {
      const version = `${target}${support(browser).reads}`;
      assert.equal(await compiled(file, version), unchanged, `${file} in ${version}`);
    }
  }
});
