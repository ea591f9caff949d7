/* The plugins of the build with the paths that Rollup gives them on Windows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

// The sources have the tag of the given article, so that only another one makes the plugin act.
process.env.BRIEF_TAG = 'my-brief';
const { default: builds } = await import('../../rollup.config.mjs');
const [{ output, plugins }] = builds;
const load = (name, id) =>
  plugins
    .flat()
    .find((plugin) => plugin.name === name)
    .load(id);

for (const [system, path] of [
  ['Windows', 'C:\\brief\\src\\article'],
  ['other systems', '/brief/src/article'],
]) {
  const slash = path.includes('\\') ? '\\' : '/';

  test(`the article is read as a module, and the tag is that of the build, on ${system}`, () => {
    assert.match(load('article', `${path}${slash}article.md`).code, /^export const article = /m);
    assert.equal(load('article', `${path}${slash}my-article.md`), null);
    assert.equal(load('tag', `${path}${slash}tag.ts`).code, 'export const tag = "my-brief";');
  });

  test(`the banner names the licence of Lit where the file has its code, on ${system}`, () => {
    const lit = `${path}/node_modules/@lit/reactive-element/reactive-element.js`.replaceAll('/', slash); // prettier-ignore
    assert.match(output.banner({ modules: { [lit]: {} } }), / MIT\. Lit: BSD-3-Clause\. See /);
    assert.doesNotMatch(output.banner({ modules: { [path]: {} } }), /Lit/);
  });
}
