import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines } from '../../support/engines.mjs';

const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page</title>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <p>Before</p>
  <diplomacy-brief mode="summary" open controls></diplomacy-brief>
  <p>After</p>
</html>`;

// Headless Chromium knows no keyboard shortcuts, so the test names the editing command of each key.
const shortcuts = { a: 'SelectAll', c: 'Copy', v: 'Paste' };

async function press({ page, send }, key) {
  if (page) {
    await page.keyboard.down('Control');
    await page.keyboard.press(key, { commands: [shortcuts[key]] });
    await page.keyboard.up('Control');
  } else {
    const control = '\uE009';
    const actions = [
      { type: 'keyDown', value: control },
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
      { type: 'keyUp', value: control },
    ];
    await send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}

inEngines('copying', (world) => {
  it('the text gives separate paragraphs, without source numbers between the words', async () => {
    const { engine, server } = world;
    server.pages['/'] = page;
    await engine.visit(server.origin);
    const texts = await engine.evaluate(async () => {
      const { article, summary } = await import('/dist/diplomacy-brief.js');
      return [
        article.title,
        summary.standfirst,
        ...summary.points.map(({ text }) => text),
        ...article.paragraphs,
      ];
    });
    await press(engine, 'a');
    await press(engine, 'c');
    await engine.evaluate(() => {
      document.body.replaceChildren(document.createElement('textarea'));
      document.querySelector('textarea').focus();
    });
    await press(engine, 'v');
    const pasted = await engine.evaluate(() => document.querySelector('textarea').value);
    const lines = pasted.split('\n').map((line) => line.trim().replace(/^\d\.\s+/, ''));
    assert.ok(lines.includes('Before') && lines.includes('After'), pasted);
    for (const text of texts)
      assert.equal(lines.filter((line) => line === text).length, 1, `${text} in ${pasted}`);
    assert.doesNotMatch(pasted, /Paragraph \d|Share|Copy quote|Listen/);
  });
});
