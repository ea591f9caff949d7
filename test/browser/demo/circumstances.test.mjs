/* The demo page where less works than on the computer of its author: small windows, large text, http, no modules. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { dist, visitor } from './visitor.mjs';

/** Runs in the page. The document of the demo page in a frame. */
const inside = () => document.querySelector('iframe').contentDocument;

/** Runs in the page. Whether the demo page in the frame has done all that it does by itself. */
const isReady = (inside) =>
  Boolean(
    inside()?.querySelectorAll('#tables table').length === 6 &&
    !inside().querySelector('.measuring'),
  );

/**
 * Runs in the page. What has the focus in the frame, and whether its middle is in the window with nothing over it. Of a box
 * that scrolls, Firefox may show a part: then the middle of that part.
 */
function focused(inside) {
  const { innerWidth, innerHeight } = inside().defaultView;
  let active = inside().activeElement;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active === inside().body || document.activeElement.localName !== 'iframe') return undefined;
  const { left, top, right, bottom } = active.getClientRects()[0];
  const middle = (start, end, size) =>
    active.hasAttribute('tabindex')
      ? (Math.max(start, 0) + Math.min(end, size)) / 2
      : (start + end) / 2;
  const point = [middle(left, right, innerWidth), middle(top, bottom, innerHeight)];
  const hit = active.getRootNode().elementFromPoint(...point);
  return {
    name: active.outerHTML.slice(0, 90),
    isFree: active.contains(hit) || active === hit?.getRootNode().host,
  };
}

/** Runs in the page. Nodes with text of the demo page in the frame that leave the window or a box that does not scroll. */
function tooWide(inside) {
  const page = inside();
  const scrolls = 'pre, .table, .unseen, .looks span, .folded';
  return [...page.querySelectorAll('body *')]
    .filter((node) => !node.closest(scrolls) && node.getClientRects().length)
    .filter((node) => node.getBoundingClientRect().right > page.documentElement.clientWidth + 1)
    .map((node) => node.outerHTML.slice(0, 90));
}

inEngines('the demo page in other circumstances', (world) => {
  const { visit, state, whenReady } = visitor(world);

  /** Shows the demo page in a frame: WebKit’s driver makes no window as narrow as that. */
  async function visitInFrame(width, height, search = '', sandbox = '') {
    world.server.pages['/frame'] =
      `<!doctype html><html lang="en"><title>A frame</title><body style="margin: 0"><iframe ${sandbox} style="border: 0; width: ${width}px; height: ${height}px" src="/dist/demo/${search}"></iframe>`;
    await world.engine.visit(`${world.server.origin}/frame`);
  }

  for (const [width, height] of [
    [320, 256],
    [320, 500],
    [800, 320],
  ]) {
    it(`puts nothing over the control in focus, at ${width} × ${height}`, async () => {
      await visitInFrame(width, height, '?controls=true');
      assert.ok(await until(world.engine, isReady, inside));
      await world.engine.evaluate(() => document.querySelector('iframe').focus());
      const seen = new Set();
      const covered = [];
      for (let presses = 0; presses < 150; presses++) {
        await world.engine.keyboard.press('Tab');
        const control = await world.engine.evaluate(
          async (focused, inside) => {
            // Two frames, in which the browser scrolls to what has the focus.
            for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
            return focused(inside);
          },
          focused,
          inside,
        );
        if (!control) break;
        seen.add(control.name);
        if (!control.isFree) covered.push(control.name);
      }
      assert.ok(seen.size > 50, `${seen.size}`);
      assert.deepEqual(covered, []);
    });
  }

  for (const width of [240, 320, 768, 1280]) {
    it(`fits a window of ${width} px with text of 200 %`, async () => {
      await visitInFrame(width, 800, '?controls=true');
      assert.ok(await until(world.engine, isReady, inside));
      await world.engine.evaluate(async (inside) => {
        inside().documentElement.style.fontSize = '200%';
        for (const details of inside().querySelectorAll('#tables details')) details.open = true;
        await new Promise(requestAnimationFrame);
      }, inside);
      const scrolled = (inside) => {
        const { documentElement: root } = inside();
        const stage = inside().getElementById('stage');
        return [
          root.scrollWidth - root.clientWidth,
          stage.scrollWidth - stage.clientWidth,
          stage.clientWidth > root.clientWidth / 2,
        ];
      };
      assert.deepEqual(await world.engine.evaluate(tooWide, inside), []);
      assert.deepEqual(await world.engine.evaluate(scrolled, inside), [0, 0, true]);
    });
  }

  /** Shows the demo page as a browser does over http without TLS: without hashes and without copying. */
  async function visitWithoutTLS(search = '') {
    const { pages, origin } = world.server;
    pages['/dist/demo/no-tls.js'] = {
      body: "Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }); Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });",
      headers: { 'content-type': 'text/javascript' },
    };
    const html = await (await fetch(`${origin}/dist/demo/index.html`)).text();
    pages['/dist/demo/http.html'] = html.replace('<link', '<script src="no-tls.js"></script><link');
    await world.engine.visit(`${origin}/dist/demo/http.html${search}`);
    assert.ok(await whenReady());
  }

  it('measures over http without TLS what needs no hash, and says why there is none', async () => {
    await visit('?lang=fr');
    const { snippet } = await state();
    await visitWithoutTLS('?lang=fr');
    const shown = await world.engine.evaluate(() =>
      Object.fromEntries(
        ['size', 'requests', 'integrity', 'article'].map((name) => [
          name,
          document.getElementById(`built-${name}`).innerText,
        ]),
      ),
    );
    assert.match(shown.size, /\d kB with brotli, .*\d kB uncompressed/);
    assert.match(shown.requests, /^\d: diplomacy-brief\.js/);
    for (const text of [shown.integrity, shown.article]) {
      assert.match(text, /Not computed: browsers compute hashes only on pages over https: or from this computer\./); // prettier-ignore
      assert.doesNotMatch(text, /undefined|null|digest|Error/);
    }
    // The hashes of the build stand in the snippet all the same.
    assert.equal((await state()).snippet, snippet);
  });

  for (const width of [240, 320, 768, 1280]) {
    it(`shows the whole message of a copy that failed, at ${width} px`, async () => {
      await visitInFrame(width, 700);
      assert.ok(await until(world.engine, isReady, inside));
      for (const [button, status] of [
        ['[data-copies="two-lines"]', 'two-lines-copied'],
        ['[data-copies="snippet"]', 'copied'],
      ]) {
        const cut = await world.engine.evaluate(
          async (inside, button, status) => {
            const page = inside();
            page.defaultView.navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
            page.querySelector(button).click();
            const node = page.getElementById(status);
            while (!/selected/.test(node.textContent)) await new Promise(requestAnimationFrame);
            node.scrollIntoView({ block: 'end' });
            // Each letter is where it is seen: nothing lies over it or cuts it off.
            const text = node.firstChild;
            const range = page.createRange();
            return [...text.data].filter((letter, i) => {
              range.setStart(text, i);
              range.setEnd(text, i + 1);
              const { left, top, width, height } = range.getBoundingClientRect();
              const hit = page.elementFromPoint(left + width / 2, top + height / 2);
              return letter !== ' ' && !node.contains(hit);
            });
          },
          inside,
          button,
          status,
        );
        assert.deepEqual(cut, [], button);
      }
    });
  }

  it('says where the selected text of the two lines is, and selects all of it', async () => {
    await visitWithoutTLS();
    await world.engine.evaluate(() => document.querySelector('[data-copies="two-lines"]').click());
    await until(world.engine, () => document.getElementById('two-lines-copied').textContent !== '');
    const selected = () => getSelection().toString().trim();
    assert.equal(await world.engine.evaluate(selected), (await state()).twoLines);
  });

  it('says without scripts what readers see, and shows nothing that needs a script', async () => {
    await visitInFrame(800, 800, '', 'sandbox="allow-same-origin"');
    const isLoaded = (inside) => inside()?.readyState === 'complete' && inside().body.children.length > 2; // prettier-ignore
    assert.ok(await until(world.engine, isLoaded, inside));
    const { card, buttons, text } = await world.engine.evaluate(
      (inside) => ({
        card: inside().getElementById('hero-stage').innerText,
        buttons: [...inside().querySelectorAll('button, input, select')]
          .filter((node) => node.getClientRects().length)
          .map((node) => node.outerHTML),
        text: inside().body.innerText,
      }),
      inside,
    );
    assert.match(card, /JavaScript is off/);
    assert.match(card, /readers without JavaScript see the article/);
    assert.deepEqual(buttons, []);
    assert.doesNotMatch(text, /has not loaded/);
  });

  const sentence = () => {
    const shown = [...document.querySelectorAll('.unloaded')].filter(
      (node) => node.getClientRects().length && getComputedStyle(node).visibility === 'visible',
    );
    return shown.map((node) => node.innerText);
  };

  it('says what to do where its module does not load', async () => {
    const { pages, origin } = world.server;
    const isButtonShown = () =>
      getComputedStyle(document.querySelector('.two-lines button')).visibility === 'visible';
    // What an old browser or a wrong server does: the module is refused.
    const headers = { 'content-type': 'text/plain' };
    pages['/dist/demo/demo.js'] = { body: '', headers };
    try {
      await world.engine.visit(`${origin}/dist/demo/`);
      assert.ok(await until(world.engine, (run) => run().length === 2, sentence));
      const [first] = await world.engine.evaluate(sentence);
      assert.match(first, /has not loaded/);
      assert.match(first, /npm ci && npm start/);
      assert.match(first, /browser/);
      // A button that does nothing is not shown.
      assert.equal(await world.engine.evaluate(isButtonShown), false);
    } finally {
      delete pages['/dist/demo/demo.js'];
    }
    await visit();
    assert.deepEqual(await world.engine.evaluate(sentence), []);
    assert.equal(await world.engine.evaluate(isButtonShown), true);
  });

  for (const path of ['index.html', '../../demo/index.html']) {
    it(`shows the element or says what to do when it is opened as the file ${path}`, async () => {
      const file = new URL(path, new URL('demo/', dist));
      await world.engine.visit(file.href);
      const tellsWhatToDo = (run) => run().some((text) => text.includes('npm ci && npm start'));
      // Browsers load modules from files only if they are set up so, as for tests.
      const isShown = (run, tells) =>
        tells(run) || Boolean(document.querySelector('diplomacy-brief:defined'));
      assert.ok(await until(world.engine, isShown, sentence, tellsWhatToDo));
    });
  }

  it('says in words what it could not measure, because its files are not all there', async () => {
    const { pages, origin } = world.server;
    pages['/dist/build-info.json'] = { body: '<!doctype html>' };
    try {
      await world.engine.visit(`${origin}/dist/demo/`);
      assert.ok(await whenReady());
      const measured = () =>
        ['size', 'requests', 'integrity', 'article'].map(
          (name) => document.getElementById(`built-${name}`).innerText,
        );
      for (const text of await world.engine.evaluate(measured))
        assert.equal(text, 'Not measured: this page could not read its own files.');
    } finally {
      delete pages['/dist/build-info.json'];
    }
  });
});
