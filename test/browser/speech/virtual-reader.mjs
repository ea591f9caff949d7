import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Runs in the page: the children of a node as a screen reader finds them in the tree that the browser shows. */
function shownChildren(node) {
  if (node.localName === 'slot') {
    const assigned = node.assignedNodes({ flatten: true });
    if (assigned.length) return assigned;
  }
  const children = [...node.childNodes];
  const isClosed = node.localName === 'details' && !node.open;
  return isClosed ? children.filter(({ localName }) => localName === 'summary') : children;
}

/** The library reads the children in the document: it knows no slots, and no closed `<details>`. */
const readWhatIsShown = {
  name: 'read-what-is-shown',
  setup({ onLoad }) {
    onLoad({ filter: /virtual-screen-reader\/lib\/esm\/index\.mjs$/ }, async ({ path }) => {
      const parts = (await readFile(path, 'utf8')).split('node.childNodes.forEach(');
      assert.equal(parts.length, 2, 'the library has changed: see where it reads the children now');
      return { contents: `${shownChildren}\n${parts.join('shownChildren(node).forEach(')}` };
    });
  },
};

/** A script that gives a page the global `Virtual`, the class of the virtual screen reader. */
export async function virtualReader() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { Virtual } from '@guidepup/virtual-screen-reader'`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'iife',
    globalName: 'reader',
    footer: { js: 'window.Virtual = reader.Virtual;' },
    plugins: [readWhatIsShown],
    write: false,
  });
  return outputFiles[0].text;
}
