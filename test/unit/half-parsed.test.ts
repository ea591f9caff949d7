import { expect } from '@open-wc/testing';
import { article, type DiplomacyBrief } from '../../src/diplomacy-brief.js';
import { prerender } from '../../src/prerender.js';
import { elementFrom, parts, settled } from './helpers.js';

/*
 * In these tests a script writes the shadow root in pieces, as the parser does, and the document says that it is loading. The
 * parsers themselves are tested in test/browser/hosts/half-parsed.test.mjs.
 */

/** An element with prerendered HTML that ends after the second paragraph, and a function that adds the next of its nodes. */
function half(): { element: DiplomacyBrief; next: () => void } {
  const element = elementFrom(prerender());
  const root = element.shadowRoot!;
  const body = root.querySelector('[part="body"]')!;
  const rest = [...body.children, root.querySelector('[part="credit"]')!]
    .slice(2)
    .map((node) => ({ node, place: node.parentElement! }));
  for (const { node } of rest) node.remove();
  document.body.append(element);
  return {
    element,
    next() {
      const { node, place } = rest.shift()!;
      place.append(node);
    },
  };
}

const texts = (element: Element) => parts(element, 'paragraph').map((node) => node.textContent);

describe('an element whose prerendered HTML is still being parsed', () => {
  const { prototype } = Document;
  const own = Object.getOwnPropertyDescriptor(prototype, 'readyState')!;
  let state: DocumentReadyState;
  beforeEach(() => {
    state = 'loading';
    Object.defineProperty(prototype, 'readyState', { ...own, get: () => state });
  });
  afterEach(() => {
    Object.defineProperty(prototype, 'readyState', own);
    document.querySelector('diplomacy-brief')?.remove();
  });

  it('takes over the HTML when it is whole, and changes nothing before', async () => {
    const { element, next } = half();
    await settled();
    for (let seen = 2; seen < 6; seen++) {
      expect(texts(element)).to.deep.equal(article.paragraphs.slice(0, seen));
      expect(element.shadowRoot!.querySelector('style')).not.to.equal(null);
      next();
      await settled();
    }
    next();
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(article.paragraphs);
    expect(element.shadowRoot!.querySelector('style, audio')).to.equal(null);
  });

  it('completes the HTML when the parser has ended', async () => {
    const { element } = half();
    await settled();
    expect(texts(element)).to.have.length(2);
    state = 'interactive';
    document.dispatchEvent(new Event('readystatechange'));
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(article.paragraphs);
  });

  it('follows what the page sets in the meantime, and a call of reveal() waits', async () => {
    const { element, next } = half();
    element.setAttribute('mode', 'summary');
    element.setAttribute('open', '');
    const revealed = element.reveal(6);
    await settled();
    expect(parts(element, 'point')).to.have.length(0);
    for (let times = 5; times--;) next();
    await revealed;
    expect(parts(element, 'point')).to.have.length(5);
    expect(element.shadowRoot!.activeElement?.id).to.equal('p6');
  });

  it('does not wait where the HTML is whole or there is none', async () => {
    for (const element of [elementFrom(prerender()), document.createElement('diplomacy-brief')]) {
      document.body.append(element);
      await element.updateComplete;
      expect(texts(element)).to.deep.equal(article.paragraphs);
      element.remove();
    }
  });
});
