import assert from 'node:assert/strict';
import { it } from 'node:test';
import { prerender } from '../../../dist/prerender.js';
import { inEngines, until } from '../../support/engines.mjs';

/*
 * Finds text that the browser’s own search and links to text do not reach in a closed disclosure: no script can search
 * as the browser does.
 */

const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page with a summary</title>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <h1>A page</h1>
  <div style="block-size: 300vh"></div>
  <diplomacy-brief mode="summary"></diplomacy-brief>
  <script>
    window.toggles = [];
    document.querySelector('diplomacy-brief')
      .addEventListener('toggle', (event) => toggles.push(event.oldState + '→' + event.newState));
  </script>
</html>`;

inEngines('finding', (world) => {
  const isOpen = () => document.querySelector('diplomacy-brief').open;
  const top = () =>
    document
      .querySelector('diplomacy-brief')
      .shadowRoot.querySelector('#p6')
      .getBoundingClientRect().top;

  /** Chromium's headless shell ignores text fragments on every page, so the element cannot be tested with them there. */
  const lacksFragments = (test) => {
    const { isShell } = world.engine;
    if (isShell)
      test.skip('The headless shell follows no text fragments: install Chromium or Chrome.');
    return isShell;
  };

  const pages = {
    '': '',
    ', when the page skips the rendering of off-screen content':
      'diplomacy-brief { content-visibility: auto; contain-intrinsic-size: auto 40em }',
  };
  for (const [where, css] of Object.entries(pages)) {
    it(`opens the closed text for a text fragment, dispatches a toggle event, and scrolls to the words${where}`, async (test) => {
      if (lacksFragments(test)) return;
      world.server.pages['/'] = page;
      world.server.pages['/found'] = page.replace('<h1>', `<style>${css}</style><h1>`);
      await world.engine.visit(`${world.server.origin}/found#:~:text=glimmer%20of%20hope`);
      assert.ok(await until(world.engine, isOpen));
      assert.deepEqual(await world.engine.evaluate(() => window.toggles), ['closed→open']);
      assert.ok(
        await world.engine.evaluate(() =>
          document.querySelector('diplomacy-brief').hasAttribute('open'),
        ),
      );
      const y = await world.engine.evaluate(top);
      assert.ok(
        y > -200 && y < (await world.engine.evaluate(() => innerHeight)),
        `paragraph 6 is at ${y} px`,
      );
    });
  }

  it('opens the closed text of a prerendered summary', async (test) => {
    if (lacksFragments(test)) return;
    const html = prerender({ mode: 'summary' });
    world.server.pages['/prerendered'] = page.replace(/<diplomacy-brief.*brief>/, () => html);
    await world.engine.visit(`${world.server.origin}/prerendered#:~:text=glimmer%20of%20hope`);
    assert.ok(await until(world.engine, isOpen));
    const y = await world.engine.evaluate(top);
    assert.ok(
      y > -200 && y < (await world.engine.evaluate(() => innerHeight)),
      `paragraph 6 is at ${y} px`,
    );
  });

  it('leaves the full text closed for words of the summary', async (test) => {
    if (lacksFragments(test)) return;
    await world.engine.visit('about:blank');
    await world.engine.visit(`${world.server.origin}/#:~:text=Praising`);
    assert.ok(await until(world.engine, () => scrollY > 0));
    assert.equal(await world.engine.evaluate(isOpen), false);
  });

  it('reveals the paragraph in the address when the page is loaded', async () => {
    world.server.pages['/deep'] = page.replace('<diplomacy-brief', '<diplomacy-brief id="brief"');
    await world.engine.visit(`${world.server.origin}/deep#brief-p6`);
    assert.ok(await until(world.engine, isOpen));
    const y = await world.engine.evaluate(top);
    assert.ok(
      y >= 0 && y < (await world.engine.evaluate(() => innerHeight)),
      `paragraph 6 is at ${y} px`,
    );
  });
});
