import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import typescript from '@rollup/plugin-typescript';
import esbuild from 'esbuild';
import * as terser from 'terser';
import { articlePlugin, contentOf } from './article.mjs';
import { packageJsonOf } from './package-json.mjs';
import { nodesIn } from './syntax.mjs';
import * as target from './target.mjs';
import { withName } from './with-name.mjs';

export { demo } from './demo.mjs';
export { smallCssTag, withoutReactiveProperties } from './lit.mjs';

const typescriptPlugin = typescript({
  noEmit: false,
  noForceEmit: true,
  noCheck: true,
  noLib: true,
});
let hasCompiled = false;

/**
 * Compiles TypeScript without checking types, because `npm run types` checks them. The first build compiles every
 * source, and the plugin keeps the output for the other builds: the plugin alone would compile every source in each.
 */
export const compile = () => ({
  ...typescriptPlugin,
  buildStart(options) {
    if (!hasCompiled) typescriptPlugin.buildStart.call(this, options);
    hasCompiled = true;
  },
});

/** Minifies with Terser in this process: the Rollup plugin of Terser starts a worker for each file, which loads Terser again. */
export const minify = (format) => ({
  name: 'minify',
  renderChunk(code, _chunk, { sourcemap }) {
    return terser.minify(withLet(code, this.parse(code)), {
      module: true,
      ecma: 2022,
      compress: {
        passes: 3,
        inline: 1,
        unsafe_methods: true,
        unsafe_arrows: true,
        keep_fargs: false,
      },
      // Lit's private names.
      mangle: { properties: { regex: /^_\$/ } },
      // Keeps the banner, because it names Lit's licence.
      format: { comments: /^!/, ...format },
      sourceMap: sourcemap,
    });
  },
});

/** Code with `let` in place of `const`: the module gets 40 bytes smaller. The code keeps its length, for the source map. */
function withLet(code, program) {
  let text = code;
  for (const { type, kind, start } of nodesIn(program)) {
    if (type === 'VariableDeclaration' && kind === 'const')
      text = `${text.slice(0, start)}let  ${text.slice(start + 'const'.length)}`;
  }
  return text;
}

/**
 * Minifies the CSS inside the template literals of the styles, and writes it as a plain string with the tag, with which the
 * names of the custom properties begin.
 */
const minifyStyles = () => ({
  name: 'minify-styles',
  async transform(code, id) {
    if (!/[\\/]element[\\/]styles[\\/]/.test(id)) return null;
    let text = code;
    for (const [literal, css] of code.matchAll(/css ?`([^`]*)`/g)) {
      const named = css.replaceAll('${own}', `--${target.tag}-`);
      const minified = await esbuild.transform(named, { loader: 'css', minify: true });
      text = text.replace(literal, () => JSON.stringify(minified.code.trim()));
    }
    return { code: text, map: null };
  },
});

/** Gives the sources the tag of this element. */
export const tagPlugin = {
  name: 'tag',
  load: (id) =>
    target.isOwnPackage && /[\\/]article[\\/]tag\.ts$/.test(id)
      ? { code: `export const tag = ${JSON.stringify(target.tag)};`, map: null }
      : null,
};

/** Gives the class the name that follows from the tag. The first plugin to see the code: minified code has no comments and other names. */
export const nameClass = {
  name: 'name-class',
  renderChunk: (code, { fileName }) => ({ code: withName(code, fileName, target.tag), map: null }),
};

/** Empties the folder for the built files. */
export const emptyFolder = {
  name: 'empty-folder',
  buildStart: () => rm(target.folder, { recursive: true, force: true }),
};

/** Every build of the element reads the sources with these plugins. */
export const sources = () => [minifyStyles(), tagPlugin, articlePlugin(target.article), compile()];

/** Returns a plugin that runs a function after Rollup has written a bundle. */
const afterWriting = (name, writeBundle) => ({ name, writeBundle });

/** Writes the type declarations of a labels module. */
export const labelTypes = (lang) =>
  afterWriting('label-types', () =>
    writeFile(
      `${target.folder}/labels/${lang}.d.ts`,
      "import type { Labels } from '../element.js';\n\ndeclare const labels: Labels;\nexport default labels;\n",
    ),
  );

/** The packages with code in the files of any build, each as `name version`. */
const bundled = new Set();

/** Belongs in every build: remembers which packages have code in its files. */
export const rememberPackages = {
  name: 'remember-packages',
  renderChunk(_code, { modules }) {
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const [folder] = /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/')) ?? [];
      if (!folder || !renderedLength) continue;
      const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      bundled.add(`${name} ${version}`);
    }
  },
};

/**
 * Belongs in the last build: writes the hashes of all modules that a page can load, as an import map; and about the
 * first of them what the demo page shows. The list of packages is for the test of THIRD-PARTY-LICENSES.txt.
 */
export const buildInfo = (version, modules) =>
  afterWriting('build-info', async () => {
    const codes = await Promise.all(modules.map((path) => readFile(`${target.folder}/${path}`)));
    const hashes = codes.map((code) => createHash('sha384').update(code).digest('base64'));
    const all = modules.map((path, index) => [`./${path}`, `sha384-${hashes[index]}`]);
    const [[, integrity]] = all;
    const brotli = brotliCompressSync(codes[0]).length;
    const gzip = gzipSync(codes[0], { level: 9 }).length;
    const packages = [...bundled].sort();
    const writeJson = (name, data, space) =>
      writeFile(`${target.folder}/${name}.json`, `${JSON.stringify(data, null, space)}\n`);
    await writeJson('integrity', { integrity: Object.fromEntries(all) }, 2);
    await writeJson('build-info', { version, integrity, brotli, gzip, packages });
    await writeFile(`${target.folder}/${modules[0]}.sha384`, `${integrity}\n`);
  });

/** Copies the licences of the packages in the built files, which have to be beside these files. */
export const licences = afterWriting('licences', () =>
  cp('THIRD-PARTY-LICENSES.txt', `${target.folder}/THIRD-PARTY-LICENSES.txt`),
);

/** Writes the types for the markup of frameworks. They are declaration files already, so nothing has to be compiled. */
export const frameworkTypes = afterWriting('framework-types', async () => {
  await mkdir(`${target.folder}/frameworks`);
  for (const name of await readdir('src/frameworks')) {
    const text = await readFile(`src/frameworks/${name}`, 'utf8');
    await writeFile(`${target.folder}/frameworks/${name}`, withName(text, name, target.tag));
  }
});

/** For another article than the given one, makes the folder a package. */
export const ownPackage = afterWriting('own-package', async () => {
  if (!target.isOwnPackage) return;
  const { title } = contentOf(target.article).article;
  const json = packageJsonOf(JSON.parse(await readFile('package.json', 'utf8')), target.tag, title);
  await writeFile(`${target.folder}/package.json`, `${JSON.stringify(json, null, 2)}\n`);
  await cp('LICENSE', `${target.folder}/LICENSE`);
});

/**
 * Writes the HTML files to paste. The element is in a `<div>`, because WordPress (wpautop) puts an unknown tag into a
 * paragraph, which would leave the article outside the element. Around a block element such as `<div>` it adds none.
 */
export const snippets = afterWriting('snippets', async ({ file }) => {
  const { fallback, prerender, republish, republishText } = await import(pathToFileURL(file).href);
  const write = (name, text) => writeFile(`${target.folder}/${name}`, `${text}\n`);
  const writeElement = (name, html) => write(`${name}.html`, `<div>\n${html}\n</div>`);
  await writeElement('fallback', fallback({ mode: 'summary' }));
  await writeElement('prerendered-full', prerender());
  await writeElement('prerendered-summary', prerender({ mode: 'summary' }));
  await write('republish.html', republish());
  await write('republish.txt', republishText());
});

/** Writes the embed page as long as nobody knows its address: the command writes one with an address. */
export const embedPage = afterWriting('embed-page', async ({ dir }) => {
  const { embedPage } = await import(pathToFileURL(resolve(dir, 'site.js')).href);
  await writeFile(`${target.folder}/embed.html`, embedPage());
});
