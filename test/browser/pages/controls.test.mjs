import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';

const page = (attributes, head = '') => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page</title>
  ${head}
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <textarea aria-label="Text"></textarea>
  <div contenteditable onpaste="this.title = event.clipboardData.getData('text/html')">Here</div>
  <diplomacy-brief controls ${attributes}></diplomacy-brief>
</html>`;

const shadow = `document.querySelector('diplomacy-brief').shadowRoot`;

inEngines('the controls', (world) => {
  async function visit(attributes, head) {
    world.server.pages['/'] = page(attributes, head);
    await world.engine.visit(world.server.origin);
    assert.ok(await until(world.engine, `() => !!${shadow}?.querySelector('[part="controls"]')`));
  }

  /** A real click with the mouse, not click(). */
  async function click(selector) {
    const { page, send } = world.engine;
    const [x, y] = await world.engine.evaluate(`() => {
      const { left, top, width, height } = (${selector}).getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    }`);
    if (page) return page.mouse.click(x, y);
    const actions = [
      { type: 'pointerMove', x, y, duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await send('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  async function paste() {
    const { page, send } = world.engine;
    if (page) {
      await page.keyboard.down('Control');
      await page.keyboard.press('v', { commands: ['Paste'] });
      return page.keyboard.up('Control');
    }
    const keys = [
      ['keyDown', '\uE009'],
      ['keyDown', 'v'],
      ['keyUp', 'v'],
      ['keyUp', '\uE009'],
    ];
    const actions = keys.map(([type, value]) => ({ type, value }));
    await send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  const control = (name) => `${shadow}.querySelector('[name="${name}"]')`;
  const says = (words) =>
    until(
      world.engine,
      `() => ${shadow}.querySelector('[role="status"]').textContent === '${words}'`,
    );
  const pasted = async (selector, property) => {
    await click(`document.querySelector('${selector}')`);
    await paste();
    await until(world.engine, `() => document.querySelector('${selector}').${property} !== ''`);
    return world.engine.evaluate(`() => document.querySelector('${selector}').${property}`);
  };

  it('copy the selection without clearing it, for pasting as text and as HTML', async () => {
    await visit('id="brief"');
    const words = await world.engine.evaluate(`() => {
      const { firstChild } = ${shadow}.getElementById('p2');
      getSelection().setBaseAndExtent(firstChild, 0, firstChild, 30);
      return firstChild.data.slice(0, 30).trim();
    }`);
    await click(control('quote'));
    assert.ok(await says('Quote copied.'));
    assert.equal(await world.engine.evaluate('() => getSelection().type'), 'Range');
    const link = `${world.server.origin}/#brief-p2`;
    const text = await pasted('textarea', 'value');
    const [quote, source] = text.split('\n\n');
    assert.equal(quote, words);
    assert.deepEqual(source.split('\n').slice(1), [link]);
    const html = await pasted('[contenteditable]', 'title');
    assert.match(html, /<blockquote[^>]* cite="[^"]*#brief-p2"/);
    assert.ok(html.includes(`href="${link}"`), html);
  });

  it('copy the link with the keyboard when the browser cannot share', async () => {
    await visit('', '<link rel="canonical" href="https://example.org/the-article">');
    await world.engine.evaluate(`() => ${control('share')}.focus()`);
    const { page, send } = world.engine;
    if (page) await page.keyboard.press('Enter');
    else {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: '\uE007' }));
      await send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    }
    assert.ok(await says('Link copied.'));
    assert.equal(await pasted('textarea', 'value'), 'https://example.org/the-article');
  });

  it('read aloud with the voices of the engine, or omit that button when there is no voice', async () => {
    await visit('');
    const voices = await world.engine.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return speechSynthesis.getVoices().filter(({ lang }) => /^en/i.test(lang)).length;
    });
    const seen = await world.engine.evaluate(
      `() => getComputedStyle(${control('listen')}).visibility`,
    );
    assert.equal(seen, voices ? 'visible' : 'hidden');
    if (!voices) return;
    const text = (words) => `() => ${control('listen')}.textContent === '${words}'`;
    // Without a sound device an engine may finish a text immediately, so every mark is recorded.
    await world.engine.evaluate(`() => {
      window.marks = [];
      new MutationObserver((records) => {
        for (const { target } of records)
          if (target.ariaCurrent) marks.push(target.id || target.getAttribute('part'));
      }).observe(${shadow}, { subtree: true, attributeFilter: ['aria-current'] });
    }`);
    const marks = () => world.engine.evaluate(() => window.marks);
    /** The recorded marks, after no new mark appeared for longer than one utterance takes without a sound device. */
    const lastMarks = async () => {
      const before = await marks();
      await world.engine.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
      assert.deepEqual(await marks(), before);
      return before;
    };
    await click(control('listen'));
    assert.ok(await until(world.engine, () => window.marks.length > 0));
    assert.equal((await marks())[0], 'title');
    await click(control('listen'));
    assert.ok(await until(world.engine, text('Resume')));
    const paused = await lastMarks();
    await click(control('listen'));
    assert.ok(await until(world.engine, '() => speechSynthesis.speaking'));
    await click(control('stop'));
    assert.ok(await until(world.engine, text('Listen')));
    const stopped = await lastMarks();
    assert.deepEqual(stopped.slice(0, paused.length), paused);
    const unmarked = `() => ${shadow}.querySelector('[aria-current]') === null`;
    assert.equal(await world.engine.evaluate(unmarked), true);
  });

  for (const [when, head] of Object.entries({
    before: '<script type="module" src="/dist/labels/fr.js"></script>',
    after:
      '<script>addEventListener("load", () => document.head.append(Object.assign(document.createElement("script"), { type: "module", src: "/dist/labels/fr.js" })))</script>',
  })) {
    it(`are in the language of the page with one more script tag, ${when} the module`, async () => {
      await visit('lang="fr-CA"', head);
      assert.ok(await until(world.engine, `() => ${control('share')}.textContent === 'Partager'`));
    });
  }

  it('stay in view while text is selected, and otherwise scroll with the page', async () => {
    await visit('style="display: block; padding-block-end: 200vh"');
    const top = `${control('quote')}.getBoundingClientRect().top`;
    await world.engine.evaluate(`() => {
      const { firstChild } = ${shadow}.getElementById('p6');
      ${shadow}.getElementById('p6').scrollIntoView({ block: 'start' });
      getSelection().setBaseAndExtent(firstChild, 0, firstChild, 30);
    }`);
    assert.ok(await until(world.engine, `() => ${top} >= 0 && ${top} < 40`));
    await world.engine.evaluate(`() => getSelection().removeAllRanges()`);
    assert.ok(await until(world.engine, `() => ${top} < 0`));
  });
});
