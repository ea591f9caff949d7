import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import { named } from '../../src/build/name.mjs';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const report = readFileSync(file('ACCESSIBILITY.md'), 'utf8');

// From https://www.w3.org/TR/WCAG22/, because the lists in npm packages that run in Node 20 have wrong names and levels.
const criteria = {
  A: [
    '1.1.1 Non-text Content',
    '1.2.1 Audio-only and Video-only (Prerecorded)',
    '1.2.2 Captions (Prerecorded)',
    '1.2.3 Audio Description or Media Alternative (Prerecorded)',
    '1.3.1 Info and Relationships',
    '1.3.2 Meaningful Sequence',
    '1.3.3 Sensory Characteristics',
    '1.4.1 Use of Color',
    '1.4.2 Audio Control',
    '2.1.1 Keyboard',
    '2.1.2 No Keyboard Trap',
    '2.1.4 Character Key Shortcuts',
    '2.2.1 Timing Adjustable',
    '2.2.2 Pause, Stop, Hide',
    '2.3.1 Three Flashes or Below Threshold',
    '2.4.1 Bypass Blocks',
    '2.4.2 Page Titled',
    '2.4.3 Focus Order',
    '2.4.4 Link Purpose (In Context)',
    '2.5.1 Pointer Gestures',
    '2.5.2 Pointer Cancellation',
    '2.5.3 Label in Name',
    '2.5.4 Motion Actuation',
    '3.1.1 Language of Page',
    '3.2.1 On Focus',
    '3.2.2 On Input',
    '3.2.6 Consistent Help',
    '3.3.1 Error Identification',
    '3.3.2 Labels or Instructions',
    '3.3.7 Redundant Entry',
    '4.1.2 Name, Role, Value',
  ],
  AA: [
    '1.2.4 Captions (Live)',
    '1.2.5 Audio Description (Prerecorded)',
    '1.3.4 Orientation',
    '1.3.5 Identify Input Purpose',
    '1.4.3 Contrast (Minimum)',
    '1.4.4 Resize Text',
    '1.4.5 Images of Text',
    '1.4.10 Reflow',
    '1.4.11 Non-text Contrast',
    '1.4.12 Text Spacing',
    '1.4.13 Content on Hover or Focus',
    '2.4.5 Multiple Ways',
    '2.4.6 Headings and Labels',
    '2.4.7 Focus Visible',
    '2.4.11 Focus Not Obscured (Minimum)',
    '2.5.7 Dragging Movements',
    '2.5.8 Target Size (Minimum)',
    '3.1.2 Language of Parts',
    '3.2.3 Consistent Navigation',
    '3.2.4 Consistent Identification',
    '3.3.3 Error Suggestion',
    '3.3.4 Error Prevention (Legal, Financial, Data)',
    '3.3.8 Accessible Authentication (Minimum)',
    '4.1.3 Status Messages',
  ],
};
const terms = ['Supports', 'Partially supports', 'Does not support', 'Not applicable'];
const checked = /Checked \d{4}-\d{2}-\d{2}\b.*?(Chromium \d|Firefox \d|WebKitGTK \d|by reading)/;

/** The rows of the table of a level: criterion, term for the element, term for embed.html, evidence. */
function rowsOf(level) {
  const [, table] = report.match(new RegExp(`^## Level ${level}\\n(.*?)(?=^(?:## |<!--))`, 'ms'));
  const [, , ...rows] = table.trim().split('\n');
  return rows.map((row) => row.slice(2, -2).split(' | '));
}
const rows = [...rowsOf('A'), ...rowsOf('AA')];
/** The tests that a text names: `[`name`](file)`. */
const testsIn = (text) =>
  [...text.matchAll(/\[`([^`]+)`\]\(([^)]+)\)/g)].map(([, name, path]) => ({ name, path }));

/** The names of the tests in a file, with “…” for what a template fills in. */
function namesIn(path) {
  const source = readFileSync(file(path), 'utf8');
  const names = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && /^(it|test)$/.test(node.expression.getText(tree))) {
      const [name] = node.arguments;
      if (ts.isStringLiteralLike(name)) names.push(name.text);
      else if (ts.isTemplateExpression(name))
        names.push(
          [name.head, ...name.templateSpans.map(({ literal }) => literal)]
            .map(({ text }) => text)
            .join('…'),
        );
    }
    ts.forEachChild(node, visit);
  };
  const tree = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  visit(tree);
  return names.map((name) => named(name));
}

for (const [level, expected] of Object.entries(criteria)) {
  test(`the accessibility report has each criterion of WCAG 2.2 ${level} exactly once, in order`, () => {
    assert.deepEqual(
      rowsOf(level).map(([criterion]) => criterion),
      expected,
    );
  });
}

test('each row of the accessibility report has one of the four terms for the element and for embed.html', () => {
  for (const row of rows) {
    assert.equal(row.length, 4, row[0]);
    for (const term of row.slice(1, 3)) assert.ok(terms.includes(term), `${row[0]}: ${term}`);
  }
});

test('each test that the accessibility report names exists', () => {
  const tests = testsIn(report);
  assert.ok(tests.length > 50);
  for (const { name, path } of tests) {
    assert.ok(existsSync(file(path)), `${path} does not exist.`);
    assert.ok(
      namesIn(path).includes(name),
      `${path} has no test “${name}”. Correct the name in ACCESSIBILITY.md, or the term of its row.`,
    );
  }
});

test('each row of the accessibility report that says “Supports” names a test, or a dated check and where it was made', () => {
  for (const [criterion, element, page, evidence] of rows) {
    if (![element, page].includes('Supports')) continue;
    assert.ok(testsIn(evidence).length || checked.test(evidence), criterion);
  }
});

test('each row of the accessibility report that is not met, in whole or in part, says what is not met', () => {
  for (const [criterion, element, page, evidence] of rows) {
    if ([element, page].some((term) => /^(Partially|Does not)/.test(term)))
      assert.match(evidence, /\bnot met\b|\bpartly met\b/i, criterion);
  }
});
