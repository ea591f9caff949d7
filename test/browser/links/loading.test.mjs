import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines } from '../../support/engines.mjs';
import { isPlain, page, subjects } from './pages.mjs';
import { readerOf } from './reader.mjs';

/*
 * Finds a paragraph that is left, or a reader who is pulled back, while a page loads: the server holds what comes late
 * until the test lets it go.
 */

/** A response of a server that waits until it is released. */
function held(body, type) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const respond = async (url, response) => {
    await released;
    response.setHeader('content-type', type);
    response.end(body);
  };
  return { release, respond };
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="900"/>';
const noAnchors = '<style>html { overflow-anchor: none }</style>';
const lateImage = { above: '<img id="late" alt="" src="late.svg">', head: noAnchors };
/** As a bundler’s `import()` of a part of the page. */
const lateModule = { module: `<script>import('./late.js')</script>` };

const isComplete = () => document.getElementById('late').height === 900;

/** What a reader does to read elsewhere than where a link has led. */
const acts = {
  'turned the wheel': ({ wheelTo }) => wheelTo(0),
  'pressed a key': ({ key }) => key('Home'),
  'pressed a button that scrolls': ({ press }) => press('#to-top'),
};

const cases = {
  'keeps its place at the top of the window when an image above it comes late': {
    options: lateImage,
    async run({ visit, isAt, image, until }) {
      await visit();
      await isAt(3);
      image.release();
      assert.ok(await until(isComplete));
      await isAt(3);
    },
  },
  ...Object.fromEntries(
    Object.entries(acts).map(([what, act]) => [
      `does not pull back the reader who has ${what}, when an image comes late`,
      {
        options: lateImage,
        async run({ visit, isAt, image, until, stays, ...reader }) {
          await visit();
          await isAt(3);
          await act(reader);
          await stays(0);
          image.release();
          assert.ok(await until(isComplete));
          await stays(0);
        },
      },
    ]),
  ),
  'is followed by a module that comes late': {
    options: lateModule,
    async run({ visit, module, isAt, rendered }) {
      await visit();
      module.release();
      await rendered();
      await isAt(3);
    },
  },
  'does not pull back the reader who has turned the wheel, when the module comes late': {
    options: lateModule,
    async run({ visit, module, wheelTo, stays, rendered }) {
      await visit();
      await wheelTo(900);
      module.release();
      await rendered();
      await stays(900);
    },
  },
  'takes no focus from the reader who types, when the module comes late': {
    options: lateModule,
    async run({ visit, module, press, type, rendered, frames, evaluate, focused }) {
      await visit();
      await press('#filter');
      await type('ga');
      module.release();
      await rendered();
      await frames();
      await type('za');
      assert.equal(await evaluate(() => document.getElementById('filter').value), 'gaza');
      assert.equal(await focused(), 'filter');
    },
  },
};

inEngines(
  'a link to a paragraph',
  (world) => {
    const reader = readerOf(world);

    for (const [number, [title, { options, run }]] of Object.entries(cases).entries()) {
      for (const [index, name] of Object.keys(subjects).entries()) {
        if (isPlain(name) && options.module) continue;
        it(`${title}: ${name}`, async () => {
          const { pages, origin } = world.server;
          const base = `/${number}/${index}/`;
          const image = held(picture, 'image/svg+xml');
          const module = held(`import '/dist/diplomacy-brief.js';`, 'text/javascript');
          pages[base] = page(subjects[name]('brief'), options);
          pages[`${base}late.svg`] = image.respond;
          pages[`${base}late.js`] = module.respond;
          const visit = async () => {
            await reader.evaluate((url) => {
              setTimeout(() => location.assign(url));
            }, `${origin}${base}#brief-p3`);
            const isParsed = (path) =>
              location.pathname === path && document.readyState !== 'loading';
            assert.ok(await reader.until(isParsed, base));
          };
          try {
            await run({ ...reader, visit, image, module });
          } finally {
            image.release();
            module.release();
          }
        });
      }
    }
  },
  undefined,
  undefined,
  { isLoading: true },
);
