import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inEngines } from '../../support/engines.mjs';

/*
 * Finds what is lost, left over or badly broken on paper: only the browser’s printing makes pages.
 */

const page = (attributes, before = '') => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page to print</title>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <style>@page { size: A5 }</style>
  <h1>A page</h1>${before}
  <diplomacy-brief ${attributes}></diplomacy-brief>
</html>`;

/** The text of each page of a PDF, as lines. */
async function read(data) {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const pages = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    const lines = items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('');
    pages.push(lines.split('\n').filter((line) => line.trim()));
  }
  await pdf.destroy();
  return pages;
}

// Line breaks and hyphens depend on the engine, so the comparison ignores them.
const letters = (text) => text.replace(/[\s\-\u00ad\u2010]/g, '');
const count = (text, words) => letters(text).split(letters(words)).length - 1;

// WebKitGTK's driver cannot print.
inEngines(
  'printing',
  (world) => {
    let article, summary;
    before(async () => {
      world.server.pages['/'] = page('');
      await world.engine.visit(world.server.origin);
      ({ article, summary } = await world.engine.evaluate(async () => {
        const { article, summary } = await import('/dist/diplomacy-brief.js');
        return { article, summary };
      }));
    });

    async function print(attributes, act = () => {}, before = '') {
      world.server.pages['/'] = page(attributes, before);
      await world.engine.visit(world.server.origin);
      await world.engine.evaluate(act);
      return read(await world.engine.page.pdf({ preferCSSPageSize: true }));
    }

    for (const attributes of ['', 'mode="summary"', 'mode="summary" open']) {
      it(`puts the whole article of <diplomacy-brief ${attributes}> on paper, every paragraph once`, async () => {
        const text = (await print(attributes)).flat().join('\n');
        for (const words of [article.title, ...article.paragraphs]) {
          assert.equal(count(text, words), 1, words);
        }
        for (const { text: point } of attributes ? summary.points : []) {
          assert.equal(count(text, point), 1, point);
        }
      });
    }

    it('omits the controls and the marks', async () => {
      const press = () =>
        document
          .querySelector('diplomacy-brief')
          .shadowRoot.querySelectorAll('button')
          .forEach((button) => button.click());
      const text = (await print('mode="summary" controls', press)).flat().join('\n');
      assert.doesNotMatch(text, /Share|Copy quote|Listen|copied/);
      assert.equal(count(text, 'Read the full article'), 0);
      assert.equal(count(text, 'Back to'), 0);
      assert.doesNotMatch(text, /Paragraph \d/);
    });

    it('omits the result of a command', async () => {
      const command = () => {
        const element = document.querySelector('diplomacy-brief');
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        element.dispatchEvent(Object.assign(new Event('command'), { command: '--quote' }));
        return new Promise((resolve) => {
          new MutationObserver(() => {
            if (element.shadowRoot.querySelector('[part="status"]').textContent) resolve();
          }).observe(element.shadowRoot, { childList: true, subtree: true });
        });
      };
      assert.doesNotMatch((await print('', command)).flat().join('\n'), /Copying failed/);
    });

    it('shows the whole address when the full text is behind a link', async () => {
      const text = (await print('mode="summary" href="/full#text"')).flat().join('\n');
      assert.equal(count(text, `${world.server.origin}/full#text`), 1);
      assert.equal(count(text, article.paragraphs[5]), 0);
    });

    it('leaves no heading at the foot of a page, and no line alone on a page', async () => {
      // Each element stands lower on its first page than the one before, because the page breaks depend on the content
      // before the element.
      const distances = Array.from({ length: 20 }, (_, i) => i * 2);
      const elements = distances.map(
        (lines) =>
          `<div style="break-before: page; block-size: ${lines + 3}em">Distance ${lines}.</div><diplomacy-brief></diplomacy-brief>`,
      );
      const all = await print('hidden', () => {}, elements.join(''));
      const starts = distances.map((lines) =>
        all.findIndex((page) => page.includes(`Distance ${lines}.`)),
      );
      for (const [i, lines] of distances.entries()) {
        const pages = all.slice(starts[i], starts[i + 1]);
        // The last word of a paragraph may also end another paragraph, so it does not identify one.
        const owners = (line) =>
          article.paragraphs.filter((text) => letters(text).includes(letters(line)));
        const of = (text) =>
          pages.map((page) => page.filter((line) => owners(line).join() === text).length);
        const title = pages.findIndex((page) => count(page.join('\n'), article.title));
        assert.ok(title >= 0, `the title is on one page (${lines})`);
        const first = of(article.paragraphs[0]);
        assert.ok(first[title] >= 2, `text follows the title on its page (${lines}): ${first}`);
        for (const text of article.paragraphs) {
          for (const n of of(text)) assert.ok(n !== 1, `a line is alone (${lines}): ${of(text)}`);
        }
      }
    });
  },
  ['Chromium', 'Firefox'],
);
