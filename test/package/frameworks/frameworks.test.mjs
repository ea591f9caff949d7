import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromium } from '../../support/browsers.mjs';
import { serve } from '../../support/server.mjs';
import { promises } from './promises.mjs';

// Next would report on whoever runs the tests.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const run = promisify(execFile);
const apps = fileURLToPath(new URL('../../../demo/frameworks/', import.meta.url));

/** The scripts by which an app serves itself; the others are built into files. */
const served = { next: ['start', 'dev'] };

/** The file that holds each app, for those whose snippets the demo page offers. */
const holds = {
  react: 'src/App.tsx',
  vue: 'src/App.vue',
  svelte: 'src/App.svelte',
  angular: 'src/app.component.ts',
};

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
  for (const [, file, line, , file2, line2, file3, line3] of stripVTControlCharacters(
    output.stdout + output.stderr,
  ).matchAll(
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

    if (holds[name]) {
      it('shows what the demo page shows, from the snippet that it copies', async () => {
        const { fromAddress } = await import('../../../dist/demo/settings.js');
        const { snippets } = await import('../../../dist/demo/snippets.js');
        const copy = await mkdtemp(join(tmpdir(), `${name}-`));
        let server;
        try {
          const filter = (path) =>
            !/node_modules|[/\\]dist$|\.angular/.test(path.slice(folder.length));
          await cp(folder, copy, { recursive: true, filter });
          await symlink(join(folder, 'node_modules'), join(copy, 'node_modules'));
          // Everything that can be set, with what each framework's markup would take for its own.
          globalThis.CSS ??= { supports: () => true };
          const label = '<b> "{{1}}" & {2} @if';
          const query = {
            mode: 'summary',
            open: 'true',
            level: '3',
            id: 'here',
            label,
            footer: 'c',
            accent: 'rgb(1, 2, 3)',
            space: '30px',
          };
          const settings = fromAddress(`?${new URLSearchParams(query)}`);
          await writeFile(join(copy, holds[name]), snippets[name](settings));
          await run('npm', ['run', 'types'], { cwd: copy });
          await run('npm', ['run', 'build'], { cwd: copy });
          server = await serve({}, pathToFileURL(join(copy, 'dist/')));
          const page = await browser.newPage();
          await page.goto(server.origin);
          await page.waitForFunction(() =>
            document.querySelector('diplomacy-brief')?.shadowRoot?.querySelector('details'),
          );
          const shown = await page.evaluate(() => {
            const brief = document.querySelector('diplomacy-brief');
            const { mode, open, headingLevel, id } = brief;
            const slots = [...brief.children].map(({ slot, textContent }) => [slot, textContent]);
            const looks = ['accent', 'space'].map((name) =>
              getComputedStyle(brief).getPropertyValue(`--diplomacy-brief-${name}`),
            );
            return { mode, open, headingLevel, id, slots, looks };
          });
          const slots = [
            ['label', label],
            ['footer', 'c'],
          ];
          const looks = ['rgb(1, 2, 3)', '30px'];
          assert.deepEqual(shown, {
            mode: 'summary',
            open: true,
            headingLevel: 3,
            id: 'here',
            slots,
            looks,
          });
        } finally {
          server?.stop();
          await rm(copy, { recursive: true, force: true });
        }
      });
    }

    it('builds', () => run('npm', ['run', 'build'], { cwd: folder }));

    for (const script of served[name] ?? ['build']) {
      for (const when of ['/', '/?late']) {
        describe(`npm run ${script}, at ${when}`, () => {
          const complaints = [];
          let page, server;
          before(async () => {
            const root = join(folder, 'dist/');
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

          it('nothing is complained of', () => {
            // Lit says this itself, on every site that has it, and in development only: the app shares its Lit.
            const byLit = /^Lit is in dev mode\. /;
            const expected = complaints.filter((text) => script === 'dev' && byLit.test(text));
            assert.ok(expected.length <= 1, 'there is one Lit');
            assert.deepEqual(complaints, expected);
          });

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
