import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import esbuild from 'esbuild';
import { textsOf } from '../article/text.mjs';
import { contentOf } from './article.mjs';
import { baseLanguageOf } from './languages.mjs';
import { ownTag } from './name.mjs';
import * as target from './target.mjs';
import { directionOf } from './writing.mjs';

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

/** The demo page with what it says of the article. The given tag stands for the tag, so that the page can be read as it is. */
function fillPage(page) {
  const { article, translations } = contentOf(target.article);
  const text = textsOf(article).join('\n\n');
  const hasTranslations = Object.keys(translations).length > 0;
  const values = {
    [ownTag]: target.tag,
    'article-language': new Intl.DisplayNames('en', { type: 'language' }).of(article.lang),
    'article-sha256': createHash('sha256').update(text).digest('hex'),
    'article-follows': hasTranslations
      ? 'summary and the words around it follow'
      : 'words around it follow',
  };
  const names = new RegExp(Object.keys(values).join('|'), 'g');
  // A tenth of the page would be the spaces at the start of its lines.
  return page.replace(/^ +/gm, '').replace(names, (name) => values[name]);
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
      contents: `export const own = ${JSON.stringify(ownLanguage())};
export const languages = ${JSON.stringify(languages.map(describe))};`,
    }));
  },
});

/**
 * The language of the element without a module of labels, as the page lists it: that of the article, by the name of the
 * labels where these are in the same language.
 */
function ownLanguage() {
  const { article } = contentOf(target.article);
  const labels = baseLanguageOf(article);
  const isSame = new Intl.Locale(labels).language === new Intl.Locale(article.lang).language;
  return describe(isSame ? labels : article.lang);
}

/** A language with the name that its own speakers use. The browser could say it too, but takes long on a phone. */
function describe(lang) {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang);
  return { lang, name: name[0].toLocaleUpperCase(lang) + name.slice(1), dir: directionOf(lang) };
}
