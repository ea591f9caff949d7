/* What readers of the documents rely on. */
import { languagesBeside } from '../../src/build/article.mjs';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const languages = languagesBeside();

const file = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(file(path), 'utf8');
const readme = read('README.md');
const report = read('ACCESSIBILITY.md');

for (const document of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'ACCESSIBILITY.md']) {
  test(`every file and heading that ${document} links to is there`, () => {
    const text = read(document);
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    const links = [...text.matchAll(/\]\(([^)]+)\)|(?:src|srcset)="(demo\/[^"]+)"/g)]
      .map(([, link, picture]) => link ?? picture)
      .filter((link) => !link.startsWith('https:'));
    assert.ok(links.length);
    for (const link of links) {
      if (link.startsWith('#')) assert.ok(headings.includes(link.slice(1)), link);
      else assert.ok(existsSync(file(link.split('#')[0])), link);
    }
  });
}

test('the README names every attribute, event, method, slot, custom property and part', () => {
  const [{ declarations }] = JSON.parse(read('dist/custom-elements.json')).modules;
  const element = declarations.find(({ tagName }) => tagName);
  const methods = element.members.filter(
    ({ kind, privacy, static: isStatic }) => kind === 'method' && !privacy && !isStatic,
  );
  assert.ok(methods.length);
  const names = [
    ...['attributes', 'events', 'slots', 'cssProperties', 'cssParts'].flatMap((kind) => {
      assert.ok(element[kind].length, kind);
      return element[kind].filter(({ name }) => name).map(({ name }) => `\`${name}\``);
    }),
    ...methods.map(({ name }) => `\`${name}(`),
  ];
  assert.deepEqual(
    names.filter((name) => !readme.includes(name)),
    [],
  );
});

test('the README lists every language', () => {
  const lists = readme.split('\n').map((line) => line.split(/[^\w-]+/));
  assert.ok(lists.some((words) => languages.every((lang) => words.includes(lang))));
});

test('the README gives Jest the setting with which the package is tested', () => {
  const config = read('test/package/environments/jest.config.mjs');
  const [setting] = /transformIgnorePatterns: .*\]/.exec(config);
  assert.ok(readme.includes(`\`${setting}\``), setting);
});

/** The criteria of WCAG 2.2, from https://www.w3.org/TR/WCAG22/. */
const criteria = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};
const terms = ['Supports', 'Partially supports', 'Does not support', 'Not applicable'];

for (const [level, expected] of Object.entries(criteria)) {
  test(`the accessibility report has each criterion of WCAG 2.2 ${level} once, with one of the four terms, and evidence where it is met`, () => {
    const [, table] = new RegExp(`^## Level ${level}\\n(.*?)(?=^(?:## |<!--))`, 'ms').exec(report);
    const [, , ...rows] = table.trim().split('\n');
    const cells = rows.map((row) => row.slice(2, -2).split(' | '));
    assert.equal(cells.map(([criterion]) => criterion.split(' ')[0]).join(' '), expected);
    for (const [criterion, element, page, evidence, ...more] of cells) {
      assert.ok(terms.includes(element) && terms.includes(page) && !more.length, criterion);
      if (element === 'Supports' || page === 'Supports')
        assert.match(evidence, /\]\(test\/|Checked \d{4}-\d{2}-\d{2}\b/, criterion);
    }
  });
}
