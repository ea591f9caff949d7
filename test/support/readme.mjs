/*
 * The README contains hashes of the build: that of the module, and in an import map those of other modules. `npm run
 * readme` writes them, and a test compares them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tag } from '../../src/content/build/name.mjs';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(file(path), 'utf8');

/** Returns the text of the README with the hashes of the built modules. */
export function readme(text = read('README.md')) {
  const hash = read(`dist/${tag}.js.sha384`).trim();
  const { integrity } = JSON.parse(read('dist/integrity.json'));
  return text
    .replace(/integrity="sha384-[^"]*"/g, `integrity="${hash}"`)
    .replace(
      /("https:\/\/cdn\.example\/([^"]*)": )"sha384-[^"]*"/g,
      (_, address, path) => `${address}"${integrity[`./${path}`]}"`,
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file('README.md'), readme());
