import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { firefox } from '../../support/browsers.mjs';
import { inEngines } from '../../support/engines.mjs';
import { findPixels, screenshot } from '../../support/pixels.mjs';
import { serve } from '../../support/server.mjs';
import { boxesOf, isIn, page, rare, rareStyle, root, sourcesOf } from './supporting-words.mjs';

/*
 * Finds words that are painted on paper, or not painted in forced colours: what other media paint, only pixels tell.
 */

// Only Chromium can emulate media.
inEngines(
  'the supporting words in other media',
  (world) => {
    let devtools;
    /** Presses a source in that medium. Resolves to the picture of it, and to the boxes of its words. */
    async function pressIn(medium, style) {
      const { engine, server } = world;
      server.pages['/'] = page(style, '');
      await engine.visit(server.origin);
      await engine.evaluate(() => customElements.whenDefined('diplomacy-brief').then(() => {}));
      devtools ??= await engine.page.createCDPSession();
      await devtools.send('Emulation.setEmulatedMedia', medium);
      await engine.evaluate((root) => {
        root().querySelector('li button[value="2"]').click();
      }, root);
      const { words } = (await engine.evaluate(sourcesOf))[1];
      return {
        picture: await screenshot(engine),
        boxes: await engine.evaluate(boxesOf, root, 2, words),
      };
    }
    const pixelsOf = (picture, other) => world.engine.evaluate(findPixels, picture, other);

    it('are painted on a screen, which this test can see', async () => {
      const { picture } = await pressIn({ media: 'screen' }, rareStyle);
      assert.notEqual((await pixelsOf(picture, rare)).length, 0);
    });

    it('are not painted in print', async () => {
      const { picture } = await pressIn({ media: 'print' }, rareStyle);
      assert.deepEqual(await pixelsOf(picture, rare), []);
    });

    for (const [colours, style] of Object.entries({ default: '', 'page’s own': rareStyle })) {
      it(`stay visible where colours are forced, with the ${colours} colours`, async () => {
        const features = [{ name: 'forced-colors', value: 'active' }];
        const { picture, boxes } = await pressIn({ features }, style);
        await world.engine.evaluate(() => CSS.highlights.clear());
        const differing = await pixelsOf(picture, await screenshot(world.engine));
        for (const box of boxes) {
          const inBox = differing.filter((pixel) => isIn(pixel)(box));
          assert.ok(inBox.length > 50, `${inBox.length} pixels differ in ${JSON.stringify(box)}`);
        }
        assert.ok(differing.every((pixel) => boxes.some(isIn(pixel))));
      });
    }
  },
  ['Chromium'],
);

const skip = process.env.ONE_ENGINE || !firefox() ? 'Firefox is not tested.' : false;
test('the supporting words stay visible where Firefox forces colours', { skip }, async () => {
  const extraPrefsFirefox = { 'browser.display.document_color_use': 2 };
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox(), extraPrefsFirefox }); // prettier-ignore
  const server = await serve();
  try {
    const view = await browser.newPage();
    for (const style of ['', rareStyle]) {
      server.pages['/'] = page(style, '');
      await view.goto(server.origin);
      assert.ok(await view.evaluate(() => matchMedia('(forced-colors: active)').matches));
      const painted = await view.evaluate(async () => {
        await customElements.whenDefined('diplomacy-brief');
        const brief = document.querySelector('diplomacy-brief');
        await brief.updateComplete;
        brief.shadowRoot.querySelector('li button[value="2"]').click();
        await brief.updateComplete;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return CSS.highlights.get('brief-words').size;
      });
      assert.equal(painted, 2);
      const shown = await view.screenshot({ encoding: 'base64' });
      await view.evaluate(() => CSS.highlights.clear());
      const plain = await view.screenshot({ encoding: 'base64' });
      const differing = await view.evaluate(findPixels, shown, plain);
      assert.ok(differing.length > 100, `${differing.length} pixels differ`);
    }
  } finally {
    await browser.close();
    server.stop();
  }
});
