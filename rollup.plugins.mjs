import { createHash } from 'node:crypto';
import { cp, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import injectNames from '@rollup/plugin-inject';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import esbuild from 'esbuild';

/** Compiles TypeScript without checking types: `npm run types` checks them once. */
export const compile = (more) =>
  typescript({ noEmit: false, noForceEmit: true, noCheck: true, ...more });

export const minify = () =>
  terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3, unsafe_methods: true, unsafe_arrows: true, keep_fargs: false },
    // The banner with Lit's licence stays.
    format: { comments: /^!/ },
  });

/** Minifies the CSS inside the template literal of view/styles.ts. `${own}`, the prefix of custom properties, stays a hole. */
export const minifyStyles = () => ({
  name: 'minify-styles',
  async transform(code, id) {
    if (!id.endsWith('/view/styles.ts')) return null;
    const [written, css] = /css ?`([^`]*)`/.exec(code);
    const [hole, filled] = ['${own}', '--own-'];
    const options = { loader: 'css', minify: true };
    const plain = await esbuild.transform(css.replaceAll(hole, filled), options);
    const short = plain.code.trim().replaceAll(filled, hole);
    return { code: code.replace(written, () => `css\`${short}\``), map: null };
  },
});

/** Puts the values of content/facts.ts in place of its code. */
export const evaluateFacts = () => ({
  name: 'evaluate-facts',
  async transform(_code, id) {
    if (!id.endsWith('/content/facts.ts')) return null;
    // By Rollup, because a build can put another article in the place of this one.
    const resolveByRollup = async ({ path, importer }) => ({
      path: (await this.resolve(path, importer)).id,
    });
    const { outputFiles } = await esbuild.build({
      entryPoints: [id],
      bundle: true,
      format: 'esm',
      write: false,
      plugins: [
        {
          name: 'resolve-by-rollup',
          setup: ({ onResolve }) => onResolve({ filter: /^\./ }, resolveByRollup),
        },
      ],
    });
    const { facts } = await import(
      `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
    );
    return { code: `export const facts = ${JSON.stringify(facts)};`, map: null };
  },
});

/** Gives Lit objects of its own to note versions and metadata on, so that it leaves nothing on the global object of a page. */
export const isolateLit = () => {
  const globals = fileURLToPath(new URL('src/lit/globals.ts', import.meta.url));
  return injectNames({
    include: '**/@lit/reactive-element/**/reactive-element.js',
    globalThis: [globals, 'globals'],
    litPropertyMetadata: [globals, 'litPropertyMetadata'],
    Symbol: [globals, 'symbols'],
  });
};

/** A plugin that writes files when a bundle is written. */
const writes = (name, writeBundle) => ({ name, writeBundle });

/** The declaration file of a labels module. */
export const labelTypes = (lang) =>
  writes('label-types', () =>
    writeFile(
      `dist/labels/${lang}.d.ts`,
      "import type { Labels } from '../element.js';\n\ndeclare const labels: Labels;\nexport default labels;\n",
    ),
  );

/** The hash by which a page can pin the module, and its sizes, for the demo. */
export const facts = (version) =>
  writes('facts', async ({ file }, bundle) => {
    const { code } = Object.values(bundle).find(({ isEntry }) => isEntry);
    const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
    const brotli = brotliCompressSync(code).length;
    const gzip = gzipSync(code, { level: 9 }).length;
    await writeFile(`${file}.sha384`, `${integrity}\n`);
    await writeFile('dist/facts.json', JSON.stringify({ version, integrity, brotli, gzip }));
  });

/** The demo page, beside the module that it shows, with the list of languages as a module. */
export const demo = (languages) =>
  writes('demo', async () => {
    await cp('demo', 'dist/demo', {
      recursive: true,
      filter: (path) => !/frameworks|server\.config/.test(path),
    });
    const code = `export const languages = ${JSON.stringify(languages)};\n`;
    await writeFile('dist/demo/languages.js', code);
  });

/** The types for the markup of frameworks, which are written by hand: they derive from those of the class. */
export const frameworkTypes = writes('framework-types', () =>
  cp('src/frameworks', 'dist/frameworks', { recursive: true }),
);

/**
 * The element as HTML, to paste. In a `<div>`, because WordPress (wpautop) puts a tag that it does not know into a
 * paragraph of its own, which would leave the article outside the element; the tag of a block keeps that paragraph away.
 */
export const snippets = writes('snippets', async ({ file }) => {
  const { fallback, prerender } = await import(pathToFileURL(file).href);
  const write = (name, html) => writeFile(`dist/${name}.html`, `<div>\n${html}\n</div>\n`);
  await write('fallback', fallback({ mode: 'summary' }));
  await write('prerendered-full', prerender());
  await write('prerendered-summary', prerender({ mode: 'summary' }));
});
