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

// Otherwise Next sends usage data to its makers.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const run = promisify(execFile);
const apps = fileURLToPath(new URL('../../../demo/frameworks/', import.meta.url));

/**
 * The apps that have a server of their own, and the scripts that start it. All other apps are built into static
 * files.
 */
const serverScripts = { next: ['start', 'dev'] };

/** The frameworks for which the demo page has a snippet, and the file of the app that the snippet replaces. */
const snippetFiles = {
  react: 'src/App.tsx',
  vue: 'src/App.vue',
  svelte: 'src/App.svelte',
  angular: 'src/app.component.ts',
};

const only = process.env.FRAMEWORKS?.split(',');
const names = (await readdir(apps)).filter((name) => !only || only.includes(name));

/** Runs the script that starts an app's server, and waits for the address that the server prints. */
async function startServer(folder, script) {
  const server = spawn('npm', ['run', script], {
    cwd: folder,
    detached: true,
    env: { ...process.env, PORT: '0' },
  });
  let output = '';
  for await (const [data] of dataOf(server.stdout)) {
    output += data;
    const [origin] = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(output) ?? [];
    // The negative id ends the process group: npm, its shell and the server.
    if (origin) return { origin, stop: () => process.kill(-server.pid) };
  }
  throw new Error(`${folder}: npm run ${script} printed no address: ${output}`);
}

async function* dataOf(stream) {
  while (!stream.readableEnded)
    yield await Promise.race([once(stream, 'data'), once(stream, 'end').then(() => [''])]);
}

/** Returns the lines in which the type checker finds an error, and the lines that are marked as wrong. */
async function wrongLines(folder) {
  const output = await run('npm', ['run', '--silent', 'wrong'], { cwd: folder }).catch(
    (error) => error,
  );
  const found = new Set();
  // The three formats: file(line,column): error … | file:line:column - error … | ERROR "file" line:column …
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

    it('has a type error in every line that is marked as wrong, and in no other line', async () => {
      const { found, marked } = await wrongLines(folder);
      assert.ok(marked.length >= 4);
      assert.deepEqual(found, marked);
    });

    if (snippetFiles[name]) {
      it('shows the settings of the demo page with the snippet from the demo page', async () => {
        const { fromAddress } = await import('../../../dist/demo/settings.js');
        const { snippets } = await import('../../../dist/demo/snippets.js');
        const copy = await mkdtemp(join(tmpdir(), `${name}-`));
        let server;
        try {
          const filter = (path) =>
            !/node_modules|[/\\]dist$|\.angular/.test(path.slice(folder.length));
          await cp(folder, copy, { recursive: true, filter });
          await symlink(join(folder, 'node_modules'), join(copy, 'node_modules'));
          // The label contains characters that have a meaning in the templates of frameworks.
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
          await writeFile(join(copy, snippetFiles[name]), snippets[name](settings));
          await run('npm', ['run', 'types'], { cwd: copy });
          await run('npm', ['run', 'build'], { cwd: copy });
          server = await serve({}, pathToFileURL(join(copy, 'dist/')));
          const page = await browser.newPage();
          await page.goto(server.origin);
          await page.waitForFunction(() =>
            document.querySelector('diplomacy-brief')?.shadowRoot?.querySelector('details'),
          );
          const content = await page.evaluate(() => {
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
          assert.deepEqual(content, {
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

    for (const script of serverScripts[name] ?? ['build']) {
      for (const path of ['/', '/?late']) {
        describe(`npm run ${script}, at ${path}`, () => {
          const problems = [];
          let page, server;
          before(async () => {
            const root = join(folder, 'dist/');
            server =
              script === 'build'
                ? await serve({}, pathToFileURL(root))
                : await startServer(folder, script);
            if (script === 'build') assert.ok(existsSync(join(root, 'index.html')));
            page = await browser.newPage();
            page.on('pageerror', (error) => problems.push(String(error)));
            page.on('console', (message) => {
              if (['error', 'warn'].includes(message.type())) problems.push(message.text());
            });
            await page.goto(server.origin + path);
            await page.waitForFunction(() =>
              document.getElementById('static')?.shadowRoot?.querySelector('[part="article"]'),
            );
            // Clicks before the end of the hydration would be lost.
            await new Promise((resolve) => setTimeout(resolve, 1000));
          });
          after(async () => {
            await page?.close();
            await server?.stop();
          });

          for (const [name, run] of Object.entries(promises)) {
            it(name, () => run({ page, equal: assert.deepEqual }));
          }

          it('there are no errors and no warnings', () => {
            // The app uses Lit's development build, which logs this warning once on every page.
            const litWarning = /^Lit is in dev mode\. /;
            const expected = problems.filter((text) => script === 'dev' && litWarning.test(text));
            assert.ok(expected.length <= 1, 'Lit is loaded more than once');
            assert.deepEqual(problems, expected);
          });

          if (serverScripts[name]) {
            it('the server renders the markup', async () => {
              const html = await (await fetch(server.origin + path)).text();
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
