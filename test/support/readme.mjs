/*
 * The README contains one value of the build: the hash of the module. `npm run readme` writes the hash, and a test
 * compares it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tag } from '../../src/content/build/name.mjs';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(file(path), 'utf8');

/** Returns the text of the README with the hash of the built module. */
export function readme(text = read('README.md')) {
  const hash = read(`dist/${tag}.js.sha384`).trim();
  return text.replace(/integrity="sha384-[^"]*"/g, `integrity="${hash}"`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file('README.md'), readme());
