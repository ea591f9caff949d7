import { expect } from '@open-wc/testing';
import { article, summary } from '../../src/diplomacy-brief.js';
import { countWords, readingMinutes } from '../../src/content/facts.js';
import { en } from '../../src/labels/en.js';
import { kind } from '../../src/view/view.js';
import { brief, part, parts, settled } from './helpers.js';

const published = '8bdd0def0793915ea47bb83fe603639e8840b34906897f316b16526d86a741ce';

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('the article', () => {
  it('equals the text of the author, character for character', async () => {
    expect(await sha256([article.title, ...article.paragraphs].join('\n\n'))).to.equal(published);
  });

  for (const attributes of ['', 'mode="summary"', 'mode="summary" open']) {
    it(`is rendered character for character by <diplomacy-brief ${attributes}>`, async () => {
      const element = await brief(attributes);
      const text = [part(element, 'title'), ...parts(element, 'paragraph')].map(
        (node) => node.textContent,
      );
      expect(await sha256(text.join('\n\n'))).to.equal(published);
    });
  }

  it('reads in full mode as it is written: no style changes a character', async () => {
    const element = await brief();
    const seen = [part(element, 'title'), ...parts(element, 'paragraph')].map(
      (node) => node.innerText,
    );
    expect(await sha256(seen.join('\n\n'))).to.equal(published);
  });

  it('has no loose text next to it in the shadow root', async () => {
    for (const attributes of ['', 'mode="summary"', 'controls']) {
      const around = part(await brief(attributes), 'article').childNodes;
      expect([...around].map(({ nodeType }) => nodeType)).not.to.include(Node.TEXT_NODE);
    }
  });

  it('has lang="en" and dir="ltr" on a page in another language', async () => {
    const element = await brief('mode="summary" lang="ar" dir="rtl"');
    for (const name of ['title', 'standfirst', 'points', 'body']) {
      const node = part(element, name);
      expect(node.lang, name).to.equal('en');
      expect(node.matches(':dir(ltr)'), name).to.equal(true);
    }
  });

  it('cannot be changed by a page', () => {
    for (const data of [article, article.paragraphs, summary, summary.points, ...summary.points]) {
      expect(Object.isFrozen(data)).to.equal(true);
    }
    for (const { sources } of summary.points) {
      expect(Object.isFrozen(sources)).to.equal(true);
      for (const source of sources) {
        expect(Object.isFrozen(source)).to.equal(true);
        expect(Object.isFrozen(source.words)).to.equal(true);
      }
    }
  });
});

describe('the summary', () => {
  const { standfirst, points } = summary;

  it('opens with one sentence of at most 25 words', () => {
    expect(countWords(standfirst)).to.be.at.most(25);
    expect(standfirst).to.match(/^[A-Z][^.!?]*\.$/);
  });

  it('has three to five points of at most 22 words', () => {
    expect(points.length).to.be.within(3, 5);
    for (const { text } of points) expect(countWords(text), text).to.be.at.most(22);
  });

  it('is at most 110 words long, and under a third of the article', () => {
    const count = countWords([standfirst, ...points.map(({ text }) => text)].join(' '));
    expect(count).to.be.at.most(110);
    expect(count).to.be.below(countWords(article.paragraphs.join(' ')) / 3);
  });

  it('cites only existing paragraphs, and every paragraph at least once', () => {
    const sources = points.flatMap((point) => point.sources.map(({ paragraph }) => paragraph));
    expect([...new Set(sources)].sort()).to.deep.equal(article.paragraphs.map((_, i) => i + 1));
    for (const point of points) expect(point.sources.length).to.be.at.least(1);
  });

  it('names for each source the words that support the point, character for character and each once', () => {
    for (const { text, sources } of points) {
      for (const { paragraph, words } of sources) {
        expect(words.length, text).to.be.at.least(1);
        for (const span of words) {
          expect(article.paragraphs[paragraph - 1]!.split(span), span).to.have.length(2);
          // Whole words: a part of a word supports nothing.
          expect(article.paragraphs[paragraph - 1]).to.match(
            new RegExp(`(?<![\\p{L}\\d])${span}(?![\\p{L}\\d])`, 'u'),
          );
        }
      }
    }
  });

  it('separates the numbers of the cited paragraphs with spaces', async () => {
    const last = parts(await brief('mode="summary"'), 'point').at(-1)!;
    expect(last.lastElementChild!.textContent).to.include('Paragraph 5 Paragraph 6');
  });

  it('takes every name, number and quotation of a point from its paragraphs', () => {
    for (const { text, sources } of points) {
      const source = sources.map(({ paragraph }) => article.paragraphs[paragraph - 1]).join('\n');
      const quotations = [...text.matchAll(/“([^”]+)”/g)].map(([, words]) => words!);
      const numbers = text.match(/\d+/g) ?? [];
      // The first word may have a capital only because it starts the sentence.
      const names = text.match(/(?<!^)\b[A-Z][a-z]+|^(?!The|Praising)\w+/g) ?? [];
      for (const words of [...quotations, ...numbers, ...names]) expect(source).to.include(words);
    }
  });

  it('takes the names of its first sentence from the article', () => {
    const names = standfirst.match(/(?<!^)\b[A-Z][a-z]+/g) ?? [];
    expect(names.length).to.be.above(0);
    for (const name of names) expect(article.paragraphs.join('\n')).to.include(name);
  });

  it('has the judgements of the author only in quotation marks or in sentences that name their source', () => {
    const judgement =
      /\b(beacon|illuminat|pivotal|harrowing|holistic|enduring|unyielding|testament|glimmer|resilience|promising|vital|crucial|significant)/i;
    for (const text of [standfirst, ...points.map((point) => point.text)]) {
      const own = text.replace(/“[^”]*”/g, '');
      if (judgement.test(own)) expect(own).to.match(/the article (says|argues|stresses)/i);
    }
  });

  it('attributes every sentence to its speaker', () => {
    for (const text of [standfirst, ...points.map((point) => point.text)]) {
      expect(text).to.match(/[Tt]he article (says|argues)|Blinken says|article sees/);
    }
  });
});

describe('the kind of text', () => {
  for (const attributes of ['', 'mode="summary"', 'mode="summary" href="/full"']) {
    it(`is shown before the title by <diplomacy-brief ${attributes}>`, async () => {
      const header = part(await brief(attributes), 'header');
      expect(header.innerText).to.match(/^Opinion\s+Diplomacy in Action/);
    });
  }

  it('is shown in the language of the labels', async () => {
    const element = await brief();
    element.labels = { lang: 'de', opinion: 'Meinung' };
    await settled();
    expect(part(element, 'header').innerText).to.match(/^Meinung\s/);
  });

  it('is replaced by the label of the page', async () => {
    const element = await brief('', '<b slot="label">Analysis</b>');
    const slot = element.shadowRoot!.querySelector<HTMLSlotElement>('[name="label"]')!;
    expect(slot.assignedElements()).to.have.length(1);
    expect(part(element, 'header').innerText).not.to.include('Opinion');
  });

  it('is absent where the article has none', () => {
    const plain = { ...article };
    delete plain.kind;
    expect(kind(plain, en)).to.deep.equal([]);
  });
});

describe('the line under the title', () => {
  it('states the year of the events, so that readers do not take them for current news', async () => {
    const meta = part(await brief(), 'meta');
    expect(meta.textContent).to.include('About the events of March 2024');
    expect(meta.querySelector('time')?.dateTime).to.equal('2024-03');
  });

  it('states the number of words and the reading time, calculated from the text', async () => {
    const count = [article.title, ...article.paragraphs]
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== '–').length;
    expect(part(await brief(), 'meta').innerText.replace(/\s/g, ' ')).to.include(
      `${count} words · ${Math.ceil(count / 238)} min read · `,
    );
  });

  it('counts groups of letters and digits as words, and ignores separate punctuation marks', () => {
    expect(countWords('It’s a post-war path – of 7 days.')).to.equal(7);
    expect(countWords(' – ')).to.equal(0);
  });

  it('rounds the reading time up', () => {
    expect([1, 238, 239, 476].map(readingMinutes)).to.deep.equal([1, 1, 2, 2]);
  });

  it('is outside the title and the paragraphs of the article', async () => {
    const meta = part(await brief(), 'meta');
    expect(meta.closest('[part="title"], [part="body"]')).to.equal(null);
  });
});
