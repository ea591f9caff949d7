import { expect } from '@open-wc/testing';
import { brief, part, parts, settled, toggles } from './helpers.js';

const style = (node: Element | null | undefined) => getComputedStyle(node!);

describe('find in page', () => {
  it('can find the text, because it is in a closed <details>, which browsers search', async () => {
    const element = await brief('mode="summary"');
    const details = part(element, 'body').closest('details')!;
    const seen = toggles(element);
    // Find in page opens the <details> when it finds text inside.
    details.open = true;
    await settled();
    expect(element.open).to.equal(true);
    expect(seen).to.deep.equal(['closed→open']);
  });
});

describe('the element for readers with low vision', () => {
  it('shows all words in the text colour of the page, never fainter', async () => {
    const element = await brief('mode="summary" open', '<span slot="label">Opinion</span>');
    element.style.color = 'rgb(118, 118, 118)';
    await element.reveal(2);
    for (const node of element.shadowRoot!.querySelectorAll('[part="article"] *')) {
      expect(style(node).color, node.outerHTML).to.equal('rgb(118, 118, 118)');
      expect(style(node).opacity, node.outerHTML).to.equal('1');
      expect(style(node).backgroundColor, node.outerHTML).to.equal('rgba(0, 0, 0, 0)');
    }
  });

  it('gives every control at least 24 × 24 px', async () => {
    for (const attributes of ['', 'href="/full"']) {
      const element = await brief(`mode="summary" ${attributes}`);
      element.style.fontSize = '8px';
      for (const node of element.shadowRoot!.querySelectorAll('button, summary, a')) {
        const { width, height } = node.getBoundingClientRect();
        expect(Math.min(width, height), node.outerHTML).to.be.at.least(24);
      }
    }
  });

  it('loses no text with the text spacing of WCAG 1.4.12 at 320 px', async () => {
    const element = await brief('mode="summary" open');
    element.style.cssText = 'inline-size: 320px; letter-spacing: 0.12em; word-spacing: 0.16em';
    for (const node of element.shadowRoot!.querySelectorAll<HTMLElement>(
      '[part="article"], [part="article"] *',
    )) {
      expect(node.scrollWidth, node.outerHTML).to.be.at.most(320);
      if (!node.matches('slot')) expect(style(node).overflow).to.match(/visible/);
    }
    const paragraph = style(parts(element, 'paragraph')[0]);
    expect(paragraph.letterSpacing).to.equal('1.92px');
    expect(parseFloat(paragraph.lineHeight)).to.be.at.least(1.5 * 16);
  });

  it('mirrors the interface on a right-to-left page, but not the English text', async () => {
    const element = await brief('mode="summary" dir="rtl"');
    for (const name of ['header', 'disclosure']) {
      expect(style(part(element, name)).direction, name).to.equal('rtl');
    }
    for (const name of ['title', 'standfirst', 'body']) {
      expect(style(part(element, name)).direction, name).to.equal('ltr');
    }
  });

  it('scrolls without animation even when the page scrolls smoothly', async () => {
    document.documentElement.style.scrollBehavior = 'smooth';
    try {
      const element = await brief();
      element.style.cssText = 'margin-block: 300vh';
      await element.reveal(6);
      expect(parts(element, 'paragraph')[5]!.getBoundingClientRect().top).to.be.within(
        0,
        innerHeight,
      );
    } finally {
      document.documentElement.style.scrollBehavior = '';
    }
  });

  it('has no animation and no transition after any action of the reader', async () => {
    const element = await brief('mode="summary" controls');
    parts(element, 'source')[0]!.click();
    parts(element, 'control')[0]!.click();
    element.open = false;
    await settled();
    element.open = true;
    await settled();
    expect(document.getAnimations()).to.deep.equal([]);
    for (const node of element.shadowRoot!.querySelectorAll('*')) {
      expect(style(node).animationName, node.outerHTML).to.equal('none');
      expect(style(node).transitionDuration, node.outerHTML).to.equal('0s');
    }
  });

  it('keeps a distance between the focused node and the edge of the window', async () => {
    const element = await brief('mode="summary"');
    for (const node of [...parts(element, 'source'), ...parts(element, 'disclosure')]) {
      expect(parseFloat(style(node).scrollMarginTop)).to.be.above(0);
    }
  });
});

describe('the element for readers with a screen reader', () => {
  it('gives every control a name that makes sense in a list of controls', async () => {
    const element = await brief('mode="summary"');
    element.shadowRoot!.querySelector('button')!.click();
    await settled();
    const names = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, summary')].map(
      (node) => node.ariaLabel ?? node.innerText,
    );
    expect(new Set(names).size).to.equal(names.length);
    expect(names).to.include('Back to key point 1');
    // The name starts with the visible words, because users of speech input say these words.
    for (const node of element.shadowRoot!.querySelectorAll('button')) {
      expect(node.ariaLabel ?? node.innerText).to.match(new RegExp(`^${node.innerText}`));
    }
  });

  it('announces nothing twice: it moves the focus, and no live region repeats the text', async () => {
    const element = await brief('mode="summary"');
    parts(element, 'source')[1]!.click();
    await settled();
    expect(element.shadowRoot!.activeElement).to.equal(parts(element, 'paragraph')[1]);
    const regions = element.shadowRoot!.querySelectorAll('[aria-live], [role]');
    expect(regions.length).to.equal(0);
  });
});
