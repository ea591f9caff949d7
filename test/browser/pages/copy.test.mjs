import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines } from '../../support/engines.mjs';
import { pressShortcut } from '../../support/input.mjs';

/*
 * Finds words that a browser leaves out, adds or joins when a reader selects all and copies: only the browser itself
 * turns the shadow tree into the text of a clipboard.
 */

const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page</title>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <p>Before</p>
  <diplomacy-brief mode="summary" open controls></diplomacy-brief>
  <p>After</p>
</html>`;

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
    await pressShortcut(engine, 'a');
    await pressShortcut(engine, 'c');
    await engine.evaluate(() => {
      document.body.replaceChildren(document.createElement('textarea'));
      document.querySelector('textarea').focus();
    });
    await pressShortcut(engine, 'v');
    const pasted = await engine.evaluate(() => document.querySelector('textarea').value);
    const lines = pasted.split('\n').map((line) => line.trim().replace(/^\d\.\s+/, ''));
    assert.ok(lines.includes('Before') && lines.includes('After'), pasted);
    for (const text of texts)
      assert.equal(lines.filter((line) => line === text).length, 1, `${text} in ${pasted}`);
    // The kind of text, and the statements in one line.
    assert.ok(lines.includes('Opinion'), pasted);
    assert.match(pasted, /^\d+ words\s· \d+ min read\s· About the events of March 2024 \(/m);
    assert.doesNotMatch(pasted, /Paragraph \d|Share|Copy quote|Listen/);
  });
});
