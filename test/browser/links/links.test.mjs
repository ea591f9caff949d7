import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines, Unresponsive } from '../../support/engines.mjs';
import { around, emptyPage, isClosed, isPlain, page, subjects } from './pages.mjs';
import { readerOf } from './reader.mjs';

/*
 * Finds a link to a paragraph that leads elsewhere than a link to a paragraph of plain HTML: which presses are
 * navigations, what a browser restores, and what it opens can be seen only in a browser.
 */

const closed = (html) => `<details><summary>Opinion of the day</summary>${html}</details>`;

/**
 * The cases: what a reader does on the page of a subject. `options` are those of the page; `for` selects subjects, `engines` the engines.
 */
const cases = {
  'is followed by a press, and Tab goes on from the paragraph': {
    async run({ visit, press, isAt, key, focused }) {
      await visit();
      await press('#link-3');
      await isAt(3);
      await key('Tab');
      assert.equal(await focused(), 'after');
    },
  },
  'is followed when the page is loaded, and takes no focus': {
    async run({ visit, isAt, focused }) {
      await visit('#brief-p3');
      await isAt(3);
      assert.equal(await focused(), 'body');
    },
  },
  'is followed again by a second press': {
    async run({ visit, press, isAt, wheelTo }) {
      await visit();
      await press('#link-3');
      await isAt(3);
      await wheelTo(700);
      await press('#link-3');
      await isAt(3);
    },
  },
  'is followed again after the text was closed': {
    for: isClosed,
    async run({ visit, press, isAt, wheelTo, evaluate }) {
      await visit();
      await press('#link-3');
      await isAt(3);
      await wheelTo(700);
      await evaluate(() => {
        const brief = document.getElementById('brief');
        (brief.querySelector(':scope > details') ?? brief).open = false;
      });
      await press('#link-3');
      await isAt(3);
    },
  },
  'is followed to one paragraph after another': {
    async run({ visit, press, isAt }) {
      await visit('#brief-p3');
      await isAt(3);
      await press('#link-5');
      await isAt(5);
      await press('#link-3');
      await isAt(3);
    },
  },
  'is followed when a script sets the fragment': {
    async run({ visit, evaluate, isAt }) {
      await visit();
      await evaluate(() => (location.hash = 'brief-p3'));
      await isAt(3);
      await evaluate(() => (location.hash = 'brief-p5'));
      await isAt(5);
    },
  },
  // Without the Navigation API, as in WebKitGTK, a replaced address cannot be told from Back.
  'is followed when a script replaces the fragment': {
    engines: ['Chromium', 'Firefox'],
    async run({ visit, evaluate, isAt }) {
      await visit();
      await evaluate(() => location.replace('#brief-p5'));
      await isAt(5);
    },
  },
  'is followed on a page that scrolls smoothly': {
    options: { head: '<style>html { scroll-behavior: smooth }</style>' },
    async run({ visit, press, isAt }) {
      await visit('#brief-p3');
      await isAt(3);
      await press('#link-5');
      await isAt(5);
    },
  },
  'is followed to an id that is percent-encoded': {
    options: { id: 'größe' },
    async run({ visit, press, isAt }) {
      await visit();
      await press('#link-3');
      await isAt(3, 'größe');
    },
  },
  'is followed to the first of two elements with the same id': {
    options: { wrap: (html) => html + around(html) },
    async run({ visit, press, isAt }) {
      await visit();
      await press('#link-3');
      await isAt(3);
    },
  },
  // HTML looks for ids in the document only.
  'is followed to an element in a shadow tree': {
    options: {
      wrap: (html) => `<div id="host"><template shadowrootmode="open">${html}</template></div>`,
    },
    for: (name) => !isPlain(name),
    async run({ visit, press, isAt }) {
      await visit();
      await press('#link-3');
      await isAt(3);
    },
  },
  ...opening('<details> of the page', closed, []),
  ...opening(
    'hidden="until-found" around <details> of the page',
    (html) => `<div hidden="until-found">${closed(html)}</div>`,
    ['beforematch'],
  ),
  'does not keep the reader who types in a list that is rendered again at each key': {
    options: {
      wrap: (html) => `<div id="list">${html}</div>`,
      head: `<script>addEventListener('input', () => (list.innerHTML = list.innerHTML))</script>`,
    },
    async run({ visit, isAt, wheelTo, press, type, focused, evaluate, stays, rendered }) {
      await visit('#brief-p3');
      await isAt(3);
      await wheelTo(700);
      await press('#filter');
      await type('gaza');
      await rendered();
      await stays(700);
      assert.equal(await focused(), 'filter');
      assert.equal(await evaluate(() => document.getElementById('filter').value), 'gaza');
    },
  },
  'does not scroll when a script writes the same address again': {
    async run({ visit, isAt, wheelTo, evaluate, stays }) {
      await visit('#brief-p3');
      await isAt(3);
      await wheelTo(700);
      await evaluate(() => history.replaceState({ scroll: 700 }, '', location.href));
      await stays(700);
    },
  },
  'leaves the place that Back and Forward restore': {
    async run({ visit, wheelTo, press, isAt, evaluate, stays, focused }) {
      await visit();
      await wheelTo(600);
      await press('#link-3');
      await isAt(3);
      await press('#link-5');
      await isAt(5);
      await evaluate(() => document.getElementById('filter').focus());
      await evaluate(() => history.back());
      await isAt(3);
      await evaluate(() => history.back());
      await stays(600);
      await evaluate(() => history.forward());
      await isAt(3);
      assert.notEqual(await focused(), 'brief');
    },
  },
  // Chromium restores the target of the fragment, where plain HTML has one.
  'leaves the place that Back restores after the reader has scrolled': {
    engines: ['Firefox', 'WebKit'],
    async run({ visit, press, isAt, wheelTo, evaluate, stays }) {
      await visit();
      await press('#link-3');
      await isAt(3);
      await wheelTo(700);
      await press('#link-5');
      await isAt(5);
      await wheelTo(300);
      await evaluate(() => history.back());
      await stays(700);
      await evaluate(() => history.forward());
      await stays(300);
    },
  },
  'leaves the place that Back from another page restores': {
    async run({
      visit,
      isAt,
      wheelTo,
      press,
      arrives,
      goBackTo,
      evaluate,
      rendered,
      stays,
      focused,
      path,
      engine,
    }) {
      await visit('#brief-p3');
      await isAt(3);
      await wheelTo(700);
      await evaluate(() => (window.isOld = true));
      await press('#elsewhere');
      await arrives('/elsewhere');
      await goBackTo(path);
      // WebKit shows the page as it was left in any case.
      if (engine !== 'WebKit')
        assert.ok(await evaluate(() => !window.isOld), 'the page was not loaded again');
      await rendered();
      await stays(700);
      assert.notEqual(await focused(), 'brief');
    },
  },
  // WebKit goes to the target of the fragment after a reload.
  'leaves the place that a reload restores': {
    engines: ['Chromium', 'Firefox'],
    async run({ visit, isAt, wheelTo, reload, rendered, stays, focused }) {
      await visit('#brief-p3');
      await isAt(3);
      await wheelTo(700);
      await reload();
      await rendered();
      await stays(700);
      assert.equal(await focused(), 'body');
    },
  },
};

/** The cases in which a link leads into a closed part of the page. */
function opening(what, wrap, events) {
  const head = `<script>
    window.events = [];
    addEventListener('beforematch', ({ type }) => events.push(type), true);
  </script>`;
  const options = { wrap, head };
  const isOpened = async ({ isAt, evaluate }) => {
    await isAt(3);
    assert.deepEqual(await evaluate(() => window.events), events);
  };
  return {
    [`opens ${what} after a press`]: {
      options,
      async run({ visit, press, ...reader }) {
        await visit();
        await press('#link-3');
        await isOpened(reader);
      },
    },
    [`opens ${what} when the page is loaded`]: {
      options,
      async run({ visit, ...reader }) {
        await visit('#brief-p3');
        await isOpened(reader);
      },
    },
  };
}

inEngines('a link to a paragraph', (world) => {
  const reader = readerOf(world);

  for (const [number, title] of Object.keys(cases).entries()) {
    const { options = {}, run, engines = [world.name], for: isFor = () => true } = cases[title];
    if (!engines.includes(world.name)) continue;
    for (const [index, name] of Object.keys(subjects).entries()) {
      if (!isFor(name)) continue;
      it(`${title}: ${name}`, async () => {
        const { pages, origin } = world.server;
        const path = `/${number}/${index}`;
        // So that Back loads the page again, and does not show the page as it was left: it is not stored, and for Chromium a
        // cookie changes.
        const headers = { 'cache-control': 'no-store' };
        pages[path] = { body: page(subjects[name](options.id ?? 'brief'), options), headers };
        pages['/elsewhere'] = {
          body: emptyPage('Elsewhere'),
          headers: { 'set-cookie': `at=${path}` },
        };
        const visit = async (fragment = '') => {
          await world.engine.visit(origin + path + fragment);
          await reader.rendered();
        };
        const act = () => run({ ...reader, engine: world.name, path, visit });
        await act().catch((error) => {
          // WebKitGTK sometimes hangs when it goes back to a page that it has kept, also to one without the element.
          if (!(world.name === 'WebKit' && error instanceof Unresponsive)) throw error;
          return act();
        });
      });
    }
  }
});
