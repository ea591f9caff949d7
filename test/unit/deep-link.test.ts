import { expect, fixture, html } from '@open-wc/testing';
import type { DiplomacyBrief } from '../../src/diplomacy-brief.js';
import { brief, lateTag, parts, settled } from './helpers.js';

async function goTo(hash: string): Promise<void> {
  location.hash = hash;
  await settled();
}

/** The number of the paragraph that has the focus, or 0. */
const revealed = (element: Element) =>
  parts(element, 'paragraph').indexOf(element.shadowRoot?.activeElement as HTMLElement) + 1;

describe('a link to a paragraph', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const attributes of ['', 'mode="summary"']) {
    it(`reveals the paragraph in <diplomacy-brief ${attributes}> when the reader follows the link`, async () => {
      const element = await brief(`id="brief" ${attributes}`);
      await goTo('#brief-p3');
      expect(revealed(element)).to.equal(3);
      expect(parts(element, 'paragraph')[2]?.checkVisibility()).to.equal(true);
      await goTo('#brief-p6');
      expect(revealed(element)).to.equal(6);
    });
  }

  it('reveals the paragraph in an element that is inserted after the navigation', async () => {
    await goTo('#brief-p2');
    const element = await brief('id="brief" mode="summary"');
    await settled();
    expect(revealed(element)).to.equal(2);
    expect(element.open).to.equal(true);
  });

  it('reveals the paragraph in an element that is defined after the navigation', async () => {
    await goTo('#late-p4');
    const { tag, define } = lateTag();
    const element = document.createElement(tag);
    element.id = 'late';
    document.body.append(element);
    await define();
    expect(revealed(element)).to.equal(4);
    element.remove();
  });

  it('selects the element by the id, when the page has several elements', async () => {
    const one = await brief('id="one"');
    const two = await brief('id="two" mode="summary"');
    await goTo('#two-p5');
    expect([revealed(one), revealed(two)]).to.deep.equal([0, 5]);
    await goTo('#one-p1');
    expect([revealed(one), revealed(two)]).to.deep.equal([1, 0]);
  });

  it('selects the first of two elements that have the same id', async () => {
    const wrapper = await fixture(html`
      <div>
        <diplomacy-brief id="twin"></diplomacy-brief>
        <diplomacy-brief id="twin"></diplomacy-brief>
      </div>
    `);
    await goTo('#twin-p2');
    const [first, second] = wrapper.children;
    expect([revealed(first!), revealed(second!)]).to.deep.equal([2, 0]);
  });

  it('works inside another shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<diplomacy-brief id="inner"></diplomacy-brief>';
    await settled();
    await goTo('#inner-p3');
    expect(revealed(root.firstElementChild!)).to.equal(3);
  });

  for (const [id, hash] of [
    ['a.b:c', '#a.b:c-p2'],
    ['ä ö', '#%C3%A4%20%C3%B6-p2'],
    ['a%20b', '#a%20b-p2'],
    ['brief-p1', '#brief-p1-p2'],
    ["it's(1)", "#it's(1)-p2"],
    ['100%', '#100%-p2'],
  ] as const) {
    it(`finds the id "${id}" by ${hash}`, async () => {
      const element = await brief();
      element.id = id;
      await goTo(hash);
      expect(revealed(element)).to.equal(2);
    });
  }

  for (const hash of [
    '#brief',
    '#brief-p',
    '#brief-p0',
    '#brief-p7',
    '#brief-p03',
    '#brief-p1.5',
    '#brief-p-1',
    '#brief-p1e0',
    '#brief-p99999999999999999999',
    '#brief-px',
    '#Brief-p3',
    '#brief-P3',
    '#xbrief-p3',
    '#brief-p3x',
    '#-p3',
    '#p3',
    '#%',
    '#%E0%A4%A',
    '#brief-p3%',
    '#"><b>-p3',
    '#',
  ]) {
    // prettier-ignore
    it(`is left to the browser, without a warning, when it is ${hash}`, async () => {
      const errors: unknown[] = [];
      const note = (event: Event) => errors.push(event);
      addEventListener('unhandledrejection', note);
      const element = await brief('id="brief" mode="summary"');
      await goTo(hash);
      removeEventListener('unhandledrejection', note);
      expect(revealed(element)).to.equal(0);
      expect(element.open).to.equal(false);
      expect(errors).to.deep.equal([]);
    });
  }

  it('has no effect when the full text is behind a link, or the element has no id', async () => {
    const linked = await brief('id="brief" mode="summary" href="/full"');
    const nameless = await brief();
    await goTo('#brief-p3');
    await goTo('#-p3');
    expect([revealed(linked), revealed(nameless)]).to.deep.equal([0, 0]);
  });

  it('reveals the paragraph once, and not again when the element is moved', async () => {
    const element = await brief('id="brief"');
    await goTo('#brief-p3');
    (document.activeElement as HTMLElement).blur();
    element.parentElement?.append(element);
    await settled();
    expect(revealed(element)).to.equal(0);
  });

  it('is read from the document that contains the element', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="a document"></iframe>`);
    const element = document.createElement('diplomacy-brief');
    element.id = 'brief';
    frame.contentDocument!.body.append(element);
    await element.updateComplete;
    await goTo('#brief-p3');
    expect(revealed(element)).to.equal(0);
    frame.contentWindow!.location.hash = '#brief-p5';
    await settled();
    await settled();
    expect(revealed(element)).to.equal(5);
  });

  it('has no effect after the element was removed', async () => {
    const element = await brief('id="brief" mode="summary"');
    element.remove();
    await goTo('#brief-p3');
    expect(element.open).to.equal(false);
    const passing = document.createElement('diplomacy-brief');
    passing.id = 'brief';
    document.body.append(passing);
    passing.remove();
    await settled();
    expect(revealed(passing)).to.equal(0);
  });

  it('is not created by the sources of a key point: they do not change the address of the page', async () => {
    const element: DiplomacyBrief = await brief('id="brief" mode="summary"');
    const before = location.href;
    const entries = history.length;
    element.shadowRoot?.querySelector('button')?.click();
    await settled();
    expect(location.href).to.equal(before);
    expect(history.length).to.equal(entries);
  });
});
