import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, until } from '../support/engines.mjs';
import { serve } from '../support/server.mjs';

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

for (const [name, start] of Object.entries(engines)) {
  describe(`finding in ${name}`, () => {
    let engine, server;
    before(async () => {
      server = await serve({ '/': page });
      engine = await start();
    });
    after(async () => {
      await engine?.stop();
      server?.stop();
    });

    const isOpen = () => document.querySelector('diplomacy-brief').open;
    const top = () =>
      document
        .querySelector('diplomacy-brief')
        .shadowRoot.querySelector('#p6')
        .getBoundingClientRect().top;

    it('opens the closed text for a text fragment, tells of it, and shows the words', async () => {
      await engine.visit(`${server.origin}/#:~:text=glimmer%20of%20hope`);
      assert.ok(await until(engine, isOpen));
      assert.deepEqual(await engine.evaluate(() => window.toggles), ['closed→open']);
      assert.ok(
        await engine.evaluate(() => document.querySelector('diplomacy-brief').hasAttribute('open')),
      );
      const y = await engine.evaluate(top);
      assert.ok(
        y > -200 && y < (await engine.evaluate(() => innerHeight)),
        `paragraph 6 is at ${y} px`,
      );
    });

    it('leaves it closed for words of the summary', async () => {
      await engine.visit('about:blank');
      await engine.visit(`${server.origin}/#:~:text=Praising`);
      assert.ok(await until(engine, () => scrollY > 0));
      assert.equal(await engine.evaluate(isOpen), false);
    });

    it('reveals the paragraph that the address names when the page is loaded', async () => {
      server.pages['/deep'] = page.replace('<diplomacy-brief', '<diplomacy-brief id="brief"');
      await engine.visit(`${server.origin}/deep#brief-p6`);
      assert.ok(await until(engine, isOpen));
      const y = await engine.evaluate(top);
      assert.ok(
        y >= 0 && y < (await engine.evaluate(() => innerHeight)),
        `paragraph 6 is at ${y} px`,
      );
    });
  });
}
