import { expect } from '@open-wc/testing';
import { article, summary } from '../../src/diplomacy-brief.js';
import { prerender } from '../../src/prerender.js';
import { brief, elementFrom, part, parts, settled } from './helpers.js';

const written = [article.title, ...article.paragraphs];

describe('the article', () => {
  for (const attributes of ['', 'mode="summary"', 'mode="summary" open']) {
    it(`is rendered character for character by <diplomacy-brief ${attributes}>`, async () => {
      const element = await brief(attributes);
      const text = [part(element, 'title'), ...parts(element, 'paragraph')].map(
        (node) => node.textContent,
      );
      expect(text).to.deep.equal(written);
    });
  }

  it('reads in full mode as it is written: no style changes a character', async () => {
    const element = await brief();
    const seen = [part(element, 'title'), ...parts(element, 'paragraph')].map(
      (node) => node.innerText,
    );
    expect(seen).to.deep.equal(written);
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
  it('separates the numbers of the cited paragraphs with spaces', async () => {
    const last = parts(await brief('mode="summary"'), 'point').at(-1)!;
    expect(last.lastElementChild!.textContent).to.include('Paragraph 5 Paragraph 6');
  });
});

describe('the kind of text', () => {
  for (const attributes of ['', 'mode="summary"', 'mode="summary" href="/full"']) {
    it(`is shown before the title by <diplomacy-brief ${attributes}>`, async () => {
      const header = part(await brief(attributes), 'header');
      expect(header.innerText.split(/\s*\n+/).slice(0, 2)).to.deep.equal([
        'Opinion',
        article.title,
      ]);
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

  it('comes back when the label of the page goes, also in prerendered HTML', async () => {
    for (const element of [await brief(), elementFrom(prerender())]) {
      document.body.append(element);
      await settled();
      const shown = () => part(element, 'kind').innerText.trim();
      const text = part(element, 'kind').querySelector('span')!;
      expect(shown()).to.equal('Opinion');
      const label = Object.assign(document.createElement('b'), { slot: 'label' });
      element.append(label);
      await settled();
      expect(text.checkVisibility()).to.equal(false);
      label.slot = '';
      await settled();
      expect(shown()).to.equal('Opinion');
      label.slot = 'label';
      await settled();
      expect(text.checkVisibility()).to.equal(false);
      label.remove();
      await settled();
      expect(shown()).to.equal('Opinion');
      element.remove();
    }
  });
});

describe('the line under the title', () => {
  it('states the year of the events, so that readers do not take them for current news', async () => {
    const meta = part(await brief(), 'meta');
    expect(meta.textContent).to.include('About the events of March 2024');
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

  it('is outside the title and the paragraphs of the article', async () => {
    const meta = part(await brief(), 'meta');
    expect(meta.closest('[part="title"], [part="body"]')).to.equal(null);
  });
});
