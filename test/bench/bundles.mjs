import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { prerenderedStyles } from '../../dist/prerender.js';
import { built, languages, marked, plain } from './texts.mjs';

const peers = new URL('./', import.meta.url);
const project = new URL('../../', import.meta.url);
const packed = (file) => readFile(new URL(`node_modules/${file}`, peers), 'utf8');

/** One module that contains its dependencies, as a page with a build step loads it. The dependencies are those of the folder. */
async function bundle(source, folder = peers) {
  const entry = fileURLToPath(new URL('entry.mjs', folder));
  const bundle = await rollup({
    input: entry,
    plugins: [
      { name: 'entry', load: (id) => (id === entry ? source : null), resolveId: (id) => (id === entry ? id : null) }, // prettier-ignore
      resolve({ exportConditions: ['production', 'default', 'module', 'import'] }),
      { name: 'minify', renderChunk: (code) => minify(code, { module: true, ecma: 2022, format: { comments: false } }) }, // prettier-ignore
    ],
    onwarn: () => undefined, // warnings about the peers' packages, which cannot be mended here
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return output[0].code;
}

/** A LitElement that shows a text and has no behaviour. */
const litElement = (name, text, styles = '') =>
  bundle(
    `import { css, html, LitElement } from 'lit';
    class Text extends LitElement {
      ${styles && `static styles = css\`${styles.replaceAll('\\', '\\\\')}\`;`}
      render() { return html\`${text}\`; }
    }
    customElements.define('${name}', Text);`,
    project,
  );

/** The peers load their dependencies from a CDN: here the dependencies come from the page's own host. */
const local = (code) => code.replace(/https:\/\/cdn\.[^/]+\/npm\//g, '/npm/');

const byForm = (forms, make) =>
  Object.fromEntries(Object.entries(forms).map((form) => make(...form)));

/** The scripts and style sheets that the pages request, by their paths. */
export async function bundles() {
  const files = {
    ...byForm(plain, (form, text) => [`/lit-${form}.js`, litElement(`lit-${form}`, text)]),
    ...byForm(languages, (lang) => [`/labels/${lang}.js`, built(`labels/${lang}.js`)]),
    '/diplomacy-brief.js': built('diplomacy-brief.js'),
    '/styled-full.js': litElement('styled-full', marked.full, prerenderedStyles),
    '/styled-summary.js': litElement('styled-summary', marked.summary, prerenderedStyles),
    '/wa-details.js': bundle("import '@awesome.me/webawesome/dist/components/details/details.js'"),
    '/md-block.js': packed('md-block/md-block.js').then(local),
    '/npm/marked/src/marked.min.js': bundle("export { marked } from 'marked-old'"),
    '/zero-md.js': packed('zero-md/dist/index.min.js').then(local),
    '/npm/marked@18/lib/marked.esm.min.js': bundle("export * from 'marked'"),
    '/npm/marked-base-url@1/+esm': bundle("export * from 'marked-base-url'"),
    '/npm/marked-highlight@2/+esm': bundle("export * from 'marked-highlight'"),
    '/npm/marked-gfm-heading-id@4/+esm': bundle("export * from 'marked-gfm-heading-id'"),
    '/npm/marked-alert@2/+esm': bundle("export { default } from 'marked-alert'"),
    '/npm/github-markdown-css@5/github-markdown.min.css': packed('github-markdown-css/github-markdown.css'), // prettier-ignore
    '/npm/@highlightjs/cdn-assets@11/styles/github.min.css': packed('@highlightjs/cdn-assets/styles/github.min.css'), // prettier-ignore
    '/npm/@highlightjs/cdn-assets@11/styles/github-dark.min.css': packed('@highlightjs/cdn-assets/styles/github-dark.min.css'), // prettier-ignore
    '/npm/katex@0/dist/katex.min.css': packed('katex/dist/katex.min.css'),
  };
  const codes = await Promise.all(Object.values(files));
  return Object.fromEntries(Object.keys(files).map((path, i) => [path, codes[i]]));
}
