import { expect } from '@open-wc/testing';
import { article, summary } from '../../src/diplomacy-brief.js';
import { prerender } from '../../src/prerender.js';
import { base as en } from 'language:base';
import { formsIn } from '../../src/labels/forms.mjs';
import { counts } from '../../src/article/article.md';
import type { Labels, Texts } from '../../src/labels/labels.js';
import { briefIn, changedByAdoption, part, parts, settled, toggle } from './helpers.js';
import { languages } from './languages.js';

/** The roles that the build works out by Intl, and does not translate. */
const forms = ['digits', 'words', 'minutes', 'date', 'ages'];
const roles = (Object.keys(en) as (keyof Texts)[]).filter((role) => !forms.includes(role));

/** The roles for which a language has the same word as English. */
const loanWords: Record<string, (keyof Texts)[]> = {
  de: ['pause'],
  fr: ['opinion', 'pause'],
  sv: ['opinion'],
};

/** What ends a sentence where it is not a full stop. */
const sentenceEnds: Record<string, string> = {
  hi: '।',
  ja: '。',
  ur: '۔',
  zh: '。',
  'zh-Hant': '。',
};

/** Marks of other writing systems. */
const foreignMarks: Record<string, RegExp> = {
  ...{ ar: /[,;?]/, fa: /[,;?]/, ur: /[,;?.]/, hi: /[.]/ },
  ...{ ja: /[,.:;?]/, zh: /[,.:;?]/, 'zh-Hant': /[,.:;?]/ },
};

describe('the labels of each language', () => {
  for (const [lang, labels] of Object.entries(languages)) {
    it(`in "${lang}" have the same keys and placeholders as the English labels`, () => {
      expect(labels.lang).to.equal(lang);
      const translation = ['standfirst', 'points', 'dir', 'translated'];
      const own = Object.keys(labels).filter((role) => !translation.includes(role));
      expect(own).to.have.members(Object.keys(en));
      const gaps = (text: string) => text.match(/\{\w+\}/g) ?? [];
      for (const role of roles) {
        expect(labels[role], role).to.match(/\S/);
        expect(gaps(labels[role]), role).to.have.members(gaps(en[role]));
      }
    });

    it(`in "${lang}" repeat no letters or word, as a typing mistake would`, () => {
      for (const role of roles) {
        const text = labels[role];
        // “Durdur” is Turkish for “stop”.
        if (text === 'Durdur') continue;
        expect(text, role).not.to.match(
          /(\p{L}{3,})\1|(?<![\p{L}\p{M}])([\p{L}\p{M}]+) \2(?![\p{L}\p{M}])/iu,
        );
      }
    });

    it(`in "${lang}" are translated: no label is the English one, but for loan words`, () => {
      const same = roles.filter((role) => labels[role] === en[role]);
      expect(same).to.have.members(loanWords[lang] ?? []);
    });

    it(`in "${lang}" need no plural form: a number from 2 on fits, or stands behind a colon`, () => {
      // The title and one paragraph have two words or more.
      const rules = new Intl.PluralRules(lang);
      const forms = new Set(Array.from({ length: 200 }, (_, i) => rules.select(i + 2)));
      if (forms.size > 1) expect(labels.length).to.match(/: \{n\}$/);
    });

    it(`in "${lang}" have the punctuation of the language`, () => {
      const end = sentenceEnds[lang] ?? '.';
      for (const role of roles) {
        const text = labels[role].replace(/\{\w+\}/g, '');
        expect(text.endsWith(end), role).to.equal(en[role].endsWith('.'));
        expect(labels[role], role).not.to.match(/['"]|\s$|^\s| {2}/);
        if (foreignMarks[lang]) expect(text, role).not.to.match(foreignMarks[lang]);
        // French alone has a space before the colon, which must not break.
        expect(text, role).not.to.match(lang === 'fr' ? /[^\u00a0]:/ : /\s:/);
      }
    });

    it(`in "${lang}" are shown on a page in that language, and the article does not change`, async () => {
      const element = await briefIn(lang);
      element.controls = true;
      await settled();
      expect(toggle(element)).to.equal(labels.more);
      expect(part(element, 'article').lang).to.equal(lang);
      expect(part(element, 'article').innerText).to.include(labels.summary);
      for (const control of parts(element, 'control').slice(0, 2)) {
        expect([labels.share, labels.quote]).to.include(control.textContent);
      }
      for (const name of ['title', 'body']) expect(part(element, name).lang).to.equal('en');
      for (const name of ['standfirst', 'points'])
        expect(part(element, name).lang).to.equal(labels.standfirst ? lang : 'en');
      for (const source of parts(element, 'source')) {
        expect(source.closest<HTMLElement>('[lang]')!.lang).to.equal(lang);
      }
      expect(part(element, 'title').textContent).to.equal(article.title);
      const standfirst = labels.standfirst ?? summary.standfirst;
      expect(part(element, 'standfirst').textContent).to.equal(standfirst);
      await expect(element).to.be.accessible();
    });
  }

  for (const [lang, labels] of Object.entries({ ...languages, en })) {
    it(`in "${lang}" change nothing in prerendered HTML with the same labels`, async () => {
      for (const mode of ['full', 'summary'] as const) {
        const changed = await changedByAdoption(prerender({ mode, lang, labels, controls: true }));
        expect(changed).to.deep.equal([]);
      }
    });
  }

  for (const lang of ['ar', 'he', 'fa', 'ur']) {
    it(`in "${lang}" run from right to left in the line under the title, on a page of that direction`, async () => {
      const element = await briefIn(lang);
      element.parentElement!.dir = 'rtl';
      const boxes = [...part(element, 'meta').querySelectorAll('span')].map((node) =>
        node.getBoundingClientRect(),
      );
      const [first, ...others] = boxes;
      for (const other of others) {
        // A statement that does not fit begins the next line, at the right edge.
        if (other.top >= first!.bottom) expect(other.right).to.equal(first!.right);
        else expect(other.right).to.be.below(first!.right);
      }
    });
  }

  it('are used for every region and script of their language', async () => {
    for (const [lang, labels] of [
      ['fr-CA', languages.fr],
      ['FR', languages.fr],
      ['zh-CN', languages.zh],
      ['zh-Hans-HK', languages.zh],
      ['zh-Hant-TW', languages['zh-Hant']],
      ['zh-TW', languages['zh-Hant']],
      ['zh-HK', languages['zh-Hant']],
      ['zh-MO', languages['zh-Hant']],
      ['pt-BR', languages.pt],
      ['ar-EG', languages.ar],
      ['de-x-private', languages.de],
    ] as const) {
      const element = await briefIn(lang);
      expect(toggle(element), lang).to.equal(labels!.more);
      expect(part(element, 'article').lang).to.equal(lang);
    }
  });

  it('have the numbers and dates that the browser would write', () => {
    const spaces = (text = '') => text.replace(/\s/g, ' ');
    const differing = Object.entries({ en, ...languages }).flatMap(([lang, labels]) =>
      Object.entries(formsIn(lang, counts))
        .filter(([role, form]) => spaces(form) !== spaces(labels[role as keyof Labels]))
        .map(([role, form]) => `${lang} ${role}: ${form}`),
    );
    // Older data of ICU, as in WebKitGTK 2.50, write the digits of Egypt for “ar” without a region, and “two” in Hebrew.
    expect(differing.filter((form) => !/^ar |^he minutes: שתי/.test(form))).to.deep.equal([]);
  });

  it('have no numbers and dates of Intl in a language that Intl does not know: those of the computer would stand there', () => {
    for (const lang of ['la', 'tlh', 'xx', 'xx-CA', 'not a language'])
      expect(formsIn(lang, counts), lang).to.deep.equal({});
    for (const lang of ['nb', 'sr-Latn', 'fr-ZZ', 'en-GB'])
      expect(formsIn(lang, counts), lang).to.include.keys(forms);
  });

  it('format numbers, minutes and months by the conventions of the region', async () => {
    for (const lang of ['en', 'de', 'fr-CA', 'ar-EG', 'ar-SA', 'fa', 'zh', 'zh-HK']) {
      const element = await briefIn(lang);
      const meta = part(element, 'meta').textContent;
      // A month of another calendar would begin on another day: in March 2024 the Persian year changed.
      const calendar = 'gregory';
      const month = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', calendar });
      expect(meta).to.include(month.format(new Date(2024, 2)));
      const minutes = new Intl.NumberFormat(lang, { style: 'unit', unit: 'minute' });
      // Versions of ICU differ in the kind of space.
      expect(meta.replace(/\s/g, ' ')).to.include(minutes.format(2).replace(/\s/g, ' '));
      const button = parts(element, 'source')[1]!;
      expect(button.textContent).to.include(new Intl.NumberFormat(lang).format(2));
      expect(button.ariaLabel).to.include(button.textContent);
      button.click();
      await element.updateComplete;
      const back = element.shadowRoot!.querySelector('#p2 + button');
      expect(back?.textContent).to.include(new Intl.NumberFormat(lang).format(2));
    }
  });
});
