import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import esbuild from 'esbuild';
import { plainText } from '../article/text.mjs';
import { contentOf } from './article.mjs';
import * as target from './target.mjs';

/**
 * Builds the demo page from its sources, from what the other builds have written and from the list of languages: one
 * script and one style, because a slow phone waits for each file. The settings and the snippets are built once more for
 * the tests that use them without the page.
 */
export const demo = (languages) => ({
  name: 'demo',
  async writeBundle() {
    const { metafile } = await esbuild.build({
      entryPoints: ['demo.js', 'settings.js', 'snippets.js', 'demo.css'].map(
        (name) => `./demo/${name}`,
      ),
      outdir: `${target.folder}/demo`,
      bundle: true,
      minify: true,
      format: 'esm',
      metafile: true,
      plugins: [fromDist(languages)],
    });
    refusePackages(Object.keys(metafile.inputs));
    const page = await readFile('demo/index.html', 'utf8');
    await writeFile(`${target.folder}/demo/index.html`, fillPage(page));
    await cp('test/bench/results.svg', `${target.folder}/demo/comparison.svg`);
  },
});

/** The demo page with what it says of the article. Its placeholders are valid HTML, also as the name of an element. */
function fillPage(page) {
  const { lang, title, paragraphs } = contentOf(target.article).article;
  const text = [title, ...paragraphs.map(plainText)].join('\n\n');
  const values = {
    'article-tag': target.tag,
    'article-language': new Intl.DisplayNames('en', { type: 'language' }).of(lang),
    'article-sha256': createHash('sha256').update(text).digest('hex'),
  };
  return page.replace(/article-(?:tag|language|sha256)/g, (name) => values[name]);
}

/** THIRD-PARTY-LICENSES.txt knows only the packages in the files that Rollup builds, and is beside the module. */
function refusePackages(paths) {
  const path = paths.find((path) => path.includes('node_modules/'));
  if (path)
    throw new Error(`The demo page would contain ${path}, whose licence has to be published with it. Do not import it, or add it to THIRD-PARTY-LICENSES.txt.`); // prettier-ignore
}

/** Resolves imports as they are in dist/demo. */
const fromDist = (languages) => ({
  name: 'from-dist',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.\// }, ({ path }) => ({
      path: resolve(target.folder, 'demo', path),
    }));
    onResolve({ filter: /^\.\/languages\.js$/ }, ({ path }) => ({ path, namespace: 'languages' }));
    onLoad({ filter: /./, namespace: 'languages' }, () => ({
      contents: `export const languages = ${JSON.stringify(Object.fromEntries(languages.map(ownName)))};`,
    }));
  },
});

/** A language with the name that its own speakers use. The browser could say it too, but takes long on a phone. */
function ownName(lang) {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang);
  return [lang, name[0].toLocaleUpperCase(lang) + name.slice(1)];
}
