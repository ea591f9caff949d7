/*
 * The README contains hashes of the build: that of the module, and in an import map those of other modules. `npm run
 * readme` writes them, and a test compares them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Returns the text of the README of a folder with the hashes of the modules that are built there. */
export function readme(folder = root) {
  const read = (path) => readFileSync(join(folder, path), 'utf8');
  const { name } = JSON.parse(read('package.json'));
  const { integrity } = JSON.parse(read('dist/integrity.json'));
  return read('README.md')
    .replace(/integrity="sha384-[^"]*"/g, `integrity="${integrity[`./${name}.js`]}"`)
    .replace(
      /("https:\/\/cdn\.example\/([^"]*)": )"sha384-[^"]*"/g,
      (_, address, path) => `${address}"${integrity[`./${path}`]}"`,
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'README.md'), readme());
