import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from '../../support/debian.mjs';
import { serve } from '../../support/server.mjs';

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** Writes the files that the cli writes for a site, and serves them. */
export async function serveBrief() {
  const folder = await mkdtemp(join(tmpdir(), 'brief-'));
  const server = await serve({}, pathToFileURL(`${folder}/`));
  const stop = async () => {
    server.stop();
    await rm(folder, { recursive: true });
  };
  // WordPress itself is at 127.0.0.1, and trusts its own host more than others.
  const address = `${server.origin.replace('127.0.0.1', 'localhost')}/`;
  try {
    run(process.execPath, [cli, 'site', address, folder]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    embed: `${address}embed.html`,
    read: (name) => readFile(join(folder, name), 'utf8'),
    stop,
  };
}
