import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { article } from '../../../dist/server.js';
import { chromium } from '../../support/browsers.mjs';
import { serve } from '../../support/server.mjs';

const singleFile = fileURLToPath(
  new URL('node_modules/single-file-cli/single-file-node.js', import.meta.url),
);

/** The HTML that SingleFile saves of an address. */
async function save(address) {
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  const file = join(folder, 'page.html');
  const { executablePath, args, env } = await chromium();
  const options = [
    `--browser-executable-path=${executablePath}`,
    `--browser-args=${JSON.stringify(args)}`,
  ];
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [singleFile, address, file, ...options],
      { env: env ?? process.env, timeout: 60_000 },
    );
    // It sometimes misses the event that tells that the page is ready, on any page.
    if (`${stdout}${stderr}`.includes('Execution context not found')) return await save(address);
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('SingleFile saves the embed page with every text of the article once', async () => {
  const server = await serve();
  try {
    const html = await save(`${server.origin}/dist/embed.html`);
    const shown = html.replace(/<(title|script)\b.*?<\/\1>|<meta\b.*?>/gs, '');
    const texts = [article.title, ...article.paragraphs];
    assert.deepEqual(
      texts.map((text) => shown.split(text).length - 1),
      texts.map(() => 1),
    );
  } finally {
    server.stop();
  }
});
