/* global customElements */
/*
 * Takes the pictures of the README from the built module: the element in both modes, on a light page and on a dark one,
 * in the column of a newspaper and beside a page with a colour of its own. `npm run pictures` writes them into
 * demo/pictures.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromium } from './browsers.mjs';
import { serve } from './server.mjs';

const folder = fileURLToPath(new URL('../../demo/pictures/', import.meta.url));

const page = (style, body) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>The element</title>
  <style>body { margin: 0; padding: 32px 48px; font: 16px/1.4 Georgia, 'Liberation Serif', serif } ${style}</style>
  ${body}
  <script type="module" src="/dist/diplomacy-brief.js"></script>`;

const bothModes = page(
  `html { color-scheme: light dark } body { display: flex; gap: 40px }
  figure { margin: 0; flex: 5 }
  figure + figure { flex: 6 }
  figcaption { margin-block-end: 20px; font: 16px monospace; opacity: 0.75 }`,
  `<figure>
    <figcaption>mode="summary"</figcaption>
    <diplomacy-brief mode="summary" controls></diplomacy-brief>
  </figure>
  <figure>
    <figcaption>mode="full"</figcaption>
    <diplomacy-brief></diplomacy-brief>
  </figure>`,
);

const summary = '<diplomacy-brief mode="summary" controls></diplomacy-brief>';
const newspaper = page(
  'body { background: #fbf5ec; color: #22201c } diplomacy-brief { --diplomacy-brief-accent: #a3122a }',
  summary,
);
const brand = page(
  `body { padding: 24px; background: #123a7a; color: #fff; font: 16px/1.4 Arial, 'Liberation Sans', sans-serif }
  diplomacy-brief { --diplomacy-brief-accent: #ffd54a }`,
  summary,
);

const pictures = [
  { name: 'light', page: bothModes, width: 1020 },
  { name: 'dark', page: bothModes, width: 1020, scheme: 'dark' },
  { name: 'newspaper', page: newspaper, width: 680 },
  { name: 'brand', page: brand, width: 360 },
];

mkdirSync(folder, { recursive: true });
const server = await serve();
try {
  const browser = await puppeteer.launch(await chromium());
  try {
    const tab = await browser.newPage();
    for (const { name, page, width, scheme = 'light' } of pictures) {
      server.pages['/'] = page;
      await tab.setViewport({ width, height: 600 });
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await tab.goto(server.origin);
      await tab.evaluate(() => customElements.whenDefined('diplomacy-brief').then(() => {}));
      // The whole page, so that no text is cut off.
      await tab.screenshot({ path: `${folder}${name}.webp`, fullPage: true, quality: 25 });
    }
  } finally {
    await browser.close();
  }
} finally {
  server.stop();
}
