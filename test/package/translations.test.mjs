/*
 * What the summaries of the given article in other languages keep. What they mean was compared by hand: see
 * src/article/README.md.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contentOf, languagesBeside } from '../../src/build/article.mjs';

const { summary, translations } = contentOf();
const textsOf = ({ standfirst, points }) => [standfirst, ...points];
const originals = [summary.standfirst, ...summary.points.map(({ text }) => text)];

/** How each language writes the names: Antony, Blinken, Israel, Hamas, Jeddah and Egypt; the stem of words that are inflected. */
const names = {
  ar: 'أنتوني بلينكن إسرائيل حماس جدة مصر',
  cs: 'Antony Blinken Izrael Hamás Džidd Egypt',
  de: 'Antony Blinken Israel Hamas Dschidda Ägypten',
  el: 'Άντονι Μπλίνκεν Ισραήλ Χαμάς Τζέντα Αίγυπτο',
  es: 'Antony Blinken Israel Hamás Yeda Egipto',
  fa: 'آنتونی بلینکن اسرائیل حماس جده مصر',
  fr: 'Antony Blinken Israël Hamas Djeddah Égypte',
  he: 'אנתוני בלינקן ישראל חמאס ג׳דה מצרים',
  hi: 'एंटनी ब्लिंकन इज़राइल हमास जेद्दा मिस्र',
  id: 'Antony Blinken Israel Hamas Jeddah Mesir',
  it: 'Antony Blinken Israele Hamas Gedda Egitto',
  ja: 'アントニー ブリンケン イスラエル ハマス ジッダ エジプト',
  ko: '앤터니 블링컨 이스라엘 하마스 제다 이집트',
  nl: 'Antony Blinken Israël Hamas Jeddah Egypte',
  pl: 'Antony Blinken Izrael Hamas Dżudd Egip',
  pt: 'Antony Blinken Israel Hamas Jidá Egito',
  ro: 'Antony Blinken Israel Hamas Jeddah Egipt',
  ru: 'Энтони Блинкен Израил ХАМАС Джидд Египет',
  sv: 'Antony Blinken Israel Hamas Jidda Egypten',
  tr: 'Antony Blinken İsrail Hamas Cidde Mısır',
  uk: 'Ентоні Блінкен Ізраїл ХАМАС Джидд Єгипет',
  ur: 'انٹونی بلنکن اسرائیل حماس جدہ مصر',
  zh: '安东尼 布林肯 以色列 哈马斯 吉达 埃及',
  'zh-Hant': '安東尼 布林肯 以色列 哈瑪斯 吉達 埃及',
};
const inEnglish = ['Antony', 'Blinken', 'Israel', 'Hamas', 'Jeddah', 'Egypt'];

/** The scripts of the languages that are not written in Latin letters, by their names in Unicode. */
const scripts = {
  ar: 'Arabic',
  el: 'Greek',
  fa: 'Arabic',
  he: 'Hebrew',
  hi: 'Devanagari',
  ja: 'Han}\\p{Script=Hiragana}\\p{Script=Katakana',
  ko: 'Hangul',
  ru: 'Cyrillic',
  uk: 'Cyrillic',
  ur: 'Arabic',
  zh: 'Han',
  'zh-Hant': 'Han',
};

/** The quotation marks of a language, around the two pieces that Blinken said. */
const quotations = {
  ar: '«»', cs: '„“', de: '„“', el: '«»', es: '“”', fa: '«»', fr: '«»', he: '””', hi: '“”', id: '“”', it: '«»', ja: '「」',
  ko: '“”', nl: '‘’', pl: '„”', pt: '“”', ro: '„”', ru: '«»', sv: '””', tr: '“”', uk: '«»', ur: '”“', zh: '“”', 'zh-Hant': '「」',
}; // prettier-ignore

test('every language with labels has a summary, and no other language', () => {
  const languages = languagesBeside();
  assert.deepEqual(
    Object.keys(translations).sort(),
    languages,
    'a file src/article/article.<language>.md for each',
  );
  assert.deepEqual(Object.keys(names), languages, 'a row of `names` in this file for each');
  assert.deepEqual(
    Object.keys(quotations),
    languages,
    'a row of `quotations` in this file for each',
  );
});

test('every file of labels has the language of its name', () => {
  for (const lang of languagesBeside()) {
    const text = readFileSync(`src/labels/languages/${lang}.ts`, 'utf8');
    assert.match(text, new RegExp(`^ {2}lang: '${lang}',$`, 'm'), `the field lang of ${lang}.ts`);
  }
});

for (const [lang, translation] of Object.entries(translations)) {
  // The first test says that a row is missing.
  if (!names[lang] || !quotations[lang]) continue;
  const texts = textsOf(translation);

  test(`each text in ${lang} has the numbers of the original, in digits of ASCII, and its names`, () => {
    const own = names[lang].split(' ');
    for (const [index, text] of texts.entries()) {
      const original = originals[index];
      const numbers = (text) => text.match(/\p{Nd}+/gu) ?? [];
      // A date can have the number of its month, and “sixth” can be a number.
      const expected = numbers(original);
      const found = numbers(text).filter((number) => !['10', '6'].includes(number));
      assert.deepEqual(found, expected, text);
      for (const [i, name] of inEnglish.entries())
        assert.equal(text.includes(own[i]), original.includes(name), `${name}: ${text}`);
    }
  });

  test(`the summary in ${lang} is in its own language and script`, () => {
    for (const text of texts) {
      const script = scripts[lang] ?? 'Latin';
      const foreign = new RegExp(`(?![\\p{Script=${script}}])\\p{L}`, 'u');
      // The mark of long vowels in Katakana is a letter of no script.
      assert.doesNotMatch(text.replaceAll('ー', ''), foreign);
      assert.doesNotMatch(text, /\b(the|says|and|peace|between|hope)\b/);
      assert.equal(text, text.normalize('NFC'));
      assert.doesNotMatch(text, / {2}|\s$|["']/);
    }
  });

  test(`each text in ${lang} is at most 1.4 times as long as the original`, () => {
    for (const [index, text] of texts.entries())
      assert.ok(text.length <= 1.4 * originals[index].length, `${text.length} characters: ${text}`);
  });

  test(`quotation marks in ${lang} stand around what Blinken said, and nowhere else`, () => {
    const [open, close] = quotations[lang];
    for (const [index, text] of texts.entries()) {
      const marks = text.match(/[«»„“”「」]|(?<!\p{L})‘|’(?!\p{L})/gu) ?? [];
      assert.deepEqual(marks, index === 2 ? [open, close, open, close] : [], text);
    }
  });
}
