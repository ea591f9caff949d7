/* What holds for an article and its summary in any language. What the build refuses is tested in article.test.mjs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { countWords } from '../../src/build/counts.mjs';
import { contentOf } from '../../src/build/article.mjs';
import { given, hashOf } from '../../src/build/article-files.mjs';

/** Words in quotation marks of the languages of the labels. */
const quotation =
  /“([^”]+)”|„([^“”]+)[“”]|«\s?([^»]+?)\s?»|»([^«]+)«|「([^」]+)」|『([^』]+)』|”([^”]+)”|"([^"]+)"/g;
const quotationsIn = (text) =>
  [...text.matchAll(quotation)].map((found) => found.slice(1).find(Boolean));

const articles = { 'the article of the element': undefined };
for (const name of ['english', 'german', 'arabic', 'chinese'])
  articles[`the ${name} article of the tests`] = `test/articles/${name}.md`;

test('the text of the article is the one that was given', () => {
  const hash = readFileSync(new URL('../../src/article/article.sha256', import.meta.url), 'utf8');
  assert.equal(
    hashOf(contentOf().article),
    hash.trim(),
    'The text has changed. If that is on purpose, run: npm run article -- src/article/article.md',
  );
});

for (const [name, path] of Object.entries(articles)) {
  const { article, summary } = contentOf(path);
  const { standfirst, points } = summary;
  const count = (text) => countWords(text, article.lang);
  const sentences = [standfirst, ...points.map(({ text }) => text)];
  const sourcesOf = (point) =>
    point.sources.map(({ paragraph }) => article.paragraphs[paragraph - 1]).join('\n');

  test(`${name} says what kind of text it is, and when its events took place`, () => {
    assert.ok(article.kind && article.events);
  });

  test(`the summary of ${name} opens with one sentence of at most 25 words`, () => {
    assert.ok(count(standfirst) <= 25, `${count(standfirst)} words: ${standfirst}`);
    assert.match(standfirst, /^[^.!?。！？؟।]*[.!?。！？؟।]$/);
  });

  test(`the summary of ${name} has three to five points of at most 22 words`, () => {
    assert.ok(points.length >= 3 && points.length <= 5, `${points.length} points`);
    for (const { text } of points) assert.ok(count(text) <= 22, `${count(text)} words: ${text}`);
  });

  test(`the summary of ${name} is at most 110 words long, and under a third of the article`, () => {
    const words = count(sentences.join(' '));
    const third = count(article.paragraphs.join(' ')) / 3;
    assert.ok(words <= 110 && words < third, `${words} words; a third is ${Math.floor(third)}`);
  });

  test(`every number and quotation of a point of ${name} is in its paragraphs`, () => {
    for (const point of points) {
      const source = sourcesOf(point);
      const numbers = point.text.match(/\p{N}+/gu) ?? [];
      for (const words of [...quotationsIn(point.text), ...numbers])
        assert.ok(source.includes(words), `“${words}” of “${point.text}”`);
    }
  });

  if (new Intl.Locale(article.lang).language === 'en') {
    test(`every name of the summary of ${name} is in its paragraphs`, () => {
      // The first word may have a capital only because it starts the sentence.
      const named = (text) => text.match(/(?<!^)\b[A-Z][a-z]+/g) ?? [];
      for (const point of points) {
        for (const words of named(point.text))
          assert.ok(sourcesOf(point).includes(words), `“${words}” of “${point.text}”`);
      }
      const text = article.paragraphs.join('\n');
      for (const words of named(standfirst)) assert.ok(text.includes(words), words);
    });
  }
}

/* The given article judges: its summary says who does so. The list holds the judging words of that article. */
test('the summary of the given article names who says and who judges', (t) => {
  const { article, summary } = contentOf();
  if (hashOf(article) !== given.hash) return t.skip('The element carries another article.');
  const judgement =
    /\b(beacon|illuminat|pivotal|harrowing|holistic|enduring|unyielding|testament|glimmer|resilience|promising|vital|crucial|significant)/i;
  for (const text of [summary.standfirst, ...summary.points.map((point) => point.text)]) {
    assert.match(text, /[Tt]he article (says|argues)|Blinken says|article sees/);
    if (judgement.test(text.replace(/“[^”]*”/g, '')))
      assert.match(text, /the article (says|argues|stresses)/i);
  }
  for (const { text, sources } of summary.points) {
    const first = /^(?!The|Praising)\w+/.exec(text)?.[0] ?? '';
    assert.ok(sources.some(({ paragraph }) => article.paragraphs[paragraph - 1].includes(first)));
  }
});
