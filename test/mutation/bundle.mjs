import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The names of the test files in a folder; those that take long come last, as a mutant that is killed runs no more. */
export function testFiles(root) {
  const slow = (name) => /accessibility|life/.test(name);
  return readdirSync(join(root, 'test/unit'))
    .filter((name) => name.endsWith('.test.ts'))
    .sort((a, b) => slow(a) - slow(b))
    .map((name) => name.replace('.ts', ''));
}

/** The scripts for a browser by their paths: a page loads in a few requests, which thousands of pages are grateful for. */
export async function bundle(root) {
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries([
      ...testFiles(root).map((name) => [name, join(root, 'test/unit', `${name}.ts`)]),
      ['framework', fileURLToPath(import.meta.resolve('@web/test-runner-mocha/dist/autorun.js'))],
      ['web-socket', fileURLToPath(new URL('web-socket.ts', import.meta.url))],
    ]),
    absWorkingDir: root,
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    external: ['/__web-dev-server__web-socket.js'],
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}
