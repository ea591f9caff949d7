/* How an article is read, and what is worked out from it. What every article keeps is tested in content.test.mjs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords, monthInEnglish, readingMinutes } from '../../src/build/counts.mjs';
import { contentOf } from '../../src/build/article.mjs';
import { ArticleError, readArticle } from '../../src/build/read-article.mjs';

/** An article without mistakes, in which each test makes one. */
const right = `---
kind: news
lang: en
dir: ltr
events: 2026-11
author: Ada Lovelace
rights: © 2026 The Paper
---

# A title \\*

First paragraph, 3 < 4 & more.

Second paragraph, second to none.

## Summary

It says two things.

- One point.
  - 1: First paragraph
  - 2: Second
  - 1: more
- Another point.
  - 2: none
`;

/** The messages for an article in which one text is replaced by another. */
function mistakes(from, to) {
  const text = right.replace(from, () => to);
  assert.notEqual(text, right, `“${from}” is in the article`);
  return messages(Buffer.from(text));
}

function messages(bytes) {
  try {
    readArticle(bytes, 'my.md');
  } catch (error) {
    assert.ok(error instanceof ArticleError, error);
    return error.message.split('\n');
  }
  return [];
}

test('an article without mistakes becomes the data of the element', () => {
  assert.deepEqual(readArticle(Buffer.from(right), 'my.md'), {
    article: {
      kind: 'news',
      lang: 'en',
      dir: 'ltr',
      events: '2026-11',
      author: 'Ada Lovelace',
      rights: '© 2026 The Paper',
      title: 'A title *',
      paragraphs: ['First paragraph, 3 < 4 & more.', 'Second paragraph, second to none.'],
    },
    summary: {
      standfirst: 'It says two things.',
      points: [
        {
          text: 'One point.',
          sources: [
            { paragraph: 1, words: ['First paragraph', 'more'] },
            { paragraph: 2, words: ['Second'] },
          ],
        },
        { text: 'Another point.', sources: [{ paragraph: 2, words: ['none'] }] },
      ],
    },
  });
});

test('an article is the same with the line ends and the byte order mark of Windows', () => {
  const windows = Buffer.from(`\ufeff${right.replaceAll('\n', '\r\n')}`);
  assert.deepEqual(readArticle(windows, 'my.md'), readArticle(Buffer.from(right), 'my.md'));
});

/* What is replaced, by what, and the message: its line, what is wrong and what to write. */
const wrong = [
  ['kind: news\n', '', 1, 'The front matter, between two lines “---”, has no “kind”. Write “kind: news”, “kind: analysis” or “kind: opinion”.'],
  ['kind: news', 'kind: advert', 2, '“kind” cannot be “advert”. Write “kind: news”, “kind: analysis” or “kind: opinion”.'],
  ['lang: en', 'lang: english!', 3, '“lang” cannot be “english!”. Write the language of the article as a BCP 47 tag, such as “lang: de”.'],
  ['lang: en', 'lang: german', 3, '“lang” cannot be “german”. Write the language of the article as a BCP 47 tag, such as “lang: de”.'],
  ['dir: ltr', 'dir: left', 4, '“dir” cannot be “left”. Write “dir: ltr” (from left to right) or “dir: rtl” (from right to left).'],
  ['2026-11', '2026-13', 5, '“events” cannot be “2026-13”. Write the year and the month of the events, such as “events: 1969-07”.'],
  ['2026-11', 'November 2026', 5, '“events” cannot be “November 2026”. Write the year and the month of the events, such as “events: 1969-07”.'],
  ['events: 2026-11', 'events:', 5, '“events” cannot be “”. Write the year and the month of the events, such as “events: 1969-07”.'],
  ['author:', 'writer:', 6, '“writer” is unknown. Write one of kind, lang, dir, events, author, rights.'],
  ['Ada Lovelace', '[Ada', 7, 'This is not YAML. Write one “name: value” a line.'],
  ['# A title \\*\n', '', 11, 'There is no title. Write “# ” and the title before the first paragraph.'],
  ['# A title \\*', '#', 10, 'The title is empty. Write it after “# ”.'],
  ['# A title', '# A *nice* title', 10, 'Only plain text is allowed here, not emphasis. Write it without its marks, or “\\” before each mark that belongs to the text.'],
  ['3 < 4', '**3** < 4', 12, 'Only plain text is allowed here, not bold text. Write it without its marks, or “\\” before each mark that belongs to the text.'],
  ['3 < 4', '[3](https://example.org) < 4', 12, 'Only plain text is allowed here, not a link. Write it without its marks, or “\\” before each mark that belongs to the text.'],
  ['First paragraph,', 'First paragraph\n,', 13, 'A paragraph is one line. Join it with the line above, or write an empty line between them.'],
  ['## Summary', '## More\n\n## Summary', 16, 'Only the title (“# ”) and “## Summary” are headings, not “##”. Write a paragraph.'],
  ['## Summary', '> Quoted.\n\n## Summary', 16, 'Only plain text is allowed here, not a quotation block. Write it without its marks, or “\\” before each mark that belongs to the text.'],
  ['It says two things.\n', '', 16, 'The summary has no first sentence. Write it after “## Summary”.'],
  ['  - 2: none\n', '', 24, 'This point has no source. Write below it “  - 1: ” and words of paragraph 1.'],
  ['2: none', 'none', 25, 'This is not a source. Write the number of a paragraph, a colon and its words.'],
  ['2: none', '3: none', 25, 'There is no paragraph 3. Write a number from 1 to 2.'],
  ['2: none', '2: nothing', 25, '“nothing” is not in paragraph 2. Copy the words from there.'],
  ['2: none', '2: second', 25, undefined],
  ['2: none', '2: on', 25, '“on” is 3 times in paragraph 2. Write more words.'],
  ['2: none', '2: paragrap', 25, '“paragrap” begins or ends inside a word. Write whole words.'],
  ['2: none', '2: aragraph', 25, '“aragraph” begins or ends inside a word. Write whole words.'],
  ['## Summary', 'Third paragraph.\n\n## Summary', 16, 'No point covers paragraph 3. Write below a point “  - 3: ” and words of this paragraph.'],
]; // prettier-ignore

for (const [from, to, line, text] of wrong) {
  test(`${JSON.stringify(to || `no ${from}`)} in an article is ${text ? 'explained' : 'allowed'}`, () => {
    assert.deepEqual(mistakes(from, to), text ? [`my.md:${line}: ${text}`] : []);
  });
}

test('an article without front matter, summary or anything is explained, one line for each mistake', () => {
  const places = (text) => messages(Buffer.from(text)).map((line) => line.slice(0, 40));
  assert.equal(places('').length, 7);
  assert.match(messages(Buffer.from(right.split('## Summary')[0])).join('\n'), /^my.md:14: There is no summary\. Write the heading “## Summary” after the last paragraph\.$/); // prettier-ignore
  assert.match(mistakes(/- One[^]*/, '').join('\n'), /^my.md:12: No point covers paragraph 1.*\nmy.md:14: No point.*\nmy.md:16: The summary has no points\. Write each one after “- ”/); // prettier-ignore
});

test('a file that is not UTF-8 is explained with the line', () => {
  const latin = Buffer.from(right.replace('more', 'm\xf6re'), 'latin1');
  // The sign © in line 7 is the first byte that UTF-8 does not allow.
  const line = (n) => [
    `my.md:${n}: This line is not UTF-8. Save the file with the encoding UTF-8.`,
  ];
  assert.deepEqual(messages(latin), line(7));
  const utf16 = Buffer.from(`\ufeff${right}`, 'utf16le');
  assert.deepEqual(messages(utf16), line(1));
});

test('words are counted by spaces, or by Intl.Segmenter in languages without spaces', () => {
  assert.equal(countWords('It’s a post-war path – of 7 days.', 'en'), 7);
  assert.equal(countWords(' – ', 'en'), 0);
  assert.equal(countWords('Der 1.400. Gast – ein Kind', 'de'), 5);
  assert.equal(countWords('我们认为，小城不必等待。', 'zh-Hans') > 4, true);
  assert.equal(countWords('，。', 'zh'), 0);
});

test('the reading time is rounded up, at the speed of the language', () => {
  const minutes = (lang, ...counts) => counts.map((count) => readingMinutes(count, lang));
  assert.deepEqual(minutes('en', 1, 238, 239, 476), [1, 1, 2, 2]);
  assert.deepEqual(minutes('en-GB', 238, 239), [1, 2]);
  assert.deepEqual(minutes('ar', 181, 182), [1, 2]);
  assert.deepEqual(minutes('zh-Hans', 260, 261), [1, 2]);
  assert.deepEqual(minutes('de', 260, 261), [1, 2]);
  assert.deepEqual(minutes('tr', 184, 185), [1, 2]);
});

test('the month of the events is written as English readers write it', () => {
  assert.equal(monthInEnglish(contentOf('test/articles/arabic.md').article.events), 'June 2026'); // prettier-ignore
});
