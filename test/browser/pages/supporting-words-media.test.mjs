import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines } from '../../support/engines.mjs';
import { findPixels, screenshot } from '../../support/pixels.mjs';
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
