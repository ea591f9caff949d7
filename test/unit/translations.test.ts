import { expect } from '@open-wc/testing';
import { summary } from '../../src/diplomacy-brief.js';
import { prerender } from '../../src/prerender.js';
import { article } from './article.js';
import { FakeSpeech, fakeSpeechInEachTest } from './fake-speech.js';
import { brief, briefIn, part, parts, settled } from './helpers.js';
import { languages } from './languages.js';

/* The article of the tests has a summary in Swedish and in Persian: test/articles/english.sv.md and english.fa.md. */

const sv = languages.sv!;
const fa = languages.fa!;
const points = (element: Element) =>
  parts(element, 'point').map((point) => point.firstElementChild!.textContent);
const language = (element: Element, name: string) => {
  const { lang, dir } = part(element, name);
  return { lang, dir };
};
const original = summary.points.map(({ text }) => text);

describe('the summary in the language of the page', () => {
  it('stands in place of the original, with its language, its direction and a line that says so', async () => {
    const element = await briefIn('sv');
    expect(part(element, 'standfirst').textContent).to.match(/^En opinionsartikel ser en lärdom/);
    expect(points(element)).to.deep.equal(sv.points!.split('\n'));
    expect(points(element)).to.have.length(original.length);
    expect(language(element, 'standfirst')).to.deep.equal({ lang: 'sv', dir: 'ltr' });
    expect(language(element, 'points')).to.deep.equal({ lang: 'sv', dir: 'ltr' });
    expect(part(element, 'translated').textContent).to.equal(
      'Översatt sammanfattning. Artikelns språk: engelska.',
    );
  });

  it('leaves the title and the article as their author wrote them, in their language', async () => {
    const element = await briefIn('fa');
    expect(part(element, 'title').textContent).to.equal(article.title);
    expect(parts(element, 'paragraph').map((node) => node.textContent)).to.deep.equal([
      ...article.paragraphs,
    ]);
    for (const name of ['title', 'body'])
      expect(language(element, name)).to.deep.equal({ lang: 'en', dir: 'ltr' });
  });

  it('has the digits of its language, from right to left too', async () => {
    const element = await briefIn('fa');
    expect(language(element, 'points')).to.deep.equal({ lang: 'fa', dir: 'rtl' });
    expect(points(element)[2]).to.include('۷ اکتبر');
    const text = part(element, 'standfirst').parentElement!.textContent;
    expect(text).not.to.match(/[0-9]/);
    expect(getComputedStyle(part(element, 'points')).listStyleType).to.equal('persian');
    const swedish = await briefIn('sv');
    expect(getComputedStyle(part(swedish, 'points')).listStyleType).to.equal('decimal');
  });

  it('is that of the language in a region too', async () => {
    const element = await briefIn('sv-FI');
    expect(part(element, 'standfirst').textContent).to.equal(sv.standfirst);
  });

  it('leads to the same paragraphs, with the same words', async () => {
    const element = await briefIn('sv');
    const sources = (of: Element) =>
      parts(of, 'source').map((node) => [node.getAttribute('name'), node.getAttribute('value')]);
    expect(sources(element)).to.deep.equal(sources(await brief('mode="summary"')));
    const source = parts(element, 'source')[0]!;
    source.click();
    await settled();
    const described = part(element, 'body').querySelector('[tabindex]')!;
    expect(described.getAttribute('aria-description')).to.include(
      summary.points[0]!.sources[0]!.words[0],
    );
    // The paint of this test must not stay.
    element.remove();
  });

  it('is the original where the language has none, and in English', async () => {
    for (const lang of ['de', 'en', 'tlh', '']) {
      const element = await briefIn(lang);
      expect(points(element), lang).to.deep.equal(original);
      expect(language(element, 'standfirst')).to.deep.equal({ lang: 'en', dir: 'ltr' });
      expect(element.shadowRoot!.querySelector('[part="translated"]')).to.equal(null);
    }
  });

  it('is the original inside translate="no", and follows the attribute', async () => {
    const element = await brief('mode="summary" translate="no" lang="sv"');
    expect(points(element)).to.deep.equal(original);
    expect(part(element, 'summary-heading').textContent).to.equal(sv.summary);
    element.removeAttribute('translate');
    await settled();
    expect(points(element)[0]).to.equal(sv.points!.split('\n')[0]);
    element.parentElement!.translate = false;
    await settled();
    expect(points(element)).to.deep.equal(original);
  });

  it('changes in place when the language changes: the nodes stay', async () => {
    const element = await brief('mode="summary"');
    const nodes = [part(element, 'standfirst'), ...parts(element, 'point')];
    element.parentElement!.lang = 'sv';
    await settled();
    expect([part(element, 'standfirst'), ...parts(element, 'point')]).to.deep.equal(nodes);
    expect(nodes[0]!.textContent).to.equal(sv.standfirst);
    element.parentElement!.lang = 'en';
    await settled();
    expect(nodes[0]!.textContent).to.equal(summary.standfirst);
    expect(element.shadowRoot!.querySelector('[part="translated"]')).to.equal(null);
  });

  it('with another number of points is not shown', async () => {
    const element = await brief('mode="summary"');
    element.labels = { ...sv, points: 'En' };
    await settled();
    expect(points(element)).to.deep.equal(original);
    expect(part(element, 'standfirst').textContent).to.equal(summary.standfirst);
  });

  describe('in prerendered HTML', () => {
    const shadow = (html: string) =>
      Object.assign(document.createElement('div'), { innerHTML: html }).querySelector('template')!
        .content;

    it('is that of the option `lang`, whose module is imported, or of `labels`', () => {
      for (const options of [{ lang: 'sv' }, { labels: sv }]) {
        const root = shadow(prerender({ mode: 'summary', ...options }));
        expect(root.querySelector('[part="standfirst"]')!.textContent).to.equal(sv.standfirst);
        expect(root.querySelector('[part="summary-heading"]')!.textContent).to.equal(sv.summary);
      }
    });

    it('is the original with `translate: false`, which is written as the attribute', () => {
      const html = prerender({ mode: 'summary', lang: 'sv', translate: false });
      expect(html).to.match(/^<diplomacy-brief lang="sv" translate="no" mode="summary">/);
      const standfirst = shadow(html).querySelector('[part="standfirst"]')!;
      expect(standfirst.textContent).to.equal(summary.standfirst);
    });

    it('is taken over as it is', async () => {
      const place = document.createElement('div');
      const html = prerender({ mode: 'summary', lang: 'fa' });
      const parsed = Document.parseHTMLUnsafe(html).querySelector('diplomacy-brief')!;
      const text = parsed.shadowRoot!.querySelector('[part="points"]')!.textContent;
      place.append(parsed);
      document.body.append(place);
      await parsed.updateComplete;
      expect(parsed.shadowRoot!.querySelector('[part="points"]')!.textContent).to.equal(text);
      expect(text).to.include(fa.points!.split('\n')[0]);
      place.remove();
    });
  });

  describe('read aloud', () => {
    let speech: FakeSpeech;
    fakeSpeechInEachTest((fake) => {
      speech = fake;
    });
    const listen = (element: Element) =>
      element.shadowRoot!.querySelector<HTMLButtonElement>('[name="listen"]')!;

    it('has a voice of its language, and the article one of the article’s', async () => {
      speech.arrive({ lang: 'en-US' }, { lang: 'sv-SE' });
      const element = await brief('controls mode="summary" lang="sv"');
      await settled();
      listen(element).click();
      await settled();
      expect(speech.current!.text).to.equal(sv.standfirst);
      expect(speech.current!.lang).to.equal('sv-SE');
      element.open = true;
      await settled();
      // The summary is not the text to read any more.
      expect(speech.current).to.equal(undefined);
      listen(element).click();
      await settled();
      expect(speech.current!.text).to.equal(article.title);
      expect(speech.current!.lang).to.equal('en-US');
    });

    it('is offered only where there is a voice for the text that is shown', async () => {
      speech.arrive({ lang: 'en-US' });
      const element = await brief('controls mode="summary" lang="sv"');
      await settled();
      expect(listen(element).hidden).to.equal(true);
      element.open = true;
      await settled();
      expect(listen(element).hidden).to.equal(false);
      element.open = false;
      await settled();
      expect(listen(element).hidden).to.equal(true);
    });
  });
});
