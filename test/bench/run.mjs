import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { format } from 'prettier';
import puppeteer from 'puppeteer-core';
import { chromium } from '../support/browsers.mjs';
import { bundles } from './bundles.mjs';
import { chart } from './chart.mjs';
import { measure } from './measures.mjs';
import { report } from './report.mjs';
import { serve } from './server.mjs';
import { pages } from './subjects.mjs';

const quick = process.argv.includes('--quick');
const start = performance.now();
const say = (what) => console.log(`${Math.round((performance.now() - start) / 1000)} s: ${what}`);
const file = (name) => new URL(name, import.meta.url);

say('bundling');
const server = await serve({ ...(await bundles()), ...(await pages()) });
const options = await chromium();
let browser;
try {
  browser = await puppeteer.launch({
    ...options,
    args: [...options.args, '--js-flags=--expose-gc'],
    // Mounting ten thousand on a busy machine.
    protocolTimeout: 600_000,
  });
  const [{ model }] = cpus();
  const loadBefore = loadavg()[0];
  const results = await measure(browser, server.origin, quick, say);
  const circumstances = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${model.trim()}`,
    load: [loadBefore, loadavg()[0]].map((load) => load.toFixed(1)).join(' to '),
    browser: `Chromium ${(await browser.version()).split('/')[1]}`,
    node: process.version,
    quick,
    minutes: Math.round((performance.now() - start) / 6000) / 10,
    bytes: JSON.parse(await readFile(file('../../dist/facts.json'), 'utf8')).brotli,
  };
  const markdown = await format(report(results, circumstances), { parser: 'markdown' });
  await writeFile(file('results.md'), markdown);
  await writeFile(file('results.svg'), chart(results, circumstances));
} finally {
  await browser?.close();
  server.stop();
}
say('test/bench/results.md, test/bench/results.svg');
