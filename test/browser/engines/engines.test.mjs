import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fallback, prerender } from '../../../dist/prerender.js';
import french from '../../../dist/labels/fr.js';
import { article, summary } from '../../../dist/server.js';
import { serve } from '../../support/server.mjs';
import { chromiums, missing, start } from './chromiums.mjs';
import { features } from './features.mjs';
import { since } from './support.mjs';

const readPrerendered = (mode) => readFile(new URL(`../../../dist/prerendered-${mode}.html`, import.meta.url), 'utf8'); // prettier-ignore

/** The kinds of HTML with which a page can contain the element. */
const markups = {
  'the script alone': ({ mode, controls }) =>
    `<diplomacy-brief mode="${mode}"${controls ? ' controls' : ''}></diplomacy-brief>`,
  'the fallback': (options) => fallback(options),
  // The file from the build; no file is built with controls.
  'the prerendered HTML': (options) =>
    options.controls ? prerender(options) : readPrerendered(options.mode),
};
const modes = ['full', 'summary'];

const module = '<script type="module" src="/dist/diplomacy-brief.js"></script>';
const frenchLabels = '<script type="module" src="/dist/labels/fr.js"></script>';

const page = (body, { lang = 'en', head = '' } = {}) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A page</title>${head}<body><h1>A page</h1>${body}<p>After it</p></body></html>`;

/**
 * Runs in the page. Returns the visible texts in order, also those in shadow roots, without text that something
 * covers.
 */
function visibleTexts() {
  const texts = [];
  const isVisible = (text) => {
    const parent = text.parentElement;
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width && height);
    const { color } = getComputedStyle(parent);
    return (
      lines.length > 0 &&
      !/, 0\)$/.test(color.replace(/^rgb\(.*/, '')) &&
      lines.every(({ left, top, width, height }) =>
        parent.contains(parent.getRootNode().elementFromPoint(left + width / 2, top + height / 2)),
      )
    );
  };
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.data.trim() && isVisible(node)) texts.push(node.data);
      return;
    }
    const slotted = node.localName === 'slot' ? node.assignedNodes({ flatten: true }) : [];
    (slotted.length ? slotted : (node.shadowRoot || node).childNodes).forEach(read);
  };
  read(document.body);
  return texts;
}

/** Runs in the page. Returns the centre of a node in the element, or null if the node is missing or not rendered. */
function centreOf(selector) {
  const root = document.querySelector('diplomacy-brief').shadowRoot;
  const found = root && root.querySelector(selector);
  if (!found || !found.getClientRects().length) return null;
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Runs in the page. Records the toggle events of the element. */
function recordEvents() {
  window.events = [];
  document.querySelector('diplomacy-brief').addEventListener('toggle', (event) => {
    const { type, oldState, newState, bubbles } = event;
    window.events.push({ type, oldState, newState, bubbles, isEvent: event instanceof Event });
  });
}

/** Runs in the page. Returns those of the listed borders that are not visible. */
function invisibleBorders(sidesByPart) {
  const root = document.querySelector('diplomacy-brief').shadowRoot;
  const invisible = [];
  for (const [selector, sides] of Object.entries(sidesByPart)) {
    const found = root.querySelectorAll(selector);
    if (!found.length) invisible.push(`${selector} does not exist`);
    for (const side of sides) {
      for (const node of found) {
        const style = getComputedStyle(node);
        const [width, kind, color] = ['Width', 'Style', 'Color'].map(
          (what) => style[`border${side}${what}`],
        );
        // The fourth number of rgba() is the opacity.
        const transparent = color === 'transparent' || /^rgba\(.*, 0\)$/.test(color);
        if (!parseFloat(width) || kind !== 'solid' || transparent) {
          invisible.push(`${selector}, ${side}: ${width} ${kind} ${color}`);
        }
      }
    }
  }
  return [...new Set(invisible)];
}

/**
 * A script for the head of the page: it replaces the speech synthesizer by one that has a voice and records the
 * spoken texts.
 */
const synthesizer = `<script>
  window.spoken = [];
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class { constructor(text) { this.text = text } },
  });
  Object.defineProperty(window, 'speechSynthesis', {
    value: Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'en-US', default: true, localService: true }],
      speak: ({ text }) => window.spoken.push(text),
      cancel() {},
      pause() {},
      resume() {},
    }),
  });
</script>`;

const inBothModes = (markups) =>
  Object.entries(markups).flatMap(([name, make]) =>
    modes.map((mode) => [`${name}, ${mode}`, { mode, make }]),
  );

describe('old Chromiums', { skip: missing }, () => {
  for (const [name, expected] of Object.entries(chromiums)) {
    describe(name, () => {
      let server, engine;

      before(async () => {
        server = await serve();
        engine = await start(name);
        await engine.allow(server.origin, 'clipboardReadWrite', 'clipboardSanitizedWrite');
      });

      after(async () => {
        await engine?.stop();
        server?.stop();
      });

      async function visit(body, options) {
        server.pages['/'] = page(body, options);
        await engine.visit(server.origin);
      }

      /** Counts how often each text is visible, with all its characters in order. */
      async function counts(texts) {
        const seen = (await engine.evaluate(visibleTexts)).join('\n');
        return texts.map((text) => seen.split(text).length - 1);
      }
      const times = (texts, n) => texts.map(() => n);

      async function click(selector) {
        const point = await engine.evaluate(centreOf, selector);
        assert.ok(point, `${selector} is not visible`);
        await engine.click(point);
      }

      const fullText = [article.title, ...article.paragraphs];
      const summaryText = [summary.standfirst, ...summary.points.map(({ text }) => text)];
      const frenchSummary = [french.standfirst, ...french.points.split('\n')];

      /** Asserts that the full text is visible exactly once; in summary mode, after a click on the disclosure. */
      async function assertReadable(mode, summaryOfPage = summaryText) {
        if (mode === 'summary' && (await engine.evaluate(centreOf, 'summary'))) {
          assert.deepEqual(await counts(summaryOfPage), times(summaryOfPage, 1), 'the summary');
          assert.deepEqual(
            await counts(article.paragraphs),
            times(article.paragraphs, 0),
            'the closed text',
          );
          await click('summary');
        }
        assert.deepEqual(await counts(fullText), times(fullText, 1), 'title and paragraphs');
      }

      it('has the version that its name contains', () => {
        assert.equal(`chromium-${engine.version}`, name);
      });

      it('has exactly those features that it has according to the browser data', async () => {
        await visit('');
        const differences = [];
        for (const feature of features.filter(({ has }) => has)) {
          const has = await engine.evaluate(`() => ${feature.has}`);
          if (has !== engine.version >= since(feature, 'chrome'))
            differences.push([feature.key, has]);
        }
        assert.deepEqual(differences, []);
      });

      for (const mode of modes) {
        it(`shows the prerendered HTML without the script, ${mode}`, async () => {
          await visit(await readPrerendered(mode));
          await assertReadable(mode);
          assert.deepEqual(engine.uncaught(), []);
        });
      }

      if (expected === 'fallback') {
        // With the script alone, the page contains no text that could stay.
        const withText = Object.entries(markups).filter(([name]) => name !== 'the script alone');
        for (const [markup, { mode, make }] of inBothModes(Object.fromEntries(withText))) {
          it(`keeps the text readable: ${markup}`, async () => {
            await visit((await make({ mode })) + module);
            await assertReadable(mode);
          });
        }
        return;
      }

      for (const [markup, { mode, make }] of inBothModes(markups)) {
        describe(markup, () => {
          it('shows every character of the title and the paragraphs exactly once', async () => {
            await visit((await make({ mode })) + module);
            if (mode === 'summary') {
              assert.ok(
                await engine.evaluate(centreOf, 'summary'),
                'the disclosure is not visible',
              );
            }
            assert.ok(
              await engine.evaluate(centreOf, '[part="title"]'),
              'the title is not rendered',
            );
            await assertReadable(mode);
            assert.deepEqual(engine.uncaught(), []);
          });

          for (const [order, scripts] of [
            ['before', frenchLabels + module],
            ['after', module + frenchLabels],
          ]) {
            it(`uses the labels of the page’s language, which load ${order} the module`, async () => {
              await visit((await make({ mode })) + scripts, { lang: 'fr' });
              const labels = [
                ['À propos des événements', 'About the events'],
                ...(mode === 'summary'
                  ? [['Lire l’article complet', 'Read the full article']]
                  : []),
              ];
              for (const [french, english] of labels) {
                assert.deepEqual(await counts([french, english]), [1, 0], french);
              }
              await assertReadable(mode, frenchSummary);
              assert.deepEqual(engine.uncaught(), []);
            });
          }

          it('has working controls, and still shows the whole text with them', async () => {
            await visit((await make({ mode, controls: true })) + module, { head: synthesizer });
            const status = () =>
              engine.evaluate(
                () =>
                  document
                    .querySelector('diplomacy-brief')
                    .shadowRoot.querySelector('[part="status"]').textContent,
              );
            await click('[name="share"]');
            assert.equal(await status(), 'Link copied.');
            await click('[name="quote"]');
            assert.equal(await status(), 'Title and link copied.');
            const copied = await engine.evaluate(() => navigator.clipboard.readText());
            const origin = 'Opinion\u00a0· About the events of March 2024';
            assert.equal(copied, `${article.title}\n${origin}\n${server.origin}/`);
            await click('[name="listen"]');
            assert.deepEqual(await engine.evaluate(() => window.spoken), [
              mode === 'full' ? article.title : summary.standfirst,
            ]);
            await click('[name="stop"]');
            await assertReadable(mode);
            assert.deepEqual(engine.uncaught(), []);
          });

          it('has visible borders', async () => {
            await visit((await make({ mode, controls: true })) + module);
            const borders = {
              '[part="header"]': ['Top'],
              ...(mode === 'summary' && {
                section: ['Top'],
                '[part="disclosure"]': ['Top', 'Bottom'],
              }),
            };
            assert.deepEqual(await engine.evaluate(invisibleBorders, borders), []);
          });

          if (mode === 'full') return;

          it('opens and closes with a click, and dispatches one toggle event each time', async () => {
            await visit((await make({ mode })) + module);
            await engine.evaluate(recordEvents);
            const state = () =>
              engine.evaluate(() => {
                const element = document.querySelector('diplomacy-brief');
                return [element.open, element.hasAttribute('open'), window.events.splice(0)];
              });
            const event = { type: 'toggle', bubbles: false, isEvent: true };
            await click('summary');
            assert.deepEqual(await state(), [
              true,
              true,
              [{ ...event, oldState: 'closed', newState: 'open' }],
            ]);
            assert.deepEqual(await counts(fullText), times(fullText, 1));
            await click('summary');
            assert.deepEqual(await state(), [
              false,
              false,
              [{ ...event, oldState: 'open', newState: 'closed' }],
            ]);
            assert.deepEqual(await counts(article.paragraphs), times(article.paragraphs, 0));
            assert.deepEqual(engine.uncaught(), []);
          });

          it('opens when the page sets `open`, and dispatches one toggle event', async () => {
            await visit((await make({ mode })) + module);
            await engine.evaluate(recordEvents);
            await engine.evaluate(() => {
              document.querySelector('diplomacy-brief').open = true;
            });
            await engine.settle();
            const states = await engine.evaluate(() =>
              window.events.map(({ oldState, newState }) => [oldState, newState]),
            );
            assert.deepEqual(states, [['closed', 'open']]);
            assert.deepEqual(await counts(fullText), times(fullText, 1));
            assert.deepEqual(engine.uncaught(), []);
          });

          it('moves the focus from a key point to its source paragraph', async () => {
            await visit((await make({ mode })) + module);
            await click('button[value="3"]');
            const focused = await engine.evaluate(
              () => document.querySelector('diplomacy-brief').shadowRoot.activeElement.id,
            );
            assert.equal(focused, 'p3');
            assert.deepEqual(await counts(fullText), times(fullText, 1));
            assert.deepEqual(engine.uncaught(), []);
          });
        });
      }
    });
  }
});
