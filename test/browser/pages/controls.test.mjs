import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { clickAt, pressKey, pressShortcut } from '../../support/input.mjs';

/*
 * Finds controls that fail with the real clipboard or the real voices, which unit tests replace.
 */

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

/** Calls a function in the page with the shadow root of the element and other arguments. */
const withRoot = (act, ...args) =>
  act(document.querySelector('diplomacy-brief').shadowRoot, ...args);

// Functions that run in the page.
const hasText = (root, selector, text) => root.querySelector(selector).textContent === text;
const valueOf = (selector, property) => document.querySelector(selector)[property];
/** The middle of the node that the selector finds, in the element or in the page. */
const middleOf = (root, selector) => {
  const node = root.querySelector(selector) ?? document.querySelector(selector);
  const { left, top, width, height } = node.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

const control = (name) => `[name="${name}"]`;

inEngines('the controls', (world) => {
  const inRoot = (act, ...args) => world.engine.evaluate(withRoot, act, ...args);
  const untilInRoot = (act, ...args) => until(world.engine, withRoot, act, ...args);

  async function visit(attributes, head) {
    world.server.pages['/'] = page(attributes, head);
    await world.engine.visit(world.server.origin);
    assert.ok(await untilInRoot((root) => Boolean(root?.querySelector('[part="toolbar"]'))));
  }

  async function click(selector) {
    await clickAt(world.engine, ...(await inRoot(middleOf, selector)));
  }

  const says = (words) => untilInRoot(hasText, '[role="status"]', words);
  const pasted = async (selector, property) => {
    await click(selector);
    await pressShortcut(world.engine, 'v');
    await until(world.engine, valueOf, selector, property);
    return world.engine.evaluate(valueOf, selector, property);
  };

  it('copy the selection without clearing it, for pasting as text and as HTML', async () => {
    await visit('id="brief"');
    const words = await inRoot((root) => {
      const { firstChild } = root.getElementById('p2');
      getSelection().setBaseAndExtent(firstChild, 0, firstChild, 30);
      return firstChild.data.slice(0, 30).trim();
    });
    await click(control('quote'));
    assert.ok(await says('Quote copied.'));
    assert.equal(await world.engine.evaluate(() => getSelection().type), 'Range');
    const link = `${world.server.origin}/#brief-p2`;
    const text = await pasted('textarea', 'value');
    const [quote, source] = text.split('\n\n');
    assert.equal(quote, words);
    // WebKit pastes a no-break space as a space.
    const lines = source.replaceAll('\u00a0', ' ').split('\n');
    assert.deepEqual(lines.slice(1), ['Opinion · About the events of March 2024', link]);
    const html = await pasted('[contenteditable]', 'title');
    assert.match(html, /<blockquote[^>]* cite="[^"]*#brief-p2"/);
    assert.ok(html.includes(`href="${link}"`), html);
    assert.match(html, /\(Opinion(\u00a0|&nbsp;| )· About the events of March 2024\)/);
  });

  it('copy the link with the keyboard when the browser cannot share', async () => {
    await visit('', '<link rel="canonical" href="https://example.org/the-article">');
    await inRoot((root, selector) => root.querySelector(selector).focus(), control('share'));
    await pressKey(world.engine, 'Enter');
    assert.ok(await says('Link copied.'));
    assert.equal(await pasted('textarea', 'value'), 'https://example.org/the-article');
  });

  it('read aloud with the voices of the engine, or omit that button when there is no voice', async () => {
    // WebKitGTK names the voices of the device as voices of the network, with which the element does not read.
    await visit(
      '',
      `<script>Object.defineProperty(SpeechSynthesisVoice.prototype, 'localService', { value: true })</script>`,
    );
    // Voices may arrive late: whenever they do, the button is there exactly when there is one.
    const voices = () => speechSynthesis.getVoices().filter(({ lang }) => /^en/i.test(lang)).length;
    const agrees = (root, selector, voices) =>
      root.querySelector(selector).checkVisibility() === voices() > 0;
    assert.ok(await untilInRoot(agrees, control('listen'), voices));
    if (!(await world.engine.evaluate(voices))) return;
    const listenSays = (words) => untilInRoot(hasText, control('listen'), words);
    // Without a sound device an engine may finish a text immediately, so every mark is recorded.
    await inRoot((root) => {
      window.marks = [];
      new MutationObserver((records) => {
        for (const { target } of records)
          if (target.ariaCurrent) window.marks.push(target.id || target.getAttribute('part'));
      }).observe(root, { subtree: true, attributeFilter: ['aria-current'] });
    });
    const marks = () => world.engine.evaluate(() => window.marks);
    /** The recorded marks, after an utterance of the page: one of the element would be spoken, and marked, before it. */
    const lastMarks = async () => {
      const before = await marks();
      await world.engine.evaluate(
        () =>
          new Promise((resolve) => {
            const last = new SpeechSynthesisUtterance('.');
            last.onend = last.onerror = () => resolve(0);
            speechSynthesis.resume();
            speechSynthesis.speak(last);
          }),
      );
      assert.deepEqual(await marks(), before);
      return before;
    };
    await click(control('listen'));
    assert.ok(await until(world.engine, () => window.marks.length > 0));
    assert.equal((await marks())[0], 'title');
    await click(control('listen'));
    assert.ok(await listenSays('Resume'));
    const paused = await lastMarks();
    await click(control('listen'));
    assert.ok(await until(world.engine, () => speechSynthesis.speaking));
    await click(control('stop'));
    assert.ok(await listenSays('Listen'));
    const stopped = await lastMarks();
    assert.deepEqual(stopped.slice(0, paused.length), paused);
    assert.equal(await inRoot((root) => root.querySelector('[aria-current]') === null), true);
  });
});
