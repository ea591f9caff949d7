import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fallback, prerender } from '../../../dist/prerender.js';
import { article, summary } from '../../../dist/server.js';
import { serve } from '../../support/server.mjs';
import { chromiums, missing, start } from './chromiums.mjs';
import { features } from './features.mjs';
import { since } from './support.mjs';

const built = (mode) => readFile(new URL(`../../../dist/prerendered-${mode}.html`, import.meta.url), 'utf8'); // prettier-ignore

/** How the element comes onto a page. */
const forms = {
  'the script alone': ({ mode, controls }) =>
    `<diplomacy-brief mode="${mode}"${controls ? ' controls' : ''}></diplomacy-brief>`,
  'the fallback': (settings) => fallback(settings),
  // As it is built, but for controls, with which nothing is built.
  'the prerendered HTML': (settings) =>
    settings.controls ? prerender(settings) : built(settings.mode),
};
const modes = ['full', 'summary'];

const module = '<script type="module" src="/dist/diplomacy-brief.js"></script>';
const french = '<script type="module" src="/dist/labels/fr.js"></script>';

const page = (body, { lang = 'en', head = '' } = {}) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A page</title>${head}<body><h1>A page</h1>${body}<p>After it</p></body></html>`;

/** In the page: the texts that a reader sees, in order, through shadow roots; of what covers and what is covered, what covers. */
function visibleTexts() {
  const texts = [];
  const isSeen = (text) => {
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
      if (node.data.trim() && isSeen(node)) texts.push(node.data);
      return;
    }
    const slotted = node.localName === 'slot' ? node.assignedNodes({ flatten: true }) : [];
    (slotted.length ? slotted : (node.shadowRoot || node).childNodes).forEach(read);
  };
  read(document.body);
  return texts;
}

/** In the page: the middle of what a selector finds in the element, where it can be seen. */
function middleOf(selector) {
  const root = document.querySelector('diplomacy-brief').shadowRoot;
  const found = root && root.querySelector(selector);
  if (!found || !found.getClientRects().length) return null;
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** In the page: notes the toggle events of the element. */
function noteEvents() {
  window.told = [];
  document.querySelector('diplomacy-brief').addEventListener('toggle', (event) => {
    const { type, oldState, newState, bubbles } = event;
    window.told.push({ type, oldState, newState, bubbles, event: event instanceof Event });
  });
}

/** In the page: the lines around the parts of the element that are not there to see. */
function invisibleLines(sidesByPart) {
  const root = document.querySelector('diplomacy-brief').shadowRoot;
  const wrong = [];
  for (const [selector, sides] of Object.entries(sidesByPart)) {
    const found = root.querySelectorAll(selector);
    if (!found.length) wrong.push(`${selector} is not there`);
    for (const side of sides) {
      for (const node of found) {
        const style = getComputedStyle(node);
        const [width, kind, color] = ['Width', 'Style', 'Color'].map(
          (what) => style[`border${side}${what}`],
        );
        // The last number is the opacity where there are four.
        const clear = color === 'transparent' || /^rgba\(.*, 0\)$/.test(color);
        if (!parseFloat(width) || kind !== 'solid' || clear) {
          wrong.push(`${selector}, ${side}: ${width} ${kind} ${color}`);
        }
      }
    }
  }
  return [...new Set(wrong)];
}

/** In the page, before everything: a synthesizer with one voice, which notes what it is given. */
const voice = `<script>
  window.said = [];
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class { constructor(text) { this.text = text } },
  });
  Object.defineProperty(window, 'speechSynthesis', {
    value: Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'en-US', default: true, localService: true }],
      speak: ({ text }) => window.said.push(text),
      cancel() {},
      pause() {},
      resume() {},
    }),
  });
</script>`;

const inBothModes = (forms) =>
  Object.entries(forms).flatMap(([name, make]) =>
    modes.map((mode) => [`${name}, ${mode}`, { mode, make }]),
  );

describe('old Chromiums', { skip: missing }, () => {
  for (const [name, promise] of Object.entries(chromiums)) {
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

      /** How often each of the texts can be read: its characters, all and in their order. */
      async function counts(texts) {
        const seen = (await engine.evaluate(visibleTexts)).join('\n');
        return texts.map((text) => seen.split(text).length - 1);
      }
      const times = (texts, n) => texts.map(() => n);

      async function press(selector) {
        const point = await engine.evaluate(middleOf, selector);
        assert.ok(point, `${selector} cannot be seen`);
        await engine.press(point);
      }

      const whole = [article.title, ...article.paragraphs];
      const brief = [summary.standfirst, ...summary.points.map(({ text }) => text)];

      /** The article can be read once, if need be after the press that the page offers. */
      async function assertReadable(mode) {
        if (mode === 'summary' && (await engine.evaluate(middleOf, 'summary'))) {
          assert.deepEqual(await counts(brief), times(brief, 1), 'the summary');
          assert.deepEqual(
            await counts(article.paragraphs),
            times(article.paragraphs, 0),
            'closed',
          );
          await press('summary');
        }
        assert.deepEqual(await counts(whole), times(whole, 1), 'title and paragraphs');
      }

      it('is of the version that its name says', () => {
        assert.equal(`chromium-${engine.version}`, name);
      });

      it('has the features that the support table builds on, where the data say so and nowhere else', async () => {
        await visit('');
        const wrong = [];
        for (const feature of features.filter(({ has }) => has)) {
          const has = await engine.evaluate(`() => ${feature.has}`);
          if (has !== engine.version >= since(feature, 'chrome')) wrong.push([feature.key, has]);
        }
        assert.deepEqual(wrong, []);
      });

      for (const mode of modes) {
        it(`shows the prerendered HTML without the script, ${mode}`, async () => {
          await visit(await built(mode));
          await assertReadable(mode);
          assert.deepEqual(engine.uncaught(), []);
        });
      }

      if (promise === 'fallback') {
        // By the script alone there is nothing that could stay.
        const served = Object.entries(forms).filter(([form]) => form !== 'the script alone');
        for (const [form, { mode, make }] of inBothModes(Object.fromEntries(served))) {
          it(`leaves the reader the text: ${form}`, async () => {
            await visit((await make({ mode })) + module);
            await assertReadable(mode);
          });
        }
        return;
      }

      for (const [form, { mode, make }] of inBothModes(forms)) {
        describe(form, () => {
          it('shows every character of the title and the paragraphs, once', async () => {
            await visit((await make({ mode })) + module);
            if (mode === 'summary') {
              assert.ok(await engine.evaluate(middleOf, 'summary'), 'there is no disclosure');
            }
            assert.ok(await engine.evaluate(middleOf, '[part="title"]'), 'nothing is drawn');
            await assertReadable(mode);
            assert.deepEqual(engine.uncaught(), []);
          });

          for (const [order, scripts] of [
            ['before', french + module],
            ['after', module + french],
          ]) {
            it(`takes the words of the page’s language, which load ${order} the module`, async () => {
              await visit((await make({ mode })) + scripts, { lang: 'fr' });
              const words = [
                ['À propos des événements', 'About the events'],
                ...(mode === 'summary'
                  ? [['Lire l’article complet', 'Read the full article']]
                  : []),
              ];
              for (const [here, elsewhere] of words) {
                assert.deepEqual(await counts([here, elsewhere]), [1, 0], here);
              }
              await assertReadable(mode);
              assert.deepEqual(engine.uncaught(), []);
            });
          }

          it('has controls which do what they say, and cost no text', async () => {
            await visit((await make({ mode, controls: true })) + module, { head: voice });
            const status = () =>
              engine.evaluate(
                () =>
                  document
                    .querySelector('diplomacy-brief')
                    .shadowRoot.querySelector('[part="status"]').textContent,
              );
            await press('[name="share"]');
            assert.equal(await status(), 'Link copied.');
            await press('[name="quote"]');
            assert.equal(await status(), 'Quote copied.');
            const copied = await engine.evaluate(() => navigator.clipboard.readText());
            assert.equal(copied, `${article.title}\n${server.origin}/`);
            await press('[name="listen"]');
            assert.deepEqual(await engine.evaluate(() => window.said), [
              mode === 'full' ? article.title : summary.standfirst,
            ]);
            await press('[name="stop"]');
            await assertReadable(mode);
            assert.deepEqual(engine.uncaught(), []);
          });

          it('has lines that can be seen', async () => {
            await visit((await make({ mode, controls: true })) + module);
            const all = ['Top', 'Right', 'Bottom', 'Left'];
            const lines = {
              header: ['Top'],
              button: all,
              ...(mode === 'summary' && { section: all, '[part="toggle"]': ['Top', 'Bottom'] }),
            };
            assert.deepEqual(await engine.evaluate(invisibleLines, lines), []);
          });

          if (mode === 'full') return;

          it('opens and closes by a press, and dispatches one toggle event for each', async () => {
            await visit((await make({ mode })) + module);
            await engine.evaluate(noteEvents);
            const state = () =>
              engine.evaluate(() => {
                const element = document.querySelector('diplomacy-brief');
                return [element.open, element.hasAttribute('open'), window.told.splice(0)];
              });
            const told = { type: 'toggle', bubbles: false, event: true };
            await press('summary');
            assert.deepEqual(await state(), [
              true,
              true,
              [{ ...told, oldState: 'closed', newState: 'open' }],
            ]);
            assert.deepEqual(await counts(whole), times(whole, 1));
            await press('summary');
            assert.deepEqual(await state(), [
              false,
              false,
              [{ ...told, oldState: 'open', newState: 'closed' }],
            ]);
            assert.deepEqual(await counts(article.paragraphs), times(article.paragraphs, 0));
            assert.deepEqual(engine.uncaught(), []);
          });

          it('opens when the page sets `open`, and dispatches one toggle event', async () => {
            await visit((await make({ mode })) + module);
            await engine.evaluate(noteEvents);
            await engine.evaluate(() => {
              document.querySelector('diplomacy-brief').open = true;
            });
            await engine.settle();
            const told = await engine.evaluate(() =>
              window.told.map(({ oldState, newState }) => [oldState, newState]),
            );
            assert.deepEqual(told, [['closed', 'open']]);
            assert.deepEqual(await counts(whole), times(whole, 1));
            assert.deepEqual(engine.uncaught(), []);
          });

          it('leads from a point of the summary to its paragraph', async () => {
            await visit((await make({ mode })) + module);
            await press('button[value="3"]');
            const focused = await engine.evaluate(
              () => document.querySelector('diplomacy-brief').shadowRoot.activeElement.id,
            );
            assert.equal(focused, 'p3');
            assert.deepEqual(await counts(whole), times(whole, 1));
            assert.deepEqual(engine.uncaught(), []);
          });
        });
      }
    });
  }
});
