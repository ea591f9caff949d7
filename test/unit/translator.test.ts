import { expect } from '@open-wc/testing';
import { article, DiplomacyBrief } from '../../src/diplomacy-brief.js';
import { addLabels } from '../../src/labels/add.js';
import { brief, parts, settled } from './helpers.js';
import { languages } from './languages.js';

const attributes = 'mode="summary" open controls';

/** What changes one after the other, while the reader reads a translation. */
const changes: Record<string, (element: DiplomacyBrief) => void> = {
  'the controls are removed': (element) => (element.controls = false),
  'the controls are added': (element) => (element.controls = true),
  'the level of the heading changes': (element) => (element.headingLevel = 4),
  'the text is closed': (element) => (element.open = false),
  'the text is opened': (element) => (element.open = true),
  'one label changes': (element) => (element.labels = { more: 'Everything' }),
  'the language of the page changes': () => (document.documentElement.lang = 'de'),
};

const { lang } = document.documentElement;
before(() => {
  addLabels(DiplomacyBrief, languages.de!);
});
afterEach(() => {
  document.documentElement.lang = lang;
});

/** The texts of the shadow tree, without white space alone. */
function texts({ shadowRoot }: Element): Text[] {
  const walker = document.createTreeWalker(shadowRoot!, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter(({ data }) => data.trim());
}

const translation = (words: string) => `«${words}»`;

/** Replaces every text by its translation inside two elements, as Google Translate does. Returns the new texts. */
function translate(element: Element): Text[] {
  return texts(element).map((text) => {
    const holder = document.createElement('div');
    holder.innerHTML = '<font><font></font></font>';
    const translated = new Text(translation(text.data));
    holder.querySelector('font font')!.append(translated);
    text.replaceWith(holder.firstChild!);
    return translated;
  });
}

describe('a translated element', () => {
  it('keeps every translation until the words of that very text change', async () => {
    const element = await brief(attributes);
    let known = new Set(texts(element).map(({ data }) => data));
    let translated = translate(element);
    for (const [what, change] of Object.entries(changes)) {
      change(element);
      // A new element in the same state, which shows the words in no translation.
      const original = element.cloneNode() as DiplomacyBrief;
      original.labels = element.labels;
      element.after(original);
      await settled();
      const words = texts(original).map(({ data }) => data);
      original.remove();
      known = new Set(words.filter((text) => known.has(text)));
      const expected = words.map((text) => (known.has(text) ? translation(text) : text));
      const shown = texts(element);
      expect(shown.map(({ data }) => data), what).to.deep.equal(expected); // prettier-ignore
      translated = translated.filter(({ data }) => expected.includes(data));
      const stayed = shown.filter(({ data }) => data.startsWith('«'));
      expect(stayed, what).to.have.ordered.members(translated);
    }
    // The words of the article never change.
    expect(known).to.include(article.title).and.to.include(article.paragraphs[5]);
  });

  for (const [kind, make] of Object.entries({
    element: () => document.createElement('ins'),
    comment: () => document.createComment('Ours'),
    text: () => new Text('Ours'),
  })) {
    it(`keeps each ${kind} that the page has put between its elements`, async () => {
      const element = await brief(attributes);
      const places = ['title', 'meta', 'standfirst', 'point', 'body', 'paragraph', 'credit'];
      const added = places.map((name) => {
        const node = make();
        parts(element, name).at(-1)!.before(node);
        return node;
      });
      for (const [what, change] of Object.entries(changes)) {
        change(element);
        await settled();
        const next = added.map(({ nextSibling }) => (nextSibling as Element | null)?.part.value);
        expect(next, what).to.deep.equal(places);
      }
    });
  }
});
