/* How an article is read, and what is worked out from it. What only the given article keeps is tested in content.test.mjs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../src/article/text.mjs';
import { contentOf } from '../../src/build/article.mjs';
import { ArticleError, readArticle } from '../../src/build/article/read.mjs';
import { countsOf, countWords, readingMinutes } from '../../src/build/counts.mjs';

/** An article without mistakes, in which each test makes one. */
const right = `---
kind: news
lang: en
events: 2026-11
author: Ada Lovelace
published: 2026-12-01
rights: © 2026 The Paper
---

# A title \\*

First paragraph, 3 < 4 & more.

Second paragraph, second to none.

> It’s the mayor’s “word”.
>
> Nobody – not even she – knew the café.

- Bread and salt
- Water

## Summary

It says two things.

- One point.
  - 1: First paragraph
  - 2: Second
  - 1: more
- Another point.
  - 2: none
  - 3: the mayor’s “word”
  - 4: Water
`;

const read = (text) => readArticle(Buffer.from(text), 'my.md');

function changed(from, to) {
  const text = right.replace(from, () => to);
  assert.notEqual(text, right, `“${from}” is in the article`);
  return text;
}

/** The article with other text in place of its second paragraph, or with another line of its front matter. */
const withSecond = (text) => read(changed('Second paragraph, second to none.', `${text} Second none`)); // prettier-ignore
const withField = (field) => read(changed('author: Ada Lovelace', field)).article;

/** The messages for a file. */
function messages(bytes) {
  try {
    readArticle(Buffer.from(bytes), 'my.md');
  } catch (error) {
    assert.ok(error instanceof ArticleError, error);
    // A message may hold lines to copy.
    return error.message.split(/\n(?=my\.md:)/);
  }
  return [];
}

test('an article without mistakes becomes the data of the element', () => {
  assert.deepEqual(read(right), {
    article: {
      kind: 'news',
      lang: 'en',
      dir: 'ltr',
      events: '2026-11',
      author: 'Ada Lovelace',
      published: '2026-12-01',
      rights: '© 2026 The Paper',
      title: 'A title *',
      paragraphs: [
        'First paragraph, 3 < 4 & more.',
        'Second paragraph, second to none.',
        element('blockquote', [
          element('p', ['It’s the mayor’s “word”.']),
          '\n',
          element('p', ['Nobody – not even she – knew the café.']),
        ]),
        element('ul', [element('li', ['Bread and salt']), '\n', element('li', ['Water'])]),
      ],
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
        {
          text: 'Another point.',
          sources: [
            { paragraph: 2, words: ['none'] },
            { paragraph: 3, words: ['the mayor’s “word”'] },
            { paragraph: 4, words: ['Water'] },
          ],
        },
      ],
    },
    remarks: [],
  });
});

function element(tag, children, attributes = {}) {
  return { tag, attributes, children };
}

test('markup becomes data, and the words of a source run across it', () => {
  const text = changed(
    'Second paragraph, second to none.',
    `## A & B \\#

Second *para**graph***, <https://example.org/?a=1&b=2> and [second *to*][a] none.

## Lists ##

3. Three
4. **Four** \\*

1) One
1) Two

[A]: /page`,
  )
    .replace(
      '- 2: Second',
      '- 2: Second paragraph, https://example.org/?a=1&b=2 and second to none',
    )
    .replace('- 2: none', '- 3: Four *\n  - 4: Two')
    .replace('- 3: the', '- 5: the')
    .replace('- 4: Water', '- 6: Water');
  const { article, remarks } = read(text);
  assert.deepEqual(remarks, []);
  assert.deepEqual(article.headings, { 2: 'A & B #', 3: 'Lists' });
  assert.deepEqual(article.paragraphs.slice(1, 4), [
    element('p', [
      'Second ',
      element('em', ['para', element('strong', ['graph'])]),
      ', ',
      element('a', ['https://example.org/?a=1&b=2'], { href: 'https://example.org/?a=1&b=2' }),
      ' and ',
      element('a', ['second ', element('em', ['to'])], { href: '/page' }),
      ' none.',
    ]),
    element('ol', [element('li', ['Three']), '\n', element('li', [element('strong', ['Four']), ' *'])], { start: '3' }),
    element('ol', [element('li', ['One']), '\n', element('li', ['Two'])]),
  ]); // prettier-ignore
});

test('the address of a link may stand at the end of the file', () => {
  const { article } = read(`${changed('more.', '[more][a].')}\n[a]: https://example.org/\n`);
  assert.equal(article.paragraphs[0].children[1].attributes.href, 'https://example.org/');
});

test('a link leads to a page, to a part of one or to an address of mail', () => {
  const addresses = ['https://a.example/', 'http://a.example', 'HTTPS://a.example', '//a.example/', 'mailto:a@b.example', '/page', '../page', 'page?a=b:c', '#part', '?page=2']; // prettier-ignore
  for (const address of addresses) {
    const { article } = withSecond(`[Words](${address})`);
    assert.equal(article.paragraphs[1].children[0].attributes.href, address);
  }
});

test('text is kept character for character', () => {
  for (const text of ['a | b', '#MeToo', 'It is 5\u00a0km, soft\u00adly', '[sic]', '~~a~~', '1969'])
    assert.equal(withSecond(text.replace('#', '\\#')).article.paragraphs[1], `${text} Second none`);
});

test('an article is the same with the line ends and the byte order mark of Windows, and with those of an old Mac', () => {
  const expected = read(right);
  assert.deepEqual(read(`\ufeff${right.replaceAll('\n', '\r\n')}`), expected);
  assert.deepEqual(read(right.replaceAll('\n', '\r')), expected);
  assert.deepEqual(read(`\n${right}\n\n`), expected);
});

test('a summary is the same with other signs and spaces of Markdown', () => {
  const expected = read(right);
  for (const [from, to] of [
    ['- One', '* One'],
    ['- One', '+  One'],
    ['  - 1', '\t- 1'],
    ['  - 1', '      * 1'],
    ['1: First', '1:   First'],
    ['- Another', '\n\n- Another'],
    ['## Summary', '##  SUMMARY ##'],
  ])
    // prettier-ignore
    assert.deepEqual(read(changed(from, to)), expected);
});

test('the last heading “## Summary” begins the summary', () => {
  assert.deepEqual(read(changed('Second', '## Summary\n\nSecond')).article.headings, {
    2: 'Summary',
  });
});

test('what stands after the first colon of a field is its value', () => {
  assert.equal(withField('author: Ada: a life').author, 'Ada: a life');
  assert.equal(withField('author:\t\u00a0Ada\u00a0\t').author, 'Ada');
  assert.equal(withField('author: "Ada \\"A.\\" # L"').author, 'Ada "A." # L');
  assert.equal(withField("author: 'Ada''s [paper]'").author, "Ada's [paper]");
  assert.equal(withField('author: "Ada" and "Bob"').author, '"Ada" and "Bob"');
  assert.equal(withField('author: “Ada”').author, '“Ada”');
  assert.equal(withField('author:Ada').author, 'Ada');
  assert.equal(withField('# A note.\n\nauthor: Ada').author, 'Ada');
});

test('only the kind and the language of an article must be known', () => {
  const { article } = read(right.replace(/^(events|author|published|rights).*\n/gm, ''));
  assert.deepEqual(Object.keys(article), ['kind', 'lang', 'dir', 'title', 'paragraphs']);
});

test('events have a month or a day', () => {
  assert.equal(read(changed('2026-11', '2024-02-29')).article.events, '2024-02-29');
});

test('the direction follows from the language, and may be repeated', () => {
  const directions = { ar: 'rtl', 'ar-Latn': 'ltr', az: 'ltr', 'az-Arab': 'rtl', ckb: 'rtl', de: 'ltr', dv: 'rtl', fa: 'rtl', he: 'rtl', ks: 'rtl', pa: 'ltr', 'pa-PK': 'rtl', ps: 'rtl', sd: 'rtl', ug: 'rtl', ur: 'rtl', yi: 'rtl', zh: 'ltr' }; // prettier-ignore
  for (const [lang, dir] of Object.entries(directions)) {
    assert.equal(read(changed('lang: en', `lang: ${lang}`)).article.dir, dir, lang);
    assert.equal(read(changed('lang: en', `dir: ${dir}\nlang: ${lang}`)).article.dir, dir, lang);
  }
});

/* What is replaced, by what, and the message: its line, what is wrong and what to write. */
const wrong = [
  // Front matter
  ['kind: news\n', '', 1, 'The front matter, between two lines “---”, has no “kind”. Write “kind: news”, “kind: analysis” or “kind: opinion”.'],
  ['kind: news', 'kind: advert', 2, '“kind” cannot be “advert”. Write “kind: news”, “kind: analysis” or “kind: opinion”.'],
  ['kind: news', 'Kind: news', 2, '“Kind” is unknown. Write “kind: news”.'],
  ['lang: en', 'lang: english!', 3, '“lang” cannot be “english!”. Write the language of the article as a BCP 47 tag, such as “lang: de”.'],
  ['lang: en', 'lang: german', 3, '“lang” cannot be “german”. Write the language of the article as a BCP 47 tag, such as “lang: de”.'],
  ['lang: en', 'lang: en_US', 3, '“lang” cannot be “en_US”. Write the language of the article as a BCP 47 tag, such as “lang: de”.'],
  ['lang: en', 'language: en', 3, '“language” is unknown. Write “lang: en”.'],
  ['lang: en', 'lang: ar\ndir: ltr', 4, '“dir” cannot be “ltr”: Arabic is written from right to left. Write “dir: rtl”, or remove the line.'],
  ['lang: en', 'lang: en\ndir: left', 4, '“dir” cannot be “left”. Write “dir: ltr” (from left to right) or “dir: rtl” (from right to left).'],
  ['2026-11', '2026-13', 4, '“events” cannot be “2026-13”. Write the month or the day of the events, such as “events: 1969-07” or “events: 1969-07-20”.'],
  ['2026-11', '2026-02-30', 4, '“events” cannot be “2026-02-30”. Write the month or the day of the events, such as “events: 1969-07” or “events: 1969-07-20”.'],
  ['2026-11', 'November 2026', 4, '“events” cannot be “November 2026”. Write the month or the day of the events, such as “events: 1969-07” or “events: 1969-07-20”.'],
  ['2026-12-01', '2026-12', 6, '“published” cannot be “2026-12”. Write the day on which the article was published, such as “published: 1969-07-21”.'],
  ['2026-12-01', '1.12.2026', 6, '“published” cannot be “1.12.2026”. Write the day on which the article was published, such as “published: 1969-07-21”.'],
  ['events: 2026-11', 'events:', 4, '“events” cannot be “”. Write the month or the day of the events, such as “events: 1969-07” or “events: 1969-07-20”.'],
  ['author: Ada', 'author: Ada\u2028', 5, '“author” cannot be “Ada\u2028 Lovelace”. Write the name of the author, such as “author: Ada Lovelace”.'],
  ['author:', 'writer:', 5, '“writer” is unknown. Write one of kind, lang, dir, events, author, published, rights.'],
  ['author:', 'byline:', 5, '“byline” is unknown. Write “author: Ada Lovelace”.'],
  ['author: Ada', 'title: A title\nauthor: Ada', 5, 'The title is no field. Write it as “# Title” below the front matter.'],
  ['rights: ©', 'author: Grace Hopper\nrights: ©', 7, '“author” is here a second time, after line 5. Remove one of the two lines.'],
  ['Ada Lovelace', '\n  - Ada Lovelace\n  - Grace Hopper', 6, '“author” goes on in this line. Write its whole value on line 5.'],
  ['Ada Lovelace', '>\n  Ada Lovelace', 6, '“author” goes on in this line. Write its whole value on line 5.'],
  ['author: Ada Lovelace', 'by Ada Lovelace', 5, '“by Ada Lovelace” is not “name: value”. Write a name, a colon and the value, all on one line.'],
  ['kind: news', 'kind：news', 2, 'The colon here is “：” (U+FF1A). Write “name: value” with the colon “:” (U+003A).'],
  ['---\nkind', 'kind', 1, 'The front matter stands between two lines “---”. Write “---” above this line and below the last field.'],
  ['Paper\n---', 'Paper', 1, 'The front matter has no end. Write “---” in a line of its own below the last field.'],
  ['---\nkind', '———\nkind', 1, 'The front matter begins and ends with “---”, three hyphens (U+002D), not “———”. Write “---” in both lines.'],
  ['Paper\n---', 'Paper\n—', 8, 'The front matter begins and ends with “---”, three hyphens (U+002D), not “—”. Write “---” in both lines.'],
  ['---\nkind', 'My article\n\n---\nkind', 3, 'The front matter stands at the start of the file. Remove what stands above this line, or move it below the title.'],
  [/---[^]*---\n/, '---\n---\n', 1, 'The front matter is empty. Write lines such as these:\n---\nkind: news\nlang: en\nevents: 1969-07-20\nauthor: Ada Lovelace\npublished: 1969-07-21\nrights: © 1969 The Paper\n---'],
  [/---[^]*---\n/, '', 2, 'There is no front matter. Begin the file with lines such as these:\n---\nkind: news\nlang: en\nevents: 1969-07-20\nauthor: Ada Lovelace\npublished: 1969-07-21\nrights: © 1969 The Paper\n---'],
  // Title
  ['# A title \\*\n', '', 11, 'There is no title. Write “# ” and the title before the first paragraph.'],
  ['# A title', 'A title', 10, 'There is no title. Write “# ” and the title before the first paragraph.'],
  ['# A title \\*', '#', 10, 'The title is empty. Write it after “# ”.'],
  ['# A title \\*', '#A title', 10, '“#” has no space behind it. Write “# ” before a heading, or “\\#” for a “#” that belongs to the text.'],
  ['# A title \\*', '#\u00a0A title', 10, '“#” has no space behind it. Write “# ” before a heading, or “\\#” for a “#” that belongs to the text.'],
  ['# A title', '# A *nice* title', 10, 'Only plain text is allowed here, not emphasis. Write it without its marks, or “\\” before each mark that belongs to the text.'],
  ['# A title \\*', 'A title\n=======', 10, '“=======” below this line makes it a heading. Remove “=======”, and write “# ” before the line if it is a heading.'],
  ['# A title \\*\n\nFirst paragraph, 3 < 4 & more.', 'First paragraph, 3 < 4 & more.\n\n# A title', 12, 'The title stands below a paragraph. Write it first.'],
  ['## Summary', '# More\n\nFifth.\n\n## Summary', 23, 'An article has one title. Write “## More” for a subheading.'],
  // Subheadings
  ['Second par', '##Part\n\nSecond par', 14, '“##” has no space behind it. Write “## ” before a heading, or “\\#” for a “#” that belongs to the text.'],
  ['Second par', '### Part\n\nSecond par', 14, 'Subheadings have one level. Write “## Part”, not “###”.'],
  ['Second par', '##\n\nSecond par', 14, 'The subheading is empty. Write it after “## ”, or remove the line.'],
  ['Second par', '## Part *two*\n\nSecond par', 14, 'Only plain text is allowed here, not emphasis. Write it without its marks, or “\\” before each mark that belongs to the text.'],
  ['Second par', '## Part\n\n## Two\n\nSecond par', 14, 'The subheading “Part” has no paragraph below it. Write one, or remove the subheading.'],
  ['## Summary', '## More\n\n## Summary', 23, 'The subheading “More” has no paragraph below it. Write one, or remove the subheading.'],
  ['second to none.', 'second to none.\n---', 14, '“---” below this line makes it a heading. Remove “---”, and write “## ” before the line if it is a heading.'],
  ['Second par', 'Part\n---\n\nSecond par', 14, '“---” below this line makes it a heading. Remove “---”, and write “## ” before the line if it is a heading.'],
  // Paragraphs
  ['First paragraph,', 'First paragraph\n,', 13, 'A paragraph is one line. Join it with the line above, or write an empty line between them.'],
  ['First paragraph,', 'First paragraph  \n,', 13, 'A paragraph is one line. Join it with the line above, or write an empty line between them.'],
  ['First paragraph,', 'First paragraph\\\n,', 13, 'A paragraph is one line. Join it with the line above, or write an empty line between them.'],
  ['First paragraph,', 'First paragraph\u2028,', 12, 'After “First paragraph” stands a hidden line break (U+2028). Write a space in its place.'],
  ['3 < 4', '![A map](map.png) 3 < 4', 12, 'An image is not allowed. Remove it, and show it on the page above or below the article.'],
  ['Second par', '![A map](map.png)\n\nSecond par', 14, 'An image is not allowed. Remove it, and show it on the page above or below the article.'],
  ['Second par', '[![A map](map.png)](https://example.org/)\n\nSecond par', 14, 'An image is not allowed. Remove it, and show it on the page above or below the article.'],
  ['Second par', '| a | b |\n|---|---|\n| 1 | 2 |\n\nSecond par', 14, 'A table is not allowed. Write its rows as a list.'],
  ['Second paragraph, second to none.', 'a | b\n--- | ---\nSecond | none', 14, 'A table is not allowed. Write its rows as a list.'],
  ['> It’s', '> | a | b |\n> |---|---|\n>\n> It’s', 16, 'A table is not allowed. Write its rows as a list.'],
  ['3 < 4', '`3` < 4', 12, 'Code is not allowed. Write it without “`”, or “\\`” for a mark of the text.'],
  ['Second par', '    Second par', 14, 'A line that begins with four spaces or a tab is code, which is not allowed. Remove the spaces.'],
  ['Second paragraph, second to none.', '```\nSecond paragraph, second to none.\n```', 14, 'Code is not allowed. Write it as a paragraph.'],
  ['more.', 'mo\u0000re.', 12, 'After “aragraph, 3 < 4 & mo” stands a hidden character that is no text (U+FFFD). Write a space in its place.'],
  ['Second par', '&nbsp;\n\nSecond par', 14, 'This paragraph has nothing but spaces. Remove the line.'],
  ['3 < 4', '<b>3</b> < 4', 12, 'HTML is not allowed. Remove the tags, or write “\\<” for a “<” that belongs to the text.'],
  ['Second paragraph, second to none.', '<p>Second paragraph, second to none.</p>', 14, 'HTML is not allowed. Remove the tags, or write “\\<” for a “<” that belongs to the text.'],
  ['Second par', '<!-- Check this. -->\n\nSecond par', 14, 'A comment is not allowed. Remove it, and keep notes in another file.'],
  ['Second par', '***\n\nSecond par', 14, 'A line across the page is not allowed. Remove it, or write a subheading, such as “## What comes next”.'],
  ['more.', 'more.[^1]', 12, 'A footnote is not allowed. Write the note in the text, in parentheses, and remove its mark.'],
  ['Second paragraph, second to none.', 'Second paragraph, second to none.[^1]\n\n[^1]: A note.', 14, 'A footnote is not allowed. Write the note in the text, in parentheses, and remove its mark.'],
  ['Second paragraph, second to none.', 'Second paragraph, second to none.[^1]\n\n[^1]: note', 14, 'A footnote is not allowed. Write the note in the text, in parentheses, and remove its mark.'],
  // Links
  ['3 < 4', '[3](javascript:alert(1)) < 4', 12, 'The link “3” begins with “javascript:”, which is not allowed. Write an address that begins with “https://”, “http://” or “mailto:”, or that is relative, such as “/page”.'],
  ['3 < 4', '[3](java&#9;script:alert(1)) < 4', 12, 'The link “3” begins with “javascript:”, which is not allowed. Write an address that begins with “https://”, “http://” or “mailto:”, or that is relative, such as “/page”.'],
  ['3 < 4', '[3](&#1;JavaScript:alert(1)) < 4', 12, 'The link “3” has no valid address. Write an address that begins with “https://”, “http://” or “mailto:”, or that is relative, such as “/page”.'],
  ['3 < 4', '<javascript:alert(1)> < 4', 12, 'The link “javascript:alert(1)” begins with “javascript:”, which is not allowed. Write an address that begins with “https://”, “http://” or “mailto:”, or that is relative, such as “/page”.'],
  ['3 < 4', '[3](data:text/html,x) < 4', 12, 'The link “3” begins with “data:”, which is not allowed. Write an address that begins with “https://”, “http://” or “mailto:”, or that is relative, such as “/page”.'],
  ['3 < 4', '[3](tel:+49301234) < 4', 12, 'The link “3” begins with “tel:”, which is not allowed. Write an address that begins with “https://”, “http://” or “mailto:”, or that is relative, such as “/page”.'],
  ['3 < 4', '[3](https://) < 4', 12, 'The link “3” has no valid address. Write an address that begins with “https://”, “http://” or “mailto:”, or that is relative, such as “/page”.'],
  ['3 < 4', '[3](www.example.org) < 4', 12, 'The link “3” has no scheme. Write “https://www.example.org”.'],
  ['3 < 4', '[3](ada@example.org) < 4', 12, 'The link “3” has no scheme. Write “mailto:ada@example.org”.'],
  ['3 < 4', '[3]() < 4', 12, 'The link “3” has no address. Write it in the parentheses after “]”.'],
  ['3 < 4', '[](https://example.org/) < 4', 12, 'The link to “https://example.org/” has no words. Write them between “[” and “]”.'],
  ['3 < 4', '[3](https://example.org/ "A page") < 4', 12, 'The link “3” has a title, which readers would not see. Remove “A page”.'],
  ['3 < 4', '[3][page] < 4', 12, 'The link “[3][page]” has no address. Write “[words](https://example.org/)”.'],
  ['more.\n', 'more [a][b].\n\n[b]: javascript:alert(1)\n', 12, 'The link “a” begins with “javascript:”, which is not allowed. Write an address that begins with “https://”, “http://” or “mailto:”, or that is relative, such as “/page”.'],
  ['3 < 4', '[3](<\u0001javascript:alert(1)>) < 4', 12, 'The link “3” begins with “javascript:”, which is not allowed. Write an address that begins with “https://”, “http://” or “mailto:”, or that is relative, such as “/page”.'],
  ['3 < 4', '[3](https://example.org/a page) < 4', 12, 'This is not a link. Write “[words](https://example.org/)”, without a space between “]” and the end, or “\\[” for a “[” that belongs to the text.'],
  // Quotations and lists
  ['> Nobody', '> - Nobody', 18, 'A list cannot be in a quotation. Write it as a paragraph there, or below the quotation.'],
  ['> Nobody', '> > Nobody', 18, 'A quotation cannot be in a quotation. Write it as a paragraph there, or below the quotation.'],
  ['> Nobody', '> ## Nobody', 18, 'A heading cannot be in a quotation. Write it as a paragraph there, or below the quotation.'],
  ['> Nobody', '> so\n> Nobody', 19, 'A paragraph is one line. Join it with the line above, or write an empty line between them.'],
  ['> It', '>\n\n> It', 16, 'The quotation is empty. Write it after “> ”, or remove the line.'],
  ['- Water', '- Water\n  - Wine', 22, 'A list cannot be in a list. Write one list, or its items as paragraphs.'],
  ['- Water', '- Water\n\n  Wine', 23, 'An item of a list is one paragraph. Write an item of its own, or begin the line without spaces for a paragraph below the list.'],
  ['- Water', '- Water\nand wine', 22, 'A paragraph is one line. Join it with the line above, or write an empty line between them.'],
  ['- Water', '- Water\n-', 22, 'The item of the list is empty. Write its text, or remove the line.'],
  ['- Bread and salt\n- Water', '2. Bread\n3. Water\n5. Salt', 22, 'Readers would see “4.” and not “5.” before this item. Write “4.”, or paragraphs in place of the list.'],
  ['Second paragraph, second to none.', `${'>'.repeat(3000)} Second none`, 14, 'Marks are nested too deep here. Write this block with fewer marks.'],
  ['- Water', '- # Water', 21, 'A heading cannot be in a list. Write it above or below the list.'],
  ['- Water', '- > Water', 21, 'A quotation cannot be in a list. Write it above or below the list.'],
  // The heading of the summary
  ['## Summary', '## Summary:', 23, '“## Summary:” is not the heading of the summary. Write “## Summary”.'],
  ['## Summary', '# Summary', 23, '“# Summary” is not the heading of the summary. Write “## Summary”.'],
  ['## Summary', '### summary', 23, '“### summary” is not the heading of the summary. Write “## Summary”.'],
  ['## Summary', '**Summary**', 23, '“**Summary**” is not the heading of the summary. Write “## Summary”.'],
  ['## Summary', '##Summary', 23, '“##Summary” is not the heading of the summary. Write “## Summary”.'],
  ['## Summary', 'Summary\n-------', 23, '“Summary” is not the heading of the summary. Write “## Summary”.'],
  ['## Summary\n\n', '', 23, 'The summary begins here without a heading. Write “## Summary” above it.'],
  ['## Summary', '## Key points', 23, '“## Key points” is not the heading of the summary. Write “## Summary”.'],
  // The summary
  ['It says two things.\n', '', 23, 'The summary has no first sentence. Write it after “## Summary”.'],
  ['two things', '**two** things', 25, 'Only plain text is allowed here, not bold text. Write it without its marks, or “\\” before each mark that belongs to the text.'],
  ['It says two', 'It says\ntwo', 26, 'A paragraph is one line. Join it with the line above, or write an empty line between them.'],
  ['Another point.', '', 31, 'This point has no text. Write one sentence after “- ”.'],
  ['- One point.', '-One point.', 27, 'A point begins with “- ”, a hyphen and a space. Write “- One point.”.'],
  ['- One point.', '• One point.', 27, 'A point begins with “- ”, a hyphen and a space. Write “- One point.”.'],
  ['- One point.', '-\u00a0One point.', 27, 'A point begins with “- ”, a hyphen and a space. Write “- One point.”.'],
  ['- One point.', '– One point.', 27, 'A point begins with “- ”, a hyphen and a space. Write “- One point.”.'],
  ['- One point.', '1. One point.', 27, 'A point begins with “- ”, a hyphen and a space. Write “- One point.”.'],
  ['- One point.\n', '', 27, 'This source has no point. Write a point above it, such as “- It says two things.”.'],
  ['One point.', 'One\u2028point.', 27, 'After “One” stands a hidden line break (U+2028). Write a space in its place.'],
  ['One point.', 'One [point](https://example.org/).', 27, 'Only plain text is allowed here, not a link. Write it without its marks, or “\\” before each mark that belongs to the text.'],
  ['One point.', 'One point\n  that is long.', 28, 'A paragraph is one line. Join it with the line above, or write an empty line between them.'],
  ['two things.', 'two things.\n\nAnd more.', 27, 'This is neither a point nor a source. Write “- ” before a point, “  - 1: ” before a source, or move the line above “## Summary”.'],
  ['4: Water', '4: Water\n\n### More\nText.', 36, 'This is neither a point nor a source. Write “- ” before a point, “  - 1: ” before a source, or move the line above “## Summary”.'],
  ['4: Water', '4: Water\n\n---', 36, 'This is neither a point nor a source. Write “- ” before a point, “  - 1: ” before a source, or move the line above “## Summary”.'],
  ['two things', 'two ![things](a.png)', 25, 'An image is not allowed. Remove it, and show it on the page above or below the article.'],
  ['- Another', 'So it is.\n\n- Another', 31, 'A paragraph is one line. Join it with the line above, or write an empty line between them.'],
  ['  - 2: none\n  - 3: the mayor’s “word”\n  - 4: Water\n', '', 31, 'This point has no source. Write below it “  - 1: ” and words of paragraph 1.'],
  ['- Another point.\n  - 2: none\n  - 3: the mayor’s “word”\n  - 4: Water\n', '- Another point.', 31, 'This point has no source. Write below it “  - 1: ” and words of paragraph 1.'],
  [/- One[^]*/, '', 23, 'The summary has no points. Write each one after “- ”, below the first sentence.'],
  // Sources
  ['2: none', 'none', 32, 'This is not a source. Write the number of a paragraph, a colon and its words.'],
  ['2: none', '2 : none', 32, 'A source is written “  - 1: words”. Write “  - 2: none”.'],
  ['2: none', '2. none', 32, 'A source is written “  - 1: words”. Write “  - 2: none”.'],
  ['2: none', 'p2: none', 32, 'A source is written “  - 1: words”. Write “  - 2: none”.'],
  ['2: none', '２：none', 32, 'A source is written “  - 1: words”. Write “  - 2: none”.'],
  ['2: none', '٢: none', 32, 'A source is written “  - 1: words”. Write “  - 2: none”.'],
  ['2: none', '2 none', 32, 'A source is written “  - 1: words”. Write “  - 2: none”.'],
  ['  - 2: none', 'o\t2: none', 32, 'A source is written “  - 1: words”. Write “  - 2: none”.'],
  ['2: none', '[2] none', 32, 'A source is written “  - 1: words”. Write “  - 2: none”.'],
  ['  - 2: none', '  -2: none', 32, 'A source is written “  - 1: words”. Write “  - 2: none”.'],
  ['  - 2: none', '  2. none', 32, 'A source is written “  - 1: words”. Write “  - 2: none”.'],
  ['  - 2: none', '- 2: none', 32, 'A source is written “  - 1: words”. Write “  - 2: none”.'],
  ['  - 2: none', '  – 2: none', 32, 'A source is written “  - 1: words”. Write “  - 2: none”.'],
  ['2: none', '2: *none*', 32, 'Only plain text is allowed here, not emphasis. Write it without its marks, or “\\” before each mark that belongs to the text.'],
  ['2: none', '5: none', 32, '“none” is not in paragraph 5, but in paragraph 2. Write “2: ” before the words.'],
  ['2: none', '0: nothing', 32, 'There is no paragraph 0. Write a number from 1 to 4.'],
  ['2: none', '1200: nothing', 32, 'There is no paragraph 1,200. Write a number from 1 to 4.'],
  ['First par', 'A new paragraph.\n\nFirst par', 30, '“First paragraph” is not in paragraph 1, but in paragraph 2. Write “2: ” before the words, and “3: ” in line 31, “2: ” in line 32, “3: ” in line 34, “4: ” in line 35, “5: ” in line 36.'],
  ['First paragraph, 3 < 4 & more.\n\n', 'First paragraph, 3 < 4 & more.\n', 13, 'A paragraph is one line. Join it with the line above, or write an empty line between them.'],
  ['2: none', '2: nothing', 32, '“nothing” is not in paragraph 2. Copy the words from there.'],
  ['2: none', '2: on', 32, '“on” is 3 times in paragraph 2. Write more words.'],
  ['2: none', '2: paragrap', 32, '“paragrap” begins or ends inside a word. Write whole words.'],
  ['2: none', '2: aragraph', 32, '“aragraph” begins or ends inside a word. Write whole words.'],
  ['2: none', '2: Second to none', 32, '“Second to none” is not in paragraph 2: it has S (U+0053, capital letter) where the paragraph has s (U+0073, small letter). Copy the words from there.'],
  ['2: none', '2: “none”', 32, '““none”” is not in paragraph 2 with these quotation marks. Write the words without them.'],
  ['2: none', '2: Water', 32, '“Water” is not in paragraph 2, but in paragraph 4. Write “4: ” before the words.'],
  ['2: none', '2: Second … none', 32, '“Second … none” is not in paragraph 2: words are left out. Write one source for the words before “…” and one for those after it.'],
  ['3: the mayor’s “word”', '3: the mayor\'s “word”', 33, '“the mayor\'s “word”” is not in paragraph 3: it has \' (U+0027, straight apostrophe) where the paragraph has ’ (U+2019, curly apostrophe). Copy the words from there.'],
  ['3: the mayor’s “word”', '3: the mayor’s "word"', 33, '“the mayor’s "word"” is not in paragraph 3: it has " (U+0022, straight quotation mark) where the paragraph has “ (U+201C, opening quotation mark). Copy the words from there.'],
  ['3: the mayor’s “word”', '3: the\u00a0mayor’s', 33, '“the\u00a0mayor’s” is not in paragraph 3: it has (U+00A0, no-break space) where the paragraph has (U+0020, space). Copy the words from there.'],
  ['3: the mayor’s “word”', '3: Nobody - not even she', 33, '“Nobody - not even she” is not in paragraph 3: it has - (U+002D, hyphen) where the paragraph has – (U+2013, en dash). Copy the words from there.'],
  ['3: the mayor’s “word”', '3: Nobody — not even she', 33, '“Nobody — not even she” is not in paragraph 3: it has — (U+2014, em dash) where the paragraph has – (U+2013, en dash). Copy the words from there.'],
  ['3: the mayor’s “word”', '3: knew the cafe\u0301', 33, '“knew the cafe\u0301” is not in paragraph 3: it has e\u0301 (U+0065 U+0301, letter and accent as two characters) where the paragraph has é (U+00E9, letter with accent as one character). Copy the words from there.'],
  ['3: the mayor’s “word”', '3: knew the cafe', 33, '“knew the cafe” is not in paragraph 3: it has e (U+0065) where the paragraph has é (U+00E9). Copy the words from there.'],
  ['3: the mayor’s “word”', '3: the may\u00ador', 33, '“the may\u00ador” is not in paragraph 3: it has a hidden (U+00AD, soft hyphen), which the paragraph has not. Copy the words from there.'],
  ['3: the mayor’s “word”', '3: the  mayor', 33, '“the  mayor” is not in paragraph 3: it has (U+0020 U+0020, 2 spaces) where the paragraph has (U+0020, space). Copy the words from there.'],
  ['3: the mayor’s “word”', '3: “word”. Nobody', 33, '““word”. Nobody” is not in paragraph 3: the words run over two items of the list, or two paragraphs of the quotation. Write a source for the words of each.'],
  ['4: Water', '4: salt Water', 34, '“salt Water” is not in paragraph 4: the words run over two items of the list, or two paragraphs of the quotation. Write a source for the words of each.'],
]; // prettier-ignore

for (const [from, to, line, text] of wrong) {
  test(`${JSON.stringify(to || `no ${from}`).slice(0, 100)} in an article is explained: ${text}`, () => {
    assert.deepEqual(messages(changed(from, to)), [`my.md:${line}: ${text}`]);
  });
}

test('every mistake has its message, in the order of the lines', () => {
  const text = changed('kind: news', 'kind: ad').replace('none.', '<b>none</b>.').replace('1: more', '1: less'); // prettier-ignore
  assert.deepEqual(messages(text).map((message) => message.slice(0, 9)), ['my.md:2: ', 'my.md:14:', 'my.md:30:']); // prettier-ignore
  assert.deepEqual(messages('One line.').map((message) => message.slice(0, 37)), [
    'my.md:1: There is no front matter. Be',
    'my.md:1: There is no summary. Write t',
    'my.md:1: There is no title. Write “# ',
  ]); // prettier-ignore
});

test('a file of another kind is explained', () => {
  const explained = (bytes, text) => assert.deepEqual(messages(bytes), [`my.md:1: ${text}`]);
  const empty = 'The file is empty. Write front matter, a title, paragraphs and a summary.';
  for (const text of ['', ' \n\n', '\ufeff']) explained(text, empty);
  const utf16 = Buffer.from(right, 'utf16le');
  for (const bytes of [
    utf16,
    Buffer.from(utf16).swap16(),
    Buffer.from(`\ufeff${right}`, 'utf16le'),
  ])
    explained(bytes, 'This file is UTF-16. Save it with the encoding UTF-8.');
  const save = 'Save the article as plain text, in a file my-article.md.';
  explained(
    'PK\x03\x04\x14',
    `This is a document of Word or another program (.docx, .odt, .pages). ${save}`,
  );
  explained('\n<!doctype html>\n<p>A title', `This is a file of HTML. ${save}`);
  explained('{\\rtf1\\ansi', `This is a document in rich text (.rtf). ${save}`);
});

test('a file that is not UTF-8 is explained with the line', () => {
  // The sign © in line 7 is the first byte that UTF-8 does not allow.
  for (const text of [right, right.replaceAll('\n', '\r\n'), right.replaceAll('\n', '\r')])
    assert.deepEqual(messages(Buffer.from(text, 'latin1')), ['my.md:7: This line is not UTF-8. Save the file with the encoding UTF-8.']); // prettier-ignore
});

test('a paragraph without a source is a remark, and so is a list that may be a paragraph', () => {
  assert.deepEqual(read(changed('Second par', '3. October.\n\nSecond par').replace(/ {2}- [2-4].*\n/g, '').replace('point.\n\n', 'point.\n').concat('  - 3: none\n')).remarks, [
    'my.md:14: No point covers paragraph 2. If one should, write below it “  - 2: ” and words of this paragraph.',
    'my.md:14: Paragraph 2 is a list with one item. If it is a paragraph, write “\\” before the mark that makes it a list, such as “1\\.” or “\\-”.',
    'my.md:18: No point covers paragraph 4. If one should, write below it “  - 4: ” and words of this paragraph.',
    'my.md:22: No point covers paragraph 5. If one should, write below it “  - 5: ” and words of this paragraph.',
  ]); // prettier-ignore
});

test('words that a correction may move to another number are not reported with it', () => {
  const table = messages(changed('Second par', '| a | b |\n|---|---|\n\nSecond par'));
  assert.deepEqual(table, ['my.md:14: A table is not allowed. Write its rows as a list.']);
});

test('the articles of the tests hold everything that an article may hold', () => {
  const tagsIn = (text) => (typeof text === 'string' ? [] : [text.tag, ...text.children.flatMap(tagsIn)]); // prettier-ignore
  const of = (name) => {
    const { article } = contentOf(`test/articles/${name}.md`);
    const tags = [...new Set(article.paragraphs.flatMap(tagsIn))].sort();
    return { ...article, tags, counts: countsOf(article) };
  };
  const analysis = of('analysis');
  assert.deepEqual(analysis.tags, ['a', 'blockquote', 'em', 'li', 'ol', 'p', 'strong', 'ul']);
  assert.deepEqual(Object.keys(analysis.headings), ['5', '10', '14']);
  assert.equal(analysis.paragraphs.length, 18);
  assert.ok(analysis.counts.words > 999 && analysis.author && analysis.rights.includes(': '));
  const arabic = of('arabic');
  assert.deepEqual(arabic.tags, ['a', 'blockquote', 'em', 'li', 'p', 'strong', 'ul']);
  assert.deepEqual([arabic.dir, arabic.events, arabic.paragraphs.length], ['rtl', undefined, 8]);
  assert.deepEqual(of('english').tags, []);
});

test('the title, the subheadings and the text of every paragraph count', () => {
  const { article } = read(changed('Second par', '## One more\n\nSecond [*par*](/page)'));
  assert.equal(plainText(article.paragraphs[1]), 'Second paragraph, second to none.');
  // 2 of the title, 2 of the subheading, 5 (without “<” and “&”), 5, 4, 7 (without dashes) and 4.
  assert.deepEqual(countsOf(article), { events: '2026-11', published: '2026-12-01', words: 29, minutes: 1 }); // prettier-ignore
  const { events, published } = countsOf({ ...article, events: undefined, published: undefined });
  assert.deepEqual([events, published], [undefined, undefined]);
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
