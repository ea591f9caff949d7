import { readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import dts from 'rollup-plugin-dts';
import { languagesBeside } from './src/build/article.mjs';
import * as plugin from './src/build/plugins.mjs';
import { article, folder, tag } from './src/build/target.mjs';

const languages = languagesBeside(article);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Names the licences of the code in a file. */
const banner = ({ modules }) => {
  const hasLit = Object.keys(modules).some((id) => /[\\/]node_modules[\\/]@lit[\\/]/.test(id));
  const lit = hasLit ? '. Lit: BSD-3-Clause. See THIRD-PARTY-LICENSES.txt' : '';
  return `/*! ${tag} ${version}, MIT${lit} */`;
};

/**
 * Drops the parts of Lit that are not used. Lit's templates must not be in the build: they create a Trusted Types policy
 * when they are imported, and not every page allows that policy.
 */
const treeshake = {
  moduleSideEffects: (id) => !id.includes('node_modules'),
  // Lit reads a property that it does not need without reactive properties.
  propertyReadSideEffects: false,
};

/** The file of an entry, without its extension. The module that defines the element has the name of the tag. */
const fileOf = (entry) => `${folder}/${entry === 'diplomacy-brief' ? tag : entry}`;

/** The build for script tags: one file that contains everything. */
const browser = (entry, ...more) => ({
  input: `src/${entry}.ts`,
  output: { file: `${fileOf(entry)}.js`, format: 'es', sourcemap: true, banner },
  treeshake,
  plugins: [plugin.smallCssTag, resolve(), ...plugin.sources(), plugin.minify(), ...more],
});

/** The build for bundlers: Lit stays an import, so that all elements of a page share one Lit. */
const bundlers = {
  input: { [tag]: 'src/diplomacy-brief.ts', element: 'src/element.ts' },
  output: {
    dir: `${folder}/bundlers`,
    format: 'es',
    chunkFileNames: 'shared.js',
    // The import of `lit` would also load Lit's templates, which create a Trusted Types policy.
    paths: { lit: '@lit/reactive-element' },
  },
  external: 'lit',
  plugins: plugin.sources(),
};

/** The build for Node. */
const servers = {
  input: ['src/server.ts', 'src/server-element.ts'],
  output: { dir: folder, format: 'es', chunkFileNames: 'server-shared.js' },
  external: /^lit(\/|$)/,
  plugins: plugin.sources(),
};

/** The labels of one language. That of the article has no file of its own: it is inside the module. */
const labels = (lang) => labelModule(`language:${lang}`, lang, plugin.labelTypes(lang));

/** Each module of labels contains the code that every other language needs. */
const labelModule = (input, name, ...more) => ({
  input,
  output: { file: `${folder}/labels/${name}.js`, format: 'es' },
  plugins: [...plugin.sources(), plugin.minify(), ...more],
});

/** The script of the embed page: one classic script, because a sandboxed page can load no module from its own host. In ASCII, for servers that name a wrong charset. */
const embedPageScript = {
  input: 'src/embed/page/script.ts',
  output: { file: `${folder}/embed-page.js`, format: 'iife', banner },
  treeshake,
  plugins: [
    plugin.smallCssTag,
    plugin.withoutReactiveProperties,
    resolve(),
    ...plugin.sources(),
    plugin.minify({ ascii_only: true }),
  ],
};

/** The command of the package, and the embed page, which the command writes too. */
const cli = {
  input: ['src/embed/cli.mjs', 'src/embed/site.mjs'],
  output: { dir: folder, format: 'es' },
  external: /^node:/,
  plugins: [...plugin.sources(), plugin.embedPage],
};

/** The demo page, after what it uses of the element too. That is not published. */
const demo = {
  input: [
    'src/embed/iframe.ts',
    'src/embed/custom-properties.ts',
    'src/element/attributes.ts',
    'src/element/html.ts',
    'src/article/tag.ts',
  ],
  output: { dir: `${folder}/view`, format: 'es' },
  plugins: [plugin.tagPlugin, plugin.compile(), plugin.demo(languages)],
};

/** The type declarations. Lit's own types stay an import: Lit is a dependency of the package. */
const types = (entry) => ({
  input: `src/${entry}.ts`,
  output: { file: `${fileOf(entry)}.d.ts`, format: 'es' },
  // All entries import the class from element.d.ts: a second declaration would be another type.
  external: ['./element.js', 'lit'],
  plugins: [dts()],
});

/** Adds plugins to every build, before and after its own, and plugins to the first and to the last build. */
const withPlugins =
  ({ first, before, after, last }) =>
  ({ plugins, ...config }, index, { length }) => ({
    ...config,
    plugins: [
      ...(index === 0 ? [first] : []),
      before,
      ...plugins,
      after,
      ...(index === length - 1 ? [last] : []),
    ],
  });

/** The modules that a page can load without a bundler. */
const modules = [
  tag,
  'element',
  'prerender',
  ...['add', ...languages].map((of) => `labels/${of}`),
].map((path) => `${path}.js`);

export default [
  browser(
    'diplomacy-brief',
    plugin.withoutReactiveProperties,
    plugin.licences,
    plugin.frameworkTypes,
    plugin.ownPackage,
  ),
  browser('element'),
  browser('prerender', plugin.snippets),
  bundlers,
  servers,
  ...languages.map(labels),
  labelModule('src/labels/add.ts', 'add'),
  embedPageScript,
  cli,
  demo,
  types('diplomacy-brief'),
  types('element'),
  types('prerender'),
  types('labels/add'),
].map(
  withPlugins({
    first: plugin.emptyFolder,
    before: plugin.nameClass,
    after: plugin.rememberPackages,
    last: plugin.buildInfo(version, modules),
  }),
);
