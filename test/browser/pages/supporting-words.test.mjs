import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { clickAt, pressKey, pressShortcut } from '../../support/input.mjs';
import { findPixels, screenshot } from '../../support/pixels.mjs';
import { boxesOf, isIn, page, rare, rareStyle, root, sourcesOf } from './supporting-words.mjs';

/*
 * Finds words that are painted wrongly, too faintly or at a cost to the reader: highlights are in no node and no style,
 * only in pixels.
 */

const withoutApi =
  '<script>delete CSS.highlights; if (CSS.highlights) Object.defineProperty(CSS, "highlights", { value: undefined }); delete window.Highlight</script>';

// A function that runs in the page: scrolls a node into view and returns the point in its middle.
const middle = (node) => {
  node.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = node.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

/** How many pixels of the middle line of a box are not among these pixels. */
const gaps = (pixels, { left, right, middle }) =>
  right -
  left -
  pixels.filter(([x, y]) => y === Math.floor(middle) && x >= left && x < right).length;

/** The contrast of two shades of grey, from 0 to 255, as WCAG defines it. */
function contrast(...shades) {
  const [dark, light] = shades
    .map((shade) => (shade > 10 ? ((shade / 255 + 0.055) / 1.055) ** 2.4 : shade / 255 / 12.92))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

inEngines('the supporting words', (world) => {
  /** Skips a test in an engine that cannot paint words without changing the nodes. */
  async function canPaint(test) {
    await visit();
    const missing = await world.engine.evaluate(
      () => !window.Highlight && navigator.userAgent.match(/\S+$/)[0],
    );
    if (missing) test.skip(`${missing} has no CSS Custom Highlight API.`);
    return !missing;
  }

  async function visit(style = rareStyle, head = '') {
    world.server.pages['/'] = page(style, head);
    await world.engine.visit(world.server.origin);
    const isRendered = (root) => Boolean(root()?.querySelector('[part="article"]'));
    assert.ok(await until(world.engine, isRendered, root));
  }

  /** Clicks on the node that a function finds in the shadow root, with the mouse. */
  async function click(find, ...args) {
    const point = await world.engine.evaluate(
      (root, middle, find, ...args) => middle(find(root(), ...args)),
      root,
      middle,
      find,
      ...args,
    );
    await clickAt(world.engine, ...point);
  }

  /** Scrolls the second paragraph to the middle of the window, where a picture shows it. */
  const showParagraph = () =>
    world.engine.evaluate(
      (root) => root().getElementById('p2').scrollIntoView({ block: 'center' }),
      root,
    );

  /** Presses the button of a source with the mouse. */
  async function press(paragraph) {
    await click((root, value) => root.querySelector(`li button[value="${value}"]`), paragraph);
    const isFocused = (root, id) => root().activeElement?.id === id;
    assert.ok(await until(world.engine, isFocused, root, `p${paragraph}`), 'not focused');
  }

  const painted = async (other = rare) =>
    world.engine.evaluate(findPixels, await screenshot(world.engine), other);
  const errors = () => world.engine.evaluate(() => window.errors);
  const boxes = async (paragraph) => {
    const { words } = (await world.engine.evaluate(sourcesOf)).find(
      (source) => source.paragraph === paragraph,
    );
    return world.engine.evaluate(boxesOf, root, paragraph, words);
  };

  for (const paragraph of [2, 6]) {
    it(`of paragraph ${paragraph} are painted from their first to their last letter, and nothing else is`, async (test) => {
      if (!(await canPaint(test))) return;
      await press(paragraph);
      const pixels = await painted();
      const words = await boxes(paragraph);
      for (const box of words) assert.ok(gaps(pixels, box) < 3, JSON.stringify(box));
      const outside = pixels.filter((pixel) => !words.some(isIn(pixel)));
      assert.deepEqual(outside.slice(0, 3), []);
    });
  }

  for (const [text, background, expected] of [
    [80, 255, 207],
    [160, 0, 54],
  ]) {
    it(`have a contrast of 4.5 : 1 by default, where the text has 8 : 1 with the page, ${text} on ${background}`, async (test) => {
      if (!(await canPaint(test))) return;
      await visit(`body { background: rgb(${Array(3).fill(background)}); color: rgb(${Array(3).fill(text)}) }`); // prettier-ignore
      await press(2);
      const pixels = await painted(Array(3).fill(expected));
      assert.ok(pixels.length > 1000, `${pixels.length} pixels of the colour behind the words`);
      assert.ok(contrast(text, background) < 8.1);
      assert.ok(contrast(text, expected) >= 4.5, `${contrast(text, expected)} : 1`);
    });
  }

  it('of two paragraphs of one key point are painted one paragraph at a time', async (test) => {
    if (!(await canPaint(test))) return;
    for (const [pressed, other] of [
      [5, 6],
      [6, 5],
    ]) {
      await press(pressed);
      await world.engine.evaluate(
        (root) => root().getElementById('p6').scrollIntoView({ block: 'end' }),
        root,
      );
      const pixels = await painted();
      const ofBoth = [await boxes(pressed), await boxes(other)];
      // Else the picture would not show both paragraphs, and would say nothing.
      for (const { top } of ofBoth.flat()) assert.ok(top > 0, `a line lies at ${top}`);
      const [ofPressed, ofOther] = ofBoth.map(
        (words) => pixels.filter((pixel) => words.some(isIn(pixel))).length,
      );
      assert.ok(ofPressed > 0);
      assert.equal(ofOther, 0);
    }
  });

  it('lose their paint when the focus leaves the article by the Tab key', async (test) => {
    if (!(await canPaint(test))) return;
    await press(2);
    assert.notEqual((await painted()).length, 0);
    // The first press leads to the button back to the key point.
    await pressKey(world.engine, 'Tab');
    assert.notEqual((await painted()).length, 0);
    await pressKey(world.engine, 'Tab');
    assert.equal((await painted()).length, 0);
  });

  it('lose their paint when the reader clicks elsewhere', async (test) => {
    if (!(await canPaint(test))) return;
    await press(2);
    assert.notEqual((await painted()).length, 0);
    await click(() => document.querySelector('[contenteditable]'));
    await showParagraph();
    assert.equal((await painted()).length, 0);
  });

  it('keep their paint when the reader goes back to the key point, because the paragraph stays marked', async (test) => {
    if (!(await canPaint(test))) return;
    await press(2);
    assert.notEqual((await painted()).length, 0);
    await click((root) => root.querySelector('#p2 + button'));
    await showParagraph();
    assert.notEqual((await painted()).length, 0);
  });

  it('are not painted when a script reveals their paragraph, which supports no key point then', async (test) => {
    if (!(await canPaint(test))) return;
    await world.engine.evaluate(() => document.querySelector('diplomacy-brief').reveal(1));
    assert.equal((await painted()).length, 0);
  });

  it('change nothing in the nodes or in what is copied', async (test) => {
    if (!(await canPaint(test))) return;
    const results = [];
    for (const head of ['', withoutApi]) {
      await visit(rareStyle, head);
      await press(3);
      assert.equal((await painted()).length > 0, head === '');
      const html = await world.engine.evaluate((root) => root().innerHTML, root);
      await world.engine.evaluate(
        (root) => getSelection().selectAllChildren(root().getElementById('p3')),
        root,
      );
      await pressShortcut(world.engine, 'c');
      await world.engine.evaluate(() => document.querySelector('[contenteditable]').focus());
      await pressShortcut(world.engine, 'v');
      const copied = () => document.querySelector('[contenteditable]').title;
      assert.ok(await until(world.engine, copied));
      results.push({ html, copied: await world.engine.evaluate(copied) });
    }
    assert.match(results[0].copied, /Blinken’s words resonate/);
    assert.deepEqual(results[0], results[1]);
  });

  it('are not painted without the CSS Custom Highlight API, and the paragraph is marked all the same', async () => {
    await visit(rareStyle, withoutApi);
    await press(4);
    assert.equal((await painted()).length, 0);
    const { borderInlineStartStyle } = await world.engine.evaluate((root) => {
      const { borderInlineStartStyle } = getComputedStyle(root().getElementById('p4'));
      return { borderInlineStartStyle };
    }, root);
    assert.equal(borderInlineStartStyle, 'solid');
    await pressKey(world.engine, 'Tab');
    assert.deepEqual(await errors(), []);
  });

  // Each way replaces the nodes of a paragraph.
  const replacements = {
    'wrapped in elements, as a translation does': (paragraph) => {
      paragraph.innerHTML = `<font><font>${paragraph.textContent}</font></font>`;
    },
    'translated in elements of its own': (paragraph) => {
      paragraph.innerHTML = '<font>Die Worte </font><font>stimmen überein.</font>';
    },
    'replaced by other words': (paragraph) => {
      paragraph.textContent = 'Other words';
    },
    removed: (paragraph) => {
      paragraph.textContent = '';
    },
  };
  for (const [how, replace] of Object.entries(replacements)) {
    it(`cause no error where the text of the paragraph was ${how}`, async () => {
      await visit();
      await world.engine.evaluate(
        (root, replace) => replace(root().getElementById('p3')),
        root,
        replace,
      );
      await press(3);
      assert.equal((await painted()).length, 0);
      await pressKey(world.engine, 'Tab');
      assert.deepEqual(await errors(), []);
    });
  }
});
