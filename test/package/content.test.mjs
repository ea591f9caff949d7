/* What the given article and its summary keep. What every article keeps is tested in article.test.mjs. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { contentOf } from '../../src/build/article.mjs';
import { countWords } from '../../src/build/counts.mjs';

/** The hash of the text as its author wrote it: the title and the paragraphs, with an empty line between them. */
const given = '8bdd0def0793915ea47bb83fe603639e8840b34906897f316b16526d86a741ce';

const { article, summary, remarks } = contentOf();
const { standfirst, points } = summary;
const sentences = [standfirst, ...points.map(({ text }) => text)];
const count = (text) => countWords(text, article.lang);
const sourcesOf = (point) =>
  point.sources.map(({ paragraph }) => article.paragraphs[paragraph - 1]).join('\n');

test('the text of the article is the one that was given, character for character', () => {
  const text = [article.title, ...article.paragraphs].join('\n\n');
  assert.equal(createHash('sha256').update(text).digest('hex'), given);
});

test('the article has no more than its author wrote', () => {
  const names = ['kind', 'lang', 'dir', 'events', 'title', 'paragraphs'];
  assert.deepEqual(Object.keys(article), names);
  assert.deepEqual([article.kind, article.events], ['opinion', '2024-03']);
});

test('the summary opens with one sentence of at most 25 words', () => {
  assert.ok(count(standfirst) <= 25, `${count(standfirst)} words: ${standfirst}`);
  assert.match(standfirst, /^[^.!?]*[.!?]$/);
});

test('the summary has three to five points of at most 22 words', () => {
  assert.ok(points.length >= 3 && points.length <= 5, `${points.length} points`);
  for (const { text } of points) assert.ok(count(text) <= 22, `${count(text)} words: ${text}`);
});

test('the summary is at most 110 words long, and under a third of the article', () => {
  const words = count(sentences.join(' '));
  const third = count(article.paragraphs.join(' ')) / 3;
  assert.ok(words <= 110 && words < third, `${words} words; a third is ${Math.floor(third)}`);
});

test('the points cover every paragraph', () => {
  assert.deepEqual(remarks, []);
});

test('every number and quotation of a point is in its paragraphs', () => {
  for (const point of points) {
    const quotations = [...point.text.matchAll(/“([^”]+)”/g)].map(([, words]) => words);
    const numbers = point.text.match(/\p{N}+/gu) ?? [];
    for (const words of [...quotations, ...numbers])
      assert.ok(sourcesOf(point).includes(words), `“${words}” of “${point.text}”`);
  }
});

test('every name of the summary is in its paragraphs', () => {
  // The first word may have a capital only because it starts the sentence.
  const named = (text) => text.match(/(?<!^)\b[A-Z][a-z]+/g) ?? [];
  for (const point of points) {
    for (const words of named(point.text))
      assert.ok(sourcesOf(point).includes(words), `“${words}” of “${point.text}”`);
  }
  const text = article.paragraphs.join('\n');
  for (const words of named(standfirst)) assert.ok(text.includes(words), words);
});

/* The article judges: its summary says who does so. The list holds the judging words of the article. */
test('the summary names who says and who judges', () => {
  const judgement =
    /\b(beacon|illuminat|pivotal|harrowing|holistic|enduring|unyielding|testament|glimmer|resilience|promising|vital|crucial|significant)/i;
  for (const text of sentences) {
    assert.match(text, /[Tt]he article (says|argues)|Blinken says|article sees/);
    if (judgement.test(text.replace(/“[^”]*”/g, '')))
      assert.match(text, /the article (says|argues|stresses)/i);
  }
  for (const point of points) {
    const first = /^(?!The|Praising)\w+/.exec(point.text)?.[0] ?? '';
    assert.ok(sourcesOf(point).includes(first));
  }
});
