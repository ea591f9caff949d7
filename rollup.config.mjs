import { readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import dts from 'rollup-plugin-dts';
import { languages } from './languages.mjs';
import * as plugin from './rollup.plugins.mjs';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

const banner = `/*! ${name} ${version} | MIT, the article: see LICENSE | includes Lit, (c) Google LLC, BSD-3-Clause */`;

/** For script tags: one file with everything inside. */
const browser = (entry, ...more) => ({
  input: `src/${entry}.ts`,
  output: { file: `dist/${entry}.js`, format: 'es', sourcemap: true, banner },
  // Of Lit only what is used. The element builds its nodes without Lit's templates: importing those would ask for
  // a Trusted Types policy that not every page allows.
  treeshake: { moduleSideEffects: (id) => !id.includes('node_modules') },
  plugins: [
    resolve(),
    plugin.minifyStyles(),
    plugin.evaluateFacts(),
    plugin.compile(),
    plugin.isolateLit(),
    plugin.minify(),
    ...more,
  ],
});

/** For bundlers: Lit is left to be shared with the page's other elements. */
const bundlers = {
  input: ['src/diplomacy-brief.ts', 'src/element.ts'],
  output: {
    dir: 'dist/bundlers',
    format: 'es',
    chunkFileNames: 'shared.js',
    // Without Lit's templates, which would ask for a Trusted Types policy.
    paths: { lit: '@lit/reactive-element' },
  },
  external: 'lit',
  plugins: [plugin.minifyStyles(), plugin.evaluateFacts(), plugin.compile()],
};

/** For Node. */
const servers = {
  input: ['src/server.ts', 'src/server-element.ts'],
  output: { dir: 'dist', format: 'es', chunkFileNames: 'server-shared.js' },
  external: /^lit(\/|$)/,
  plugins: [plugin.minifyStyles(), plugin.evaluateFacts(), plugin.compile()],
};

/** One small file for each language. */
const labels = (lang) => ({
  input: `src/labels/languages/${lang}.ts`,
  output: { file: `dist/labels/${lang}.js`, format: 'es' },
  plugins: [
    plugin.compile({ noLib: true, include: 'src/{labels,content}/**/*.ts' }),
    plugin.minify(),
    plugin.labelTypes(lang),
  ],
});

/** Functions of the element that the demo page uses too. They are not published. */
const demo = {
  input: ['src/view/settings.ts', 'src/view/to-html.ts'],
  output: { dir: 'dist/view', format: 'es' },
  plugins: [plugin.compile()],
};

/** Types that need no `lit`: of Lit they say only what is public on the element. */
const types = (entry) => ({
  input: `src/${entry}.ts`,
  output: { file: `dist/${entry}.d.ts`, format: 'es' },
  // One declaration of the class, whichever way it is imported.
  external: './element.js',
  plugins: [dts({ compilerOptions: { paths: { lit: ['./src/lit/public.d.ts'] } } })],
});

export default [
  browser('diplomacy-brief', plugin.facts(version), plugin.frameworkTypes, plugin.demo(languages)),
  browser('element'),
  browser('prerender', plugin.snippets),
  bundlers,
  servers,
  demo,
  ...languages.map(labels),
  types('diplomacy-brief'),
  types('element'),
  types('prerender'),
];
