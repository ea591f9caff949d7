import { expect } from '@open-wc/testing';
import { article } from '../../src/article/article.md';
import { ageOf } from '../../src/article/age.js';
import { prerender } from '../../src/prerender.js';
import { brief, elementFrom, part } from './helpers.js';
import { languages } from './languages.js';

const now = Date;

/** Replaces the clock of the page by one that stands still. The months are counted from 1. */
function setClock(year: number, month: number, day = 15): void {
  globalThis.Date = class extends now {
    constructor(...values: unknown[]) {
      super(...((values.length ? values : [year, month - 1, day, 12]) as []));
    }
  } as DateConstructor;
}
afterEach(() => {
  globalThis.Date = now;
});

const inLatinDigits = (text: string) =>
  text.replace(/[٠-٩]/g, (digit) => `${'٠١٢٣٤٥٦٧٨٩'.indexOf(digit)}`);

/** The age under the title, without its parentheses; empty if there is none. */
const age = (element: Element) => part(element, 'meta').lastElementChild!.textContent.slice(1, -1);

describe('the age of the text', () => {
  // The events took place in March 2024: on the last day of March 2025, a whole year has not passed for certain.
  for (const [year, month, day, expected] of [
    [2024, 3, 1, ''],
    [2024, 12, 31, ''],
    [2025, 1, 1, ''],
    [2025, 3, 31, ''],
    [2025, 4, 1, '1 year ago'],
    [2026, 3, 31, '1 year ago'],
    [2026, 4, 1, '2 years ago'],
    [2026, 11, 25, '2 years ago'],
    [2026, 12, 31, '2 years ago'],
    [2027, 1, 1, '2 years ago'],
    [2028, 2, 29, '3 years ago'],
    [2034, 4, 1, '10 years ago'],
    [2044, 4, 1, '20 years ago'],
  ] as const) {
    it(`on ${year}-${month}-${day} is ${expected || 'not shown'}`, async () => {
      setClock(year, month, day);
      expect(age(await brief())).to.equal(expected);
      expect(age(await brief('mode="summary"'))).to.equal(expected);
      expect(age(await brief('mode="summary" href="/full"'))).to.equal(expected);
    });
  }

  for (const year of [1970, 2000, 2023]) {
    it(`is not shown by a clock that says ${year}, before the events`, async () => {
      setClock(year, 12);
      expect(age(await brief())).to.equal('');
    });
  }

  it('counts whole years in each month from 2024 to 2034', () => {
    for (let months = 0; months < 11 * 12; months++) {
      setClock(2024 + Math.floor(months / 12), 1 + (months % 12));
      // The first month after the events is April 2024, the third one counted from 0.
      const expected = months < 3 ? 0 : Math.floor((months - 3) / 12);
      expect(ageOf(article), `${months} months`).to.equal(expected);
    }
  });

  it('counts whole years of events at the end of a year', () => {
    const december = { ...article, events: '2023-12' };
    setClock(2024, 12, 31);
    expect(ageOf(december)).to.equal(0);
    setClock(2025, 1, 1);
    expect(ageOf(december)).to.equal(1);
  });

  it('is computed again when the element is connected again', async () => {
    setClock(2024, 5);
    const element = await brief();
    expect(age(element)).to.equal('');
    setClock(2025, 5);
    element.parentElement!.append(element);
    await element.updateComplete;
    expect(age(element)).to.equal('1 year ago');
  });

  it('is written in English as Intl would write it', async () => {
    const format = new Intl.RelativeTimeFormat('en');
    for (const years of [1, 2, 5, 10, 21, 101]) {
      setClock(2024 + years, 6);
      expect(age(await brief())).to.equal(format.format(-years, 'year'));
    }
  });

  for (const [lang, labels] of Object.entries(languages)) {
    it(`in "${lang}" is written by Intl, for one, two and ten years`, async () => {
      for (const years of [1, 2, 10]) {
        setClock(2024 + years, 11);
        const element = await brief(`lang="${lang}"`);
        const expected = new Intl.RelativeTimeFormat(labels.lang).format(-years, 'year');
        // Versions of ICU differ in the digits of Arabic.
        expect(inLatinDigits(age(element))).to.equal(inLatinDigits(expected));
        expect(expected).to.match(/\p{L}/u);
      }
    });
  }

  it('is not in prerendered HTML, and the script adds it without replacing a node', async () => {
    const html = prerender({ mode: 'summary' });
    expect(html).not.to.match(/\d years? ago/);
    const element = elementFrom(html);
    const nodes = [...element.shadowRoot!.querySelectorAll('[part="article"], [part="article"] *')];
    setClock(2026, 11);
    document.body.append(element);
    await element.updateComplete;
    expect(age(element)).to.equal('2 years ago');
    element.remove();
    const after = [...element.shadowRoot!.querySelectorAll('[part="article"], [part="article"] *')];
    expect(after.length).to.equal(nodes.length);
    expect(after.every((node, i) => node === nodes[i])).to.equal(true);
  });
});

describe('the parts of the line under the title', () => {
  it('do not break inside: each is as high as one line where the column is wide enough for it', async () => {
    const element = await brief('style="inline-size: 240px; font: 16px sans-serif"');
    const meta = part(element, 'meta');
    for (const statement of meta.querySelectorAll<HTMLElement>(':scope > span')) {
      const { height } = statement.getBoundingClientRect();
      expect(height, statement.textContent).to.be.below(
        2 * parseFloat(getComputedStyle(meta).lineHeight),
      );
    }
  });
});
