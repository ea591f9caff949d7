import { expect } from '@open-wc/testing';
import { article, type DiplomacyBrief } from '../../src/diplomacy-brief.js';
import { prerender } from '../../src/prerender.js';
import { elementFrom, holder, parts, settled } from './helpers.js';

/*
 * In these tests a script writes the children of the element in pieces, as the parser does, and the document says that it is
 * loading. The parsers themselves are tested in test/browser/hosts/half-parsed.test.mjs.
 */

/** An element with prerendered HTML that ends after the second paragraph, and a function that adds the rest. */
function half(): { element: DiplomacyBrief; finish: () => void } {
  const element = elementFrom(prerender());
  const rest = [...element.querySelectorAll('p')].slice(2);
  for (const node of rest) node.remove();
  document.body.append(element);
  return {
    element,
    finish() {
      element.append(...rest);
    },
  };
}

const texts = (element: Element) => parts(element, 'paragraph').map((p) => holder(p).textContent);

describe('an element whose prerendered HTML is still being parsed', () => {
  const { prototype } = Document;
  const own = Object.getOwnPropertyDescriptor(prototype, 'readyState')!;
  let state: DocumentReadyState;
  const endParsing = () => {
    state = 'interactive';
    document.dispatchEvent(new Event('readystatechange'));
  };
  beforeEach(() => {
    state = 'loading';
    Object.defineProperty(prototype, 'readyState', { ...own, get: () => state });
  });
  afterEach(() => {
    Object.defineProperty(prototype, 'readyState', own);
    document.querySelector('diplomacy-brief')?.remove();
  });

  it('takes over the HTML when the parser has ended, and changes nothing before', async () => {
    const { element, finish } = half();
    await settled();
    expect(texts(element).filter(Boolean)).to.deep.equal(article.paragraphs.slice(0, 2));
    expect(element.shadowRoot!.querySelector('style')).not.to.equal(null);
    finish();
    const words = [...element.querySelectorAll('p')];
    endParsing();
    await element.updateComplete;
    expect(parts(element, 'paragraph').map(holder)).to.deep.equal(words);
    expect(texts(element)).to.deep.equal(article.paragraphs);
    expect(element.shadowRoot!.querySelector('style, audio')).to.equal(null);
  });

  it('renders the paragraphs that the page does not bring', async () => {
    const { element } = half();
    endParsing();
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(article.paragraphs);
    const own = parts(element, 'paragraph').filter((p) => holder(p) === p);
    expect(own).to.have.length(4);
  });

  it('follows what the page sets in the meantime, and a call of reveal() waits', async () => {
    const { element, finish } = half();
    element.setAttribute('mode', 'summary');
    element.setAttribute('open', '');
    const revealed = element.reveal(6);
    await settled();
    expect(parts(element, 'point')).to.have.length(0);
    finish();
    endParsing();
    await revealed;
    expect(parts(element, 'point')).to.have.length(5);
    expect(element.shadowRoot!.activeElement?.id).to.equal('p6');
  });

  it('does not wait where there is no prerendered HTML', async () => {
    const element = document.createElement('diplomacy-brief');
    document.body.append(element);
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(article.paragraphs);
  });

  it('follows a change of the page while the parser goes on, where the element has rendered before', async () => {
    const element = document.createElement('diplomacy-brief');
    element.append(...elementFrom(prerender()).children);
    // As in minified HTML: nothing after the last word shows that the parser has written the whole element.
    expect(element.lastChild!.nextSibling).to.equal(null);
    document.body.append(element);
    await element.updateComplete;
    element.mode = 'summary';
    await settled();
    expect(parts(element, 'point')).to.have.length(5);
  });

  it('shows the words of the page when the parser has ended, where it had to render before', async () => {
    const element = document.createElement('diplomacy-brief');
    document.body.append(element);
    await element.updateComplete;
    element.append(...elementFrom(prerender()).children);
    endParsing();
    await element.updateComplete;
    expect(parts(element, 'paragraph').map(holder)).to.deep.equal([
      ...element.querySelectorAll('p'),
    ]);
  });
});
