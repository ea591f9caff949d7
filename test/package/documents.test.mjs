/* What readers of the documents rely on. */
import { languagesBeside } from '../../src/build/article.mjs';
import { readArticle } from '../../src/build/article/read.mjs';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const languages = languagesBeside();

const file = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(file(path), 'utf8');
const readme = read('README.md');
const report = read('ACCESSIBILITY.md');

const documents = [
  'README.md',
  'ACCESSIBILITY.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'demo/frameworks/README.md',
  'src/README.md',
  'src/article/README.md',
  'src/embed/README.md',
  'test/README.md',
  'test/bench/README.md',
  'test/browser/engines/README.md',
];

/** The identifiers that forges give the headings of a document. */
const headingsOf = (text) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

for (const document of documents) {
  test(`every file and heading that ${document} links to is there`, () => {
    const text = read(document).replace(/^```.*?^```/gms, '');
    const links = [...text.matchAll(/\]\(([^)]+)\)|(?:src|srcset)="([^"]+)"/g)]
      .map(([, link, picture]) => link ?? picture)
      .filter((link) => !/^https?:/.test(link));
    // The changelog has only links to other sites.
    assert.equal(links.length === 0, document === 'CHANGELOG.md');
    for (const link of links) {
      const [path, heading] = link.split('#');
      const target = new URL(path, file(document));
      assert.ok(existsSync(target), link);
      if (heading) {
        const linked = readFileSync(path ? target : file(document), 'utf8');
        assert.ok(headingsOf(linked).includes(heading), link);
      }
    }
  });
}

/** The most words that a reader of a document finds, without code and without the lines of tables. */
const limits = {
  'README.md': 1100,
  'ACCESSIBILITY.md': 1900,
  'CHANGELOG.md': 250,
  'CONTRIBUTING.md': 600,
};

for (const [document, limit] of Object.entries(limits)) {
  test(`${document} has at most ${limit} words`, () => {
    const text = read(document).replace(/^```.*?^```/gms, '');
    const words = text.split(/\s+/).filter((word) => word && !/^(\||:?-+:?)$/.test(word));
    assert.ok(words.length <= limit, String(words.length));
  });
}

test('the README gives the size that the build must not exceed', () => {
  const [{ limit }] = JSON.parse(read('package.json'))['size-limit'];
  const [, size] = /at most ([\d.]+) kB \(brotli\)/.exec(readme);
  assert.equal(size, (parseInt(limit) / 1000).toFixed(1));
});

test('the example of an article in src/article/README.md is read without a remark', () => {
  const [, example] = /```markdown\n(.*?)```/s.exec(read('src/article/README.md'));
  const { article, remarks } = readArticle(Buffer.from(example), 'example.md');
  assert.equal(article.paragraphs.length, 3);
  assert.deepEqual(remarks ?? [], []);
});

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

test('the document on frameworks gives Jest the setting with which the package is tested', () => {
  const config = read('test/package/environments/jest.config.mjs');
  const [setting] = /transformIgnorePatterns: .*\]/.exec(config);
  assert.ok(read('demo/frameworks/README.md').includes(`\`${setting}\``), setting);
});

/** The criteria of WCAG 2.2, from https://www.w3.org/TR/WCAG22/. */
const criteria = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};
const terms = ['Supports', 'Partially supports', 'Does not support', 'Not applicable'];

for (const [level, expected] of Object.entries(criteria)) {
  test(`the accessibility report has each criterion of WCAG 2.2 ${level} once, with one of the four terms, and evidence where it is met`, () => {
    const [, section] = new RegExp(`^## Level ${level}\\n(.*?)(?=^(?:## |<!--))`, 'ms').exec(
      report,
    );
    const [table, others] = section.trim().split('\n\n');
    const [, , ...rows] = table.split('\n');
    const cells = rows.map((row) => row.slice(2, -2).split(' | '));
    // Criteria that are about nothing in the element and in the embed page have no row.
    assert.match(others, /^\*\*Not applicable\*\* to both: /);
    const inTable = cells.map(([criterion]) => criterion.split(' ')[0]);
    const inText = others.match(/\b\d\.\d+\.\d+\b/g);
    const all = expected.split(' ');
    assert.deepEqual(all.filter((criterion) => inTable.includes(criterion)), inTable); // prettier-ignore
    assert.deepEqual([...inTable, ...inText].sort(), all.sort());
    for (const [criterion, element, page, evidence, ...more] of cells) {
      assert.ok(terms.includes(element) && terms.includes(page) && !more.length, criterion);
      if (element === 'Supports' || page === 'Supports')
        assert.match(evidence, /\]\(test\/|Checked \d{4}-\d{2}-\d{2}\b/, criterion);
    }
  });
}
