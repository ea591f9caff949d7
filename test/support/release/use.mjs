/*
 * Runs in a folder in which the package is installed, on the Node that tries it. The arguments are the name of the
 * package and what can be imported from it. Prints a JSON array with a sentence for each of them that fails.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [name, ...specifiers] = process.argv.slice(2);
const problems = [];
const say = (what, { message }, where) =>
  problems.push(`${what} in Node ${process.version} (${message}): mend ${where}.`);

for (const specifier of specifiers) {
  try {
    const address = import.meta.resolve(specifier);
    if (!existsSync(fileURLToPath(address))) throw new Error('there is no such file');
    if (address.endsWith('.js')) await import(address);
  } catch (error) {
    say(`${specifier} cannot be imported`, error, 'the file, or "exports" in package.json');
  }
}

try {
  const { prerender } = await import(`${name}/prerender.js`);
  const html = prerender({ mode: 'summary' });
  if (!html.includes(`<${name} `) || !html.includes('shadowrootmode'))
    throw new Error('it does not write the element');
} catch (error) {
  say('prerender() does not work', error, 'dist/prerender.js');
}

console.log(JSON.stringify(problems));
