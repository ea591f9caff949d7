import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import inject from '@rollup/plugin-inject';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import esbuild from 'esbuild';
import dts from 'rollup-plugin-dts';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

const banner = `/*! ${name} ${version} | MIT | includes Lit, (c) Google LLC, BSD-3-Clause | the text of the article is its author's */`;

// Types are checked once, by `npm run types`.
const compile = (more) => typescript({ noEmit: false, noForceEmit: true, noCheck: true, ...more });

/** Takes out of the styles what only their authors need. What begins the names of custom properties stays to be filled in. */
const plainStyles = () => ({
  name: 'plain-styles',
  async transform(code, id) {
    if (!id.endsWith('/src/styles.ts')) return null;
    const [written, css] = /css ?`([^`]*)`/.exec(code);
    const [hole, filled] = ['${own}', '--own-'];
    const options = { loader: 'css', minify: true };
    const plain = await esbuild.transform(css.replaceAll(hole, filled), options);
    const short = plain.code.trim().replaceAll(filled, hole);
    return { code: code.replace(written, () => `css\`${short}\``), map: null };
  },
});

/** What Lit's classes call their own things, none of which is in the published types (src/lit-public.d.ts). */
const internal =
  /^(_\$.+|addInitializer|converter|createProperty|enableUpdating|finalizeStyles|firstUpdated|fromAttribute|getPropertyDescriptor|getPropertyOptions|getUpdateComplete|hasChanged|hasUpdated|hostUpdated?|isUpdatePending|noAccessor|performUpdate|litPropertyMetadata|emptyScript|requestUpdate|reactiveElementPolyfillSupport|reactiveElementVersions|renderRoot|scheduleUpdate|shadowRootOptions|shouldUpdate|toAttribute|updated|useDefault|willUpdate|wrapped)$/;

const minify = () =>
  terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3, unsafe_methods: true },
    mangle: { properties: { regex: internal } },
    format: { comments: /^!/ },
  });

const source = (file) => fileURLToPath(new URL(`src/${file}.ts`, import.meta.url));
const litGlobals = source('lit-globals');

/** Everything inside, for script tags. */
const browser = (entry, ...plugins) => ({
  input: `src/${entry}.ts`,
  output: { file: `dist/${entry}.js`, format: 'es', sourcemap: true, banner },
  // Of Lit only what is used. The element builds its nodes without Lit's templates: importing those would ask for
  // a Trusted Types policy that not every page allows.
  treeshake: { moduleSideEffects: (id) => !id.includes('node_modules') },
  plugins: [
    resolve(),
    plainStyles(),
    compile(),
    inject({
      include: '**/@lit/reactive-element/**/reactive-element.js',
      globalThis: [litGlobals, 'globals'],
      litPropertyMetadata: [litGlobals, 'litPropertyMetadata'],
      Symbol: [litGlobals, 'symbols'],
    }),
    minify(),
    ...plugins,
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
  plugins: [plainStyles(), compile()],
};

/** The labels in each language but English, for script tags too: each is one small file. */
const languages = readdirSync('src/labels')
  .map((file) => file.replace('.ts', ''))
  .filter((name) => !/^(en|offer)$/.test(name));

/** What each of them is, for TypeScript. */
const labelTypes = (name) => ({
  name: 'label-types',
  writeBundle: () =>
    writeFile(
      `dist/labels/${name}.d.ts`,
      "import type { Labels } from '../element.js';\n\ndeclare const labels: Labels;\nexport default labels;\n",
    ),
});

/** Types that say of Lit only what is public on the element, so that they need no `lit`. */
const types = (entry) => ({
  input: `src/${entry}.ts`,
  output: { file: `dist/${entry}.d.ts`, format: 'es' },
  // One declaration of the class, whichever way it is imported.
  external: './element.js',
  plugins: [dts({ compilerOptions: { paths: { lit: ['./src/lit-public.d.ts'] } } })],
});

/** The hash that a page can pin the module by, and its sizes, for the demo. */
const facts = {
  name: 'facts',
  writeBundle: async ({ file }, bundle) => {
    const { code } = Object.values(bundle).find(({ isEntry }) => isEntry);
    const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
    const brotli = brotliCompressSync(code).length;
    const gzip = gzipSync(code, { level: 9 }).length;
    await writeFile(`${file}.sha384`, `${integrity}\n`);
    await writeFile('dist/facts.json', JSON.stringify({ version, integrity, brotli, gzip }));
  },
};

/** The page to try the element on, beside what it is built on. */
const demo = {
  name: 'demo',
  writeBundle: () =>
    cp('demo', 'dist/demo', {
      recursive: true,
      filter: (path) => !/frameworks|server\.config/.test(path),
    }),
};

/** The types for the markup of frameworks, which are written by hand: they derive from those of the class. */
const frameworkTypes = {
  name: 'framework-types',
  writeBundle: () => cp('src/frameworks', 'dist/frameworks', { recursive: true }),
};

/**
 * The element as HTML, to paste. In a `<div>`, because WordPress (wpautop) puts a tag that it does not know into a
 * paragraph of its own, which would leave the article outside the element; the tag of a block keeps that paragraph away.
 */
const snippets = {
  name: 'snippets',
  writeBundle: async ({ file }) => {
    const { fallback, prerender } = await import(pathToFileURL(file).href);
    const write = (name, html) => writeFile(`dist/${name}.html`, `<div>\n${html}\n</div>\n`);
    await write('fallback', fallback({ mode: 'summary' }));
    await write('prerendered-full', prerender());
    await write('prerendered-summary', prerender({ mode: 'summary' }));
  },
};

export default [
  browser('diplomacy-brief', facts, frameworkTypes, demo),
  browser('element'),
  bundlers,
  browser('prerender', snippets),
  {
    input: ['src/server.ts', 'src/server-element.ts'],
    output: { dir: 'dist', format: 'es', chunkFileNames: 'server-shared.js' },
    external: /^lit(\/|$)/,
    plugins: [plainStyles(), compile()],
  },
  ...languages.map((name) => ({
    input: `src/labels/${name}.ts`,
    output: { file: `dist/labels/${name}.js`, format: 'es' },
    plugins: [
      compile({ noLib: true, include: 'src/{labels,content}/*.ts' }),
      minify(),
      labelTypes(name),
    ],
  })),
  types('diplomacy-brief'),
  types('element'),
  types('prerender'),
];
