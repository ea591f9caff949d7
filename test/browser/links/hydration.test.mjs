import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines } from '../../support/engines.mjs';
import { bundle } from './bundle.mjs';
import { around, emptyPage, fewSubjects } from './pages.mjs';
import { readerOf } from './reader.mjs';

/*
 * Finds a framework that reports a mismatch, or renders anew, when it hydrates a page in which a link to a paragraph was
 * followed before. The frameworks are built for development, where they report every mismatch.
 */

const frameworks = ['react', 'preact', 'vue'];
const scripts = Object.fromEntries(
  await Promise.all(
    frameworks.map(async (name) => [`/${name}.js`, await bundle(`hydrate-${name}`, 'development')]),
  ),
);

/** Collects what a framework reports, and each change of the nodes that it hydrates. */
const watch = () => {
  window.messages = [];
  for (const kind of ['error', 'warn'])
    console[kind] = (...words) => window.messages.push(words.join(' '));
  addEventListener('error', ({ message }) => window.messages.push(message));
};
const observe = () => {
  const app = document.getElementById('app');
  const note = (records) => {
    for (const { type, target } of records)
      window.messages.push(`${type} of <${target.localName}>`);
  };
  new MutationObserver(note).observe(app, { subtree: true, childList: true, characterData: true });
};

inEngines('a framework that hydrates late, after a link to a paragraph was followed,', (world) => {
  const { evaluate, isAt, rendered, until, frames } = readerOf(world);

  /** Loads a page with a link to a paragraph, and hydrates the page when the link was followed. */
  async function hydrate(framework, subject, change) {
    const content = `<main>${around(subject.replaceAll('\n', ''))}</main>`;
    const data = JSON.stringify(content).replaceAll('<', '\\u003c');
    const head = `<script>(${watch})()</script><script type="module" src="/dist/diplomacy-brief.js"></script><script src="/${framework}.js" defer></script>`;
    const body = `<div id="app">${content}</div><script>window.content = ${data}</script>`;
    Object.assign(world.server.pages, scripts, { '/': emptyPage(body, head) });
    await world.engine.visit('about:blank');
    await world.engine.visit(`${world.server.origin}/#brief-p3`);
    await rendered();
    await isAt(3);
    if (change) await evaluate(change);
    await evaluate(observe);
    await evaluate(() => void window.hydrate());
    // Each framework writes a property of its own to the container or to its first node.
    const isHydrated = () => {
      const app = document.getElementById('app');
      return [app, app.firstChild].some((node) => Object.keys(node).length > 0);
    };
    assert.ok(await until(isHydrated), 'not hydrated');
    await frames();
  }

  for (const framework of frameworks) {
    for (const [name, html] of Object.entries(fewSubjects)) {
      // No framework renders a declarative shadow root.
      if (/prerendered/.test(name)) continue;
      it(`finds the nodes of ${name} as the server has sent them: ${framework}`, async () => {
        await hydrate(framework, html('brief'));
        assert.deepEqual(await evaluate(() => window.messages), []);
        await isAt(3);
      });
    }

    it(`tells these tests of a node that was added before: ${framework}`, async () => {
      await hydrate(framework, fewSubjects['a plain article']('brief'), () =>
        document.getElementById('brief').prepend(document.createElement('hr')),
      );
      assert.notDeepEqual(await evaluate(() => window.messages), []);
    });
  }
});
