/* global customElements, Image, OffscreenCanvas */
/*
 * Takes the pictures at the top of the README from the built module: the element in both modes, on a light page and on
 * a dark one. `npm run pictures` writes them into demo/pictures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { chromium } from './browsers.mjs';
import { serve } from './server.mjs';

const folder = fileURLToPath(new URL('../../demo/pictures/', import.meta.url));

const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="color-scheme" content="light dark" />
  <title>The element in both modes</title>
  <style>
    body { display: flex; gap: 48px; width: 1104px; margin: 0; padding: 32px 48px; font: 18px/1.4 Georgia, 'Liberation Serif', serif }
    figure { margin: 0; flex: 5 }
    figure + figure { flex: 6 }
    figcaption { margin-block-end: 20px; font: 16px monospace; opacity: 0.75 }
  </style>
  <figure>
    <figcaption>mode="summary"</figcaption>
    <diplomacy-brief mode="summary" controls></diplomacy-brief>
  </figure>
  <figure>
    <figcaption>mode="full"</figcaption>
    <diplomacy-brief></diplomacy-brief>
  </figure>
  <script type="module" src="/dist/diplomacy-brief.js"></script>`;

/** Runs in the page. Returns the width of a PNG and its pixels, each as a gray from 0 to 15. */
async function toGrays(picture) {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, pixels: Array.from({ length: width * height }, (_, i) => data[4 * i] >> 4) };
}

/**
 * Encodes a PNG with 16 grays: the pictures have no colours, and such a file has a quarter of the size of Chromium's
 * PNG. The width must be even.
 */
function encodePng({ width, pixels }) {
  const height = pixels.length / width;
  const rows = Buffer.alloc(height * (1 + width / 2)); // the byte 0 before each row means: no filter
  pixels.forEach((gray, i) => {
    const x = i % width;
    rows[Math.floor(i / width) * (1 + width / 2) + 1 + (x >> 1)] |= x % 2 ? gray : gray << 4;
  });
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32BE(crc32(body));
    return [length, body, checksum];
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 4; // bits of a pixel; the zeros that follow mean: gray, default compression, not interlaced
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...chunk('IHDR', header),
    ...chunk('IDAT', deflateSync(rows, { level: 9 })),
    ...chunk('IEND', Buffer.alloc(0)),
  ]);
}

mkdirSync(folder, { recursive: true });
const server = await serve({ '/': page });
try {
  const browser = await puppeteer.launch(await chromium());
  try {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1200, height: 800 });
    for (const scheme of ['light', 'dark']) {
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await tab.goto(server.origin);
      await tab.evaluate(() => customElements.whenDefined('diplomacy-brief').then(() => {}));
      // The whole page, so that no text is cut off.
      const picture = await tab.screenshot({ fullPage: true, encoding: 'base64' });
      writeFileSync(`${folder}${scheme}.png`, encodePng(await tab.evaluate(toGrays, picture)));
    }
  } finally {
    await browser.close();
  }
} finally {
  server.stop();
}
