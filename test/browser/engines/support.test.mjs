/* The table of browsers in the README: what its readers rely on, against the built files and against the old Chromiums. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { transform } from 'esbuild';
import { prerenderedStyles } from '../../../dist/prerender.js';
import { chromiums } from './chromiums.mjs';
import { optionalProperties } from './features.mjs';
import { browsers, since } from './support.mjs';

const read = (path) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** The first versions that show the article, and in which everything works, by the name of the browser. */
const table = Object.fromEntries(
  [...(await read('README.md')).matchAll(/^\| ([A-Z][\w ]+?) +\| ([\d.]+) +\| ([\d.]+) +\|$/gm)].map(
    ([, name, works, reads]) => [name, { works: Number(works), reads: Number(reads) }],
  ),
); // prettier-ignore

it('the README promises of each old Chromium what the tests find there', () => {
  const { works, reads } = table.Chrome;
  for (const [name, tested] of Object.entries(chromiums)) {
    const version = Number(name.split('-')[1]);
    const documented = version >= works ? 'fully' : version >= reads ? 'reads' : 'fallback';
    assert.equal(documented, tested, name);
  }
});

it('the first versions that show the article understand the syntax of the built files', async () => {
  const targets = { Chrome: 'chrome', Edge: 'edge', Safari: 'safari', 'Safari on iOS': 'ios', Firefox: 'firefox' }; // prettier-ignore
  // For esbuild, `?.` needs Chrome 91, because older versions have an error in `a?.(...b)`, which no file contains.
  const supported = { 'optional-chain': true };
  for (const file of ['diplomacy-brief.js', 'element.js', 'labels/fr.js']) {
    const code = await read(`dist/${file}`);
    assert.ok(!code.includes('?.(...'), file);
    /** The file as esbuild compiles it for an engine: it changes only syntax that the engine does not have. */
    const compile = async (target) =>
      (await transform(code, { target, supported, charset: 'utf8' })).code;
    const unchanged = await compile('esnext');
    for (const [browser, target] of Object.entries(targets)) {
      const version = `${target}${table[browser].reads}`;
      assert.equal(await compile(version), unchanged, `${file} in ${version}`);
    }
  }
});

it('the first versions that show the article know the properties of its styles', () => {
  const properties = new Set(
    [...prerenderedStyles.matchAll(/[{;]([a-z-]+):[^{}]*?(?=[;}])/g)].map(([, name]) => name),
  );
  assert.ok(properties.size > 40);
  for (const property of properties) {
    if (optionalProperties.includes(property)) continue;
    const key = `css.properties.${property}`;
    for (const [browser, name] of Object.entries(browsers)) {
      const { reads } = table[name];
      // A partial implementation counts: what is missing are rare values, or an outline with round corners.
      const first = since({ key, partial: true }, browser);
      assert.ok(first <= reads, `${name} ${reads} does not know ${property}, but ${first} does`);
    }
  }
});
