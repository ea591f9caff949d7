import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromium } from '../support/browsers.mjs';
import { serve } from '../support/server.mjs';
import { promises } from './promises.mjs';

const run = promisify(execFile);
const apps = fileURLToPath(new URL('../../demo/frameworks/', import.meta.url));

/** Where each app's build can be served from as files; the others serve themselves, by these scripts. */
const built = { angular: 'dist/browser/' };
const served = { next: ['start', 'dev'] };

const only = process.env.FRAMEWORKS?.split(',');
const names = (await readdir(apps)).filter((name) => !only || only.includes(name));

/** Starts a script of an app that serves it, and waits for the address that it prints. */
async function start(folder, script) {
  const server = spawn('npm', ['run', script], {
    cwd: folder,
    detached: true,
    env: { ...process.env, PORT: '0' },
  });
  let said = '';
  for await (const [data] of eventsOf(server.stdout)) {
    said += data;
    const [origin] = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(said) ?? [];
    // The whole group: npm, its shell and the server.
    if (origin) return { origin, stop: () => process.kill(-server.pid) };
  }
  throw new Error(`${folder}: npm run ${script} printed no address: ${said}`);
}

async function* eventsOf(stream) {
  while (!stream.readableEnded)
    yield await Promise.race([once(stream, 'data'), once(stream, 'end').then(() => [''])]);
}

/** The lines that carry an error according to a checker, and those that are marked as wrong. */
async function wrongLines(folder) {
  const output = await run('npm', ['run', '--silent', 'wrong'], { cwd: folder }).catch(
    (error) => error,
  );
  const found = new Set();
  // file(line,column): error … | file:line:column - error … | ERROR "file" line:column …
  for (const [, file, line, , file2, line2, file3, line3] of output.stdout.matchAll(
    /^(?:(\S+?)\((\d+),(\d+)\): error|(\S+?):(\d+):\d+ - error|\d+ ERROR "(\S+)" (\d+):)/gm,
  )) {
    found.add(`${(file ?? file2 ?? file3).split('/').at(-1)}:${line ?? line2 ?? line3}`);
  }
  const marked = new Set();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (
      !entry.isFile() ||
      /node_modules|\.next|\.angular|[/\\]dist[/\\]/.test(path) ||
      !/\.(tsx?|vue|svelte)$/.test(path)
    )
      continue;
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines.forEach(
      (line, i) =>
        /(\/\/ wrong|<!-- wrong -->)$/.test(line) && marked.add(`${entry.name}:${i + 1}`),
    );
  }
  return { found: [...found].sort(), marked: [...marked].sort() };
}

for (const name of names) {
  describe(name, () => {
    const folder = join(apps, name);
    let browser;
    before(async () => {
      await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
      browser = await puppeteer.launch(await chromium());
    });
    after(() => browser?.close());

    it('type-checks', () => run('npm', ['run', 'types'], { cwd: folder }));

    it('does not compile any of the wrong lines, and compiles all others', async () => {
      const { found, marked } = await wrongLines(folder);
      assert.ok(marked.length >= 4);
      assert.deepEqual(found, marked);
    });

    it('builds', () => run('npm', ['run', 'build'], { cwd: folder }));

    for (const script of served[name] ?? ['build']) {
      for (const when of ['/', '/?late']) {
        describe(`npm run ${script}, at ${when}`, () => {
          const complaints = [];
          let page, server;
          before(async () => {
            const root = join(folder, built[name] ?? 'dist/');
            server =
              script === 'build'
                ? await serve({}, pathToFileURL(root))
                : await start(folder, script);
            if (script === 'build') assert.ok(existsSync(join(root, 'index.html')));
            page = await browser.newPage();
            page.on('pageerror', (error) => complaints.push(String(error)));
            page.on('console', (message) => {
              if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
            });
            await page.goto(server.origin + when);
            await page.waitForFunction(() =>
              document.getElementById('static')?.shadowRoot?.querySelector('article'),
            );
            // An app that is still being hydrated is not to be used yet.
            await new Promise((resolve) => setTimeout(resolve, 1000));
          });
          after(async () => {
            await page?.close();
            await server?.stop();
          });

          for (const [promise, keep] of Object.entries(promises)) {
            it(promise, () => keep({ page, equal: assert.deepEqual }));
          }

          it('nothing is complained of', () => assert.deepEqual(complaints, []));

          if (served[name]) {
            it('the markup comes from the server', async () => {
              const html = await (await fetch(server.origin + when)).text();
              assert.match(
                html,
                /<diplomacy-brief [^>]*mode="summary"[^>]*><span slot="label">Opinion<\/span><\/diplomacy-brief>/,
              );
            });
          }
        });
      }
    }
  });
}
