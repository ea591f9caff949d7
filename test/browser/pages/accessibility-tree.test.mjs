import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';

/*
 * Finds a role, a name or a state that the browser tells screen readers differently: the only test that reads the
 * accessibility tree of the browser itself.
 */

const page = (attributes) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page</title>
  <script type="module" src="/dist/diplomacy-brief.js"></script>
  <diplomacy-brief ${attributes}><span slot="label">Opinion</span></diplomacy-brief>
</html>`;

const stored = new URL('accessibility-tree.txt', import.meta.url);

/** The tree as an outline, one node per line with role, name and states; generic nodes are left out. */
function outline({ role, name, children = [], ...states }, indent = '') {
  if (role === 'InlineTextBox') return [];
  const skipped = ['generic', 'none', 'LayoutTableCell'].includes(role);
  const said = ['level', 'expanded', 'focused', 'disabled', 'description', 'valuetext'];
  const line = [
    role,
    name && JSON.stringify(name),
    ...said.filter((state) => state in states).map((state) => `${state}=${states[state]}`),
  ];
  return [
    ...(skipped ? [] : [indent + line.filter(Boolean).join(' ')]),
    ...children.flatMap((child) => outline(child, skipped ? indent : `${indent}  `)),
  ];
}

inEngines(
  'the accessibility tree',
  (world) => {
    it('equals the tree that is stored in accessibility-tree.txt', async () => {
      const press = (selector) =>
        document.querySelector('diplomacy-brief').shadowRoot.querySelector(selector).click();
      const trees = [];
      const add = async (title) => {
        await world.engine.evaluate(async () => {
          await document.querySelector('diplomacy-brief').updateComplete;
          // After the second frame, what the first one has caused is in the tree.
          for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
        });
        const tree = await world.engine.page.accessibility.snapshot({ interestingOnly: false });
        trees.push(`# ${title}\n\n${outline(tree).join('\n')}\n`);
      };
      const visit = async (attributes) => {
        world.server.pages['/'] = page(attributes);
        await world.engine.visit(world.server.origin);
      };
      await visit('');
      await add('Full');
      await visit('mode="summary"');
      await add('Summary');
      await world.engine.evaluate(press, 'button[value="2"]');
      await add('Summary, after a press on ‘Paragraph 2’');
      await world.engine.evaluate(press, '#p2 + button');
      await add('Summary, after the way back');
      await visit('mode="summary" href="/full"');
      await add('Summary, with a link');

      await visit('controls');
      await add('Full, with controls');
      await world.engine.evaluate(press, '[name="share"]');
      const hasStatus = () =>
        document.querySelector('diplomacy-brief').shadowRoot.querySelector('[role="status"]')
          .textContent !== '';
      assert.ok(await until(world.engine, hasStatus));
      await add('Full, after a press on ‘Share’');

      // The age of the text grows with the years.
      const text = trees.join('\n').replace(/\(\d+ years ago\)/g, '(… years ago)');
      if (process.env.UPDATE_TREES) await writeFile(stored, text);
      assert.equal(text, await readFile(stored, 'utf8'));
    });
  },
  ['Chromium'],
);
