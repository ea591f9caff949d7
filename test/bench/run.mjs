import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import puppeteer from 'puppeteer-core';
import { chromium } from '../support/browsers.mjs';
import { bundles } from './bundles.mjs';
import { chart } from './chart.mjs';
import { measureLoading, measureMounting, rounds } from './measures.mjs';
import { pages } from './pages.mjs';
import { report } from './report.mjs';
import { loadingReport } from './report-loading.mjs';
import { serve } from './server.mjs';

const {
  quick,
  only,
  rounds: loads,
} = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
  },
}).values;
if (only && only !== 'load') throw new Error(`--only ${only}: only "load" can be run alone.`);
const times = { ...(quick ? rounds.quick : rounds.all), ...(loads && { load: +loads }) };
if (!(times.load > 0)) throw new Error(`--rounds ${loads}: a number of 1 or more is needed.`);

const start = performance.now();
const say = (what) => console.error(`${Math.round((performance.now() - start) / 1000)} s: ${what}`);
const file = (name) => new URL(name, import.meta.url);

say('bundling');
const server = await serve({ ...(await bundles()), ...(await pages()) });
const options = await chromium();
let browser;
try {
  browser = await puppeteer.launch({
    ...options,
    args: [...options.args, '--js-flags=--expose-gc'],
    // For ten thousand instances on a busy machine.
    protocolTimeout: 600_000,
  });
  const [{ model }] = cpus();
  const loadBefore = loadavg()[0];
  const loading = await measureLoading(browser, server.origin, times, say);
  const mounting = only ? {} : await measureMounting(browser, server.origin, times, say);
  const results = { ...loading, ...mounting };
  const circumstances = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${model.trim()}`,
    load: [loadBefore, loadavg()[0]].map((load) => load.toFixed(1)).join(' to '),
    browser: `Chromium ${(await browser.version()).split('/')[1]}`,
    node: process.version,
    quick: times.load < rounds.all.load,
    minutes: Math.round((performance.now() - start) / 6000) / 10,
    bytes: JSON.parse(await readFile(file('../../dist/build-info.json'), 'utf8')).brotli,
  };
  const markdown = (only ? loadingReport : report)(results, circumstances);
  const formatted = await format(markdown, { parser: 'markdown' });
  if (only) {
    console.log(formatted);
  } else {
    await writeFile(file('results.md'), formatted);
    await writeFile(file('results.svg'), chart(results, circumstances));
    say('test/bench/results.md, test/bench/results.svg');
  }
} finally {
  await browser?.close();
  server.stop();
}
