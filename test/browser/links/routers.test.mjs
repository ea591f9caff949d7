import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines } from '../../support/engines.mjs';
import { bundle } from './bundle.mjs';
import { around, emptyPage, isClosed, isPlain, page, fewSubjects } from './pages.mjs';
import { readerOf } from './reader.mjs';

/*
 * Finds a link to a paragraph that a router of the page does not follow. Routers change the address by script, and scroll
 * by themselves to the element that has the id of the fragment.
 */

/** Routers that render each page by script: the same HTML for every address. */
const appShell = (router) => (subject, base) => {
  const data = JSON.stringify({ base, content: around(subject) }).replaceAll('<', '\\u003c');
  const shell = emptyPage(
    `<div id="app"></div><script>Object.assign(window, ${data})</script><script src="/${router}.js"></script>`,
    '<script type="module" src="/dist/diplomacy-brief.js"></script>',
  );
  return { [`${base}/`]: shell, [`${base}/read`]: shell };
};

/** Routers that load pages, and put their content in place of the present one. */
const pageLoader = (router) => (subject, base) => {
  const head = `<script src="/${router}.js" defer></script>`;
  const home = `<div id="content"><a id="link-3" href="${base}/read#brief-p3">Read paragraph 3</a></div>`;
  const module = '<script type="module" src="/dist/diplomacy-brief.js"></script>';
  return {
    [`${base}/`]: emptyPage(home, module + head),
    [`${base}/read`]: page(subject, { head }),
  };
};

/** The pages of a site with each router: by path, for a subject and the path that all begin with. */
const routers = {
  'vue-router': appShell('vue-router'),
  'react-router': appShell('react-router'),
  turbo: pageLoader('turbo'),
  swup: pageLoader('swup'),
};

const cases = {
  'within the page': async ({ visit, press, isAt, wheelTo }) => {
    await visit('/read');
    await press('#link-5');
    await isAt(5);
    await press('#link-3');
    await isAt(3);
    await wheelTo(700);
    await press('#link-3');
    await isAt(3);
  },
  'from another page': async ({ visit, press, isAt, evaluate, key, focused, router }) => {
    await visit('/');
    await evaluate(() => (window.isSame = true));
    await press('#link-3');
    await isAt(3);
    assert.ok(await evaluate(() => window.isSame), 'the router has left the link to the browser');
    // The others leave the focus to the browser, which begins at the top of a page of plain HTML.
    if (!/turbo|swup/.test(router)) return;
    await key('Tab');
    assert.equal(await focused(), 'after');
  },
  'and leaves the place that Back restores': async ({ visit, press, isAt, wheelTo, evaluate, stays, router }) => {
    if (router === 'swup') return; // Swup goes to the top.
    await visit('/read');
    await wheelTo(600);
    await press('#link-5');
    await isAt(5);
    await evaluate(() => history.back());
    await stays(600);
  },
}; // prettier-ignore

const scripts = Object.fromEntries(
  await Promise.all(
    Object.keys(routers).map(async (router) => [`/${router}.js`, await bundle(router)]),
  ),
);

inEngines('a link to a paragraph', (world) => {
  const reader = readerOf(world);

  for (const [router, site] of Object.entries(routers)) {
    for (const [title, run] of Object.entries(cases)) {
      for (const [number, name] of Object.keys(fewSubjects).entries()) {
        // No router opens a closed part of plain HTML, or parses a declarative shadow root.
        if ((isPlain(name) && isClosed(name)) || /prerendered/.test(name)) continue;
        it(`is followed by ${router} ${title}: ${name}`, async () => {
          const base = `/${router}/${number}`;
          Object.assign(world.server.pages, scripts, site(fewSubjects[name]('brief'), base));
          const visit = async (path) => {
            await world.engine.visit(world.server.origin + base + path);
            assert.ok(await reader.until(() => document.getElementById('link-3') !== null));
            await reader.rendered();
          };
          await run({ ...reader, visit, router });
        });
      }
    }
  }
});
