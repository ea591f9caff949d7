import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { findPixels, screenshot } from '../../support/pixels.mjs';

/*
 * Finds words that are cut, covered or pushed out of the window where a reader enlarges the text: a loss that only a
 * layout at that size shows.
 */

/** The element in a page of its own, in which readers set their text. */
const page = (attributes, style) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page</title>
  <style>body { margin: 20px; font: 1em/1.5 serif } ${style}</style>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <diplomacy-brief ${attributes}></diplomacy-brief>
</html>`;

/** A frame, because WebKitGTK makes no window so narrow: 320 px are a window of 1280 px at 400 %. */
const outer = (width) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page with a frame</title>
  <style>body { margin: 0 } iframe { display: block; border: 0 }</style>
  <iframe src="/page" width="${width}" height="640"></iframe>
</html>`;

/** What WCAG 1.4.12 asks for, on every node, as tools of readers set it. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

// Functions that run in the page.
const rootInFrame = () =>
  document.querySelector('iframe').contentDocument?.querySelector('diplomacy-brief')?.shadowRoot;
const isRendered = (rootInFrame) => Boolean(rootInFrame()?.querySelector('[part="article"]'));
/** Shows everything that a reader can show: the message of a control, a source with the way back. */
const use = async (rootInFrame, spacing) => {
  const root = rootInFrame();
  if (spacing) {
    const sheet = new root.host.ownerDocument.defaultView.CSSStyleSheet();
    sheet.replaceSync(spacing);
    root.adoptedStyleSheets.push(sheet);
  }
  const source = root.querySelector('[part="source"]');
  const status = root.querySelector('[role="status"]');
  root.querySelector('[name="share"]')?.click();
  source?.click();
  while ((status && !status.textContent) || (source && !root.activeElement))
    await new Promise(requestAnimationFrame);
};
/** What is lost: words outside the window, words on other words, words that a box cuts, a page to be scrolled to the side. */
const losses = (rootInFrame) => {
  const root = rootInFrame();
  const { ownerDocument } = root.host;
  const { documentElement, defaultView } = ownerDocument;
  const lost = [];
  if (documentElement.scrollWidth > documentElement.clientWidth)
    lost.push(`The page is ${documentElement.scrollWidth} px wide.`);
  const seen = [];
  const nodes = ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (!node.data.trim() || !node.parentElement.checkVisibility()) continue;
    if (defaultView.getComputedStyle(node.parentElement).overflow !== 'visible')
      lost.push(`A box cuts: ${node.data}`);
    const range = ownerDocument.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      if (!width) continue;
      if (left < 0 || right > documentElement.clientWidth) lost.push(`Outside: ${node.data}`);
      const covers = (one) =>
        one.node !== node &&
        Math.min(right, one.right) - Math.max(left, one.left) > 2 &&
        Math.min(bottom, one.bottom) - Math.max(top, one.top) > 4;
      const other = seen.find(covers);
      if (other) lost.push(`“${node.data}” is on “${other.node.data}”.`);
      seen.push({ node, left, right, top, bottom });
    }
  }
  return { lost, count: seen.length };
};

inEngines('the enlarged element', (world) => {
  async function visit(attributes, { width = 320, style = '' } = {}) {
    Object.assign(world.server.pages, { '/page': page(attributes, style), '/': outer(width) });
    await world.engine.visit(world.server.origin);
    assert.ok(await until(world.engine, isRendered, rootInFrame));
  }

  for (const attributes of [
    'controls',
    'controls mode="summary"',
    'controls mode="summary" href="/full"',
  ]) {
    for (const [what, options] of Object.entries({
      'at 320 px, which is 1280 px at 400 %': {},
      'with text of 200 % at 640 px': { width: 640, style: 'html { font-size: 200% }' },
      'with the text spacing of WCAG 1.4.12 on every node at 320 px': { spacing },
    })) {
      it(`loses no words of <diplomacy-brief ${attributes}> ${what}`, async () => {
        await visit(attributes, options);
        await world.engine.evaluate(use, rootInFrame, options.spacing ?? '');
        const { lost, count } = await world.engine.evaluate(losses, rootInFrame);
        assert.deepEqual(lost, []);
        assert.ok(count > 20, `${count} lines`);
      });
    }
  }

  it('is no wider than the window with text of 200 % at 320 px and long labels of the page', async () => {
    await visit('controls mode="summary"', { style: 'html { font-size: 200% }' });
    await world.engine.evaluate(async (rootInFrame) => {
      const { host } = rootInFrame();
      const long = 'Donaudampfschifffahrtsgesellschaft';
      const names = ['opinion', 'length', 'summary', 'more', 'source', 'share', 'quote', 'linked'];
      host.labels = Object.fromEntries(names.map((name) => [name, long]));
      await host.updateComplete;
    }, rootInFrame);
    const { lost } = await world.engine.evaluate(losses, rootInFrame);
    assert.deepEqual(lost, []);
  });

  it('has a toolbar no higher than half of the window when it tells a long address, with text of 200 %', async () => {
    await visit('controls', { style: 'html { font-size: 200% }' });
    const { height, shown, leads } = await world.engine.evaluate(async (rootInFrame) => {
      const root = rootInFrame();
      const { ownerDocument } = root.host;
      const link = ownerDocument.createElement('link');
      Object.assign(link, { rel: 'canonical', href: `https://example.org/${'long/'.repeat(200)}` });
      ownerDocument.head.append(link);
      Object.defineProperty(ownerDocument.defaultView.navigator, 'clipboard', { value: undefined });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      ownerDocument.defaultView
        .getSelection()
        .selectAllChildren(root.querySelector('[part="paragraph"]'));
      root.querySelector('[name="share"]').click();
      const frame = () => new Promise(requestAnimationFrame);
      while (!root.querySelector('[data-floating] a')) await frame();
      const told = root.querySelector('[data-floating] a');
      return {
        height: root.querySelector('[part="toolbar"]').offsetHeight,
        shown: told.textContent.length,
        leads: told.href === link.href,
      };
    }, rootInFrame);
    assert.ok(height <= 320, `${height} px`);
    assert.ok(shown < 90, `${shown} characters`);
    assert.ok(leads);
  });

  // The numbers hang beside their points, and the letters of this machine may be wide.
  for (const [what, set, margin, edge] of [
    ['inside the column', '', 20, 20],
    [
      'inside a page with the margin of browsers, with the text spacing of WCAG 1.4.12',
      spacing,
      8,
      2,
    ],
  ]) {
    it(`keeps the numbers of the key points ${what}`, async () => {
      await visit('mode="summary"', { style: `body { margin: ${margin}px }` });
      await world.engine.evaluate(use, rootInFrame, set);
      await world.engine.evaluate(async (rootInFrame) => {
        // The bar beside a marked paragraph is outside the column.
        rootInFrame().activeElement.blur();
        while (rootInFrame().querySelector('[part="paragraph"][tabindex]'))
          await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        rootInFrame().querySelector('ol').scrollIntoView();
      }, rootInFrame);
      const picture = await screenshot(world.engine);
      const black = await world.engine.evaluate(findPixels, picture, [0, 0, 0]);
      const numbers = black.filter(([x]) => x < margin + 34);
      assert.ok(numbers.length > 50, `${numbers.length} pixels of numbers`);
      assert.deepEqual(
        numbers.filter(([x]) => x < edge),
        [],
      );
    });
  }
});
