import { expect, fixture, html } from '@open-wc/testing';
import { DiplomacyBrief } from '../../src/diplomacy-brief.js';
import { brief, lateTag, part, parts, settled, warnings } from './helpers.js';

const shows = (element: Element) => (parts(element, 'standfirst').length ? 'summary' : 'full');

describe('the mode attribute', () => {
  for (const [value, mode] of Object.entries({
    summary: 'summary',
    SUMMARY: 'summary',
    sumMary: 'summary',
    full: 'full',
    Full: 'full',
    '': 'full',
    brief: 'full',
    ' summary': 'full',
    ſummary: 'full',
    toString: 'full',
  })) {
    it(`is read as ${mode} when it is "${value}", and keeps its authored text`, async () => {
      const element = await brief(`mode="${value}"`);
      expect(element.mode).to.equal(mode);
      expect(shows(element)).to.equal(mode);
      expect(element.getAttribute('mode')).to.equal(value);
    });

    it(`and the mode property treat "${value}" in the same way`, async () => {
      const element = await brief(mode === 'full' ? 'mode="summary"' : '');
      element.mode = value as 'full';
      expect(element.mode).to.equal(mode);
      expect(element.getAttribute('mode')).to.equal(value);
      await element.updateComplete;
      expect(shows(element)).to.equal(mode);
    });
  }

  it('is optional: the mode is full without it, and the default is not reflected', async () => {
    const element = await brief();
    expect(element.mode).to.equal('full');
    element.mode = 'full';
    await element.updateComplete;
    expect(element.hasAttribute('mode')).to.equal(false);
  });

  for (const nothing of [null, undefined]) {
    it(`is reset to full when the property is set to ${nothing}`, async () => {
      const element = await brief('mode="summary"');
      element.mode = nothing as unknown as 'full';
      await element.updateComplete;
      expect(element.hasAttribute('mode')).to.equal(false);
      expect(shows(element)).to.equal('full');
    });
  }

  for (const odd of [42, {}, [], Symbol('odd'), true]) {
    it(`means full, without an exception, when the property is set to ${String(odd)}`, async () => {
      const element = await brief('mode="summary"');
      element.mode = odd as unknown as 'full';
      await element.updateComplete;
      expect(element.mode).to.equal('full');
      expect(shows(element)).to.equal('full');
    });
  }

  it('updates the shown content on every change', async () => {
    const element = await brief();
    for (const mode of ['summary', 'full', 'summary'] as const) {
      element.setAttribute('mode', mode);
      await element.updateComplete;
      expect(shows(element)).to.equal(mode);
      element.removeAttribute('mode');
      await element.updateComplete;
      expect(shows(element)).to.equal('full');
    }
  });
});

describe('the open property', () => {
  for (const [attributes, open] of Object.entries({
    '': false,
    open: true,
    'open=""': true,
    'open="open"': true,
    'open="true"': true,
    'open="false"': false,
    'open="FALSE"': false,
  })) {
    it(`is ${open} for <diplomacy-brief ${attributes}>`, async () => {
      const element = await brief(`mode="summary" ${attributes}`);
      expect(element.open).to.equal(open);
      expect(parts(element, 'paragraph')[0]?.checkVisibility()).to.equal(open);
    });
  }

  it('is reflected to the attribute synchronously', async () => {
    const element = await brief('mode="summary"');
    element.open = true;
    expect(element.getAttribute('open')).to.equal('');
    element.open = false;
    expect(element.hasAttribute('open')).to.equal(false);
  });

  it('is true when the attribute has the value "false", as for every boolean attribute', async () => {
    const element = await brief('mode="summary" open="false"');
    element.open = true;
    expect(element.getAttribute('open')).to.equal('');
    expect(element.open).to.equal(true);
  });

  it('keeps the authored attribute when the property is set to the same state', async () => {
    for (const [value, open] of Object.entries({ open: true, false: false })) {
      const element = await brief(`mode="summary" open="${value}"`);
      element.open = open;
      expect(element.getAttribute('open')).to.equal(value);
    }
  });

  it('changes with the attribute', async () => {
    const element = await brief('mode="summary"');
    const [paragraph] = parts(element, 'paragraph');
    element.setAttribute('open', '');
    expect(paragraph?.checkVisibility()).to.equal(true);
    element.setAttribute('open', 'false');
    expect(paragraph?.checkVisibility()).to.equal(false);
  });

  it('has no effect in full mode', async () => {
    const element = await brief();
    const before = element.shadowRoot?.innerHTML;
    element.open = true;
    await element.updateComplete;
    expect(element.shadowRoot?.innerHTML).to.equal(before);
    expect(element.open).to.equal(true);
  });
});

describe('the heading-level attribute', () => {
  for (const [value, level] of Object.entries({
    1: 1,
    2: 2,
    3: 3,
    4: 4,
    5: 5,
    6: 6,
    0: 2,
    7: 2,
    '-1': 2,
    '1.5': 2,
    '': 2,
    ' 3': 2,
    '03': 2,
    h3: 2,
    '1e0': 2,
    '３': 2,
  })) {
    // prettier-ignore
    it(`with the value "${value}" makes the title a heading of level ${level}`, async () => {
      const element = await brief(`heading-level="${value}"`);
      expect(element.headingLevel).to.equal(level);
      expect(part(element, 'title').localName).to.equal(`h${level}`);
      expect(element.getAttribute('heading-level')).to.equal(value);
    });
  }

  it('is optional: the level is 2 without it, and the default is not reflected', async () => {
    const element = await brief();
    expect(element.headingLevel).to.equal(2);
    expect(part(element, 'title').localName).to.equal('h2');
    element.headingLevel = 2;
    expect(element.hasAttribute('heading-level')).to.equal(false);
  });

  it('reflects the property, and is reset to 2 when the property gets an invalid value', async () => {
    const element = await brief();
    element.headingLevel = 4;
    expect(element.getAttribute('heading-level')).to.equal('4');
    element.headingLevel = 9 as 2;
    expect(element.headingLevel).to.equal(2);
    await element.updateComplete;
    expect(part(element, 'title').localName).to.equal('h2');
  });

  it('updates the heading of the title on every change', async () => {
    const element = await brief();
    for (const level of [4, 1] as const) {
      element.headingLevel = level;
      await element.updateComplete;
      expect(part(element, 'title').localName).to.equal(`h${level}`);
      element.removeAttribute('heading-level');
      await element.updateComplete;
      expect(part(element, 'title').localName).to.equal('h2');
    }
  });
});

describe('the href attribute', () => {
  const link = (element: Element) =>
    element.shadowRoot?.querySelector<HTMLAnchorElement>('a[part~="disclosure"]') ?? null;

  for (const href of [
    'https://example.org/a?b#c',
    'HTTP://example.org',
    '/full',
    'full.html',
    '?x',
    '#full',
    '//example.org/x',
  ]) {
    // prettier-ignore
    it(`with the address "${href}" replaces the disclosure with a link`, async () => {
      const element = await brief(`mode="summary" href="${href}"`);
      expect(link(element)?.getAttribute('href')).to.equal(href);
      // Print shows the address.
      expect(link(element)?.dataset.address).to.equal(new URL(href, document.baseURI).href);
      expect(link(element)?.innerText).to.equal('Read the full article');
      expect(parts(element, 'body')).to.have.length(0);
      expect(element.shadowRoot?.querySelector('details, button')).to.equal(null);
      expect(parts(element, 'source')).to.have.length(0);
    });
  }

  for (const href of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.c',
    'file:///x',
    'http://',
    'https://[',
    'blob:https://a/b',
    'web+https://a/b',
  ]) {
    it(`is ignored when the address is ${JSON.stringify(href)}`, async () => {
      const element = await brief('mode="summary"');
      element.href = href;
      await element.updateComplete;
      expect(element.href).to.equal(href);
      expect(link(element)).to.equal(null);
      expect(parts(element, 'paragraph')).to.have.length(6);
    });
  }

  for (const href of ['', ' ']) {
    it(`is ignored when it is "${href}"`, async () => {
      expect(link(await brief(`mode="summary" href="${href}"`))).to.equal(null);
    });
  }

  it('is told once on the console when it cannot be used, with what to do', async () => {
    const seen = await warnings(async () => {
      const element = await brief('mode="summary" href="javascript:1"');
      element.href = 'javascript:1';
      element.mode = 'full';
      await settled();
      for (const href of ['', ' ', '/full', 'https://example.org']) element.href = href;
      element.removeAttribute('href');
      element.href = 'mailto:a@b.c';
      await settled();
    });
    expect(seen).to.have.length(2);
    for (const [i, href] of ['javascript:1', 'mailto:a@b.c'].entries()) {
      expect(seen[i]).to.include(`<diplomacy-brief> ignores href="${href}"`);
      expect(seen[i]).to.include('http:, https: or relative');
    }
  });

  it('is optional: the property is an empty string without it, and the default is not reflected', async () => {
    const element = await brief();
    expect(element.href).to.equal('');
    element.href = '';
    expect(element.hasAttribute('href')).to.equal(false);
  });

  it('updates the link on every change', async () => {
    const element = await brief('mode="summary" href="/a"');
    element.href = '/b';
    await element.updateComplete;
    expect(link(element)?.href).to.equal(`${location.origin}/b`);
    element.removeAttribute('href');
    await element.updateComplete;
    expect(link(element)).to.equal(null);
    expect(parts(element, 'paragraph')).to.have.length(6);
  });

  it('has no effect in full mode', async () => {
    const element = await brief('href="/full"');
    expect(link(element)).to.equal(null);
    expect(parts(element, 'paragraph')).to.have.length(6);
  });

  it('gives print the address that belongs to the address of the page at that time', async () => {
    const element = await brief('mode="summary" href="full.html"');
    const before = location.href;
    try {
      history.pushState(null, '', '/another/page.html');
      window.dispatchEvent(new Event('beforeprint'));
      expect(link(element)!.dataset.address).to.equal(`${location.origin}/another/full.html`);
      expect(link(element)!.getAttribute('href')).to.equal('full.html');
    } finally {
      history.replaceState(null, '', before);
    }
    window.dispatchEvent(new Event('beforeprint'));
    expect(link(element)!.dataset.address).to.equal(link(element)!.href);
  });
});

describe('properties that are set before the element is defined', () => {
  it('are adopted and reflected to attributes', async () => {
    const { tag, define } = lateTag();
    const element = document.createElement(tag) as DiplomacyBrief;
    Object.assign(element, { mode: 'summary', open: true, headingLevel: 3 });
    document.body.append(element);
    await define();
    expect(shows(element)).to.equal('summary');
    expect(element.getAttribute('mode')).to.equal('summary');
    expect(element.getAttribute('open')).to.equal('');
    expect(element.getAttribute('heading-level')).to.equal('3');
    expect(part(element, 'title').localName).to.equal('h3');
    expect(parts(element, 'paragraph')[0]?.checkVisibility()).to.equal(true);
    element.remove();
  });

  it('override the attributes, because they were set later', async () => {
    const { tag, define } = lateTag();
    const element = document.createElement(tag) as DiplomacyBrief;
    element.setAttribute('mode', 'summary');
    element.setAttribute('href', '/attribute');
    Object.assign(element, { href: '/property', open: false });
    document.body.append(element);
    await define();
    expect(part(element, 'disclosure').getAttribute('href')).to.equal('/property');
    element.remove();
  });

  for (const [name, earlier, later] of [
    ['mode', 'full', 'summary'],
    ['mode', 'summary', 'full'],
    ['open', false, true],
    ['open', true, false],
    ['href', '/earlier', '/later'],
    ['href', '/earlier', ''],
    ['headingLevel', 3, 4],
    ['headingLevel', 3, 2],
    ['controls', false, true],
    ['controls', true, false],
    ['labels', { more: 'Earlier' }, { more: 'Later' }],
    ['labels', { more: 'Earlier' }, undefined],
  ] as const) {
    it(`give way to a later ${JSON.stringify(later)} of ${name}, before the first rendering`, async () => {
      const { tag } = lateTag();
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement(tag) as DiplomacyBrief;
      Object.assign(element, { mode: 'summary', [name]: earlier });
      place.append(element);
      customElements.define(tag, class extends DiplomacyBrief {});
      expect(element[name]).to.equal(earlier);
      Object.assign(element, { [name]: later });
      const direct = document.createElement('diplomacy-brief');
      Object.assign(direct, { mode: 'summary', [name]: later });
      place.append(direct);
      await settled();
      expect(element[name]).to.equal(later);
      expect(element.shadowRoot!.innerHTML).to.equal(direct.shadowRoot!.innerHTML);
    });
  }

  it('have an alternative: attributes that are set before the definition', async () => {
    const { tag, define } = lateTag();
    const element = document.createElement(tag) as DiplomacyBrief;
    element.setAttribute('mode', 'Summary');
    element.setAttribute('open', 'false');
    document.body.append(element);
    await define();
    expect(element.mode).to.equal('summary');
    expect(element.open).to.equal(false);
    expect(shows(element)).to.equal('summary');
    element.remove();
  });
});

describe('an element made by a script', () => {
  it('can be configured before it is in the page', async () => {
    const element = document.createElement('diplomacy-brief');
    expect(element.attributes).to.have.length(0);
    element.mode = 'summary';
    element.open = true;
    document.body.append(element);
    await settled();
    expect(shows(element)).to.equal('summary');
    element.remove();
  });

  it('can be made from its class', async () => {
    const element = new DiplomacyBrief();
    document.body.append(element);
    await element.updateComplete;
    expect(shows(element)).to.equal('full');
    element.remove();
  });
});

describe('a subclass', () => {
  class Subclass extends DiplomacyBrief {
    static override properties = { note: {}, remarkCount: { type: Number } };
    declare note?: string;
    declare remarkCount?: number;

    readonly seen: string[] = [];

    static override get observedAttributes() {
      return [...super.observedAttributes, 'data-own'];
    }

    override attributeChangedCallback(name: string, old: string | null, value: string | null) {
      super.attributeChangedCallback(name, old, value);
      this.seen.push(`${name}=${value}`);
    }
  }
  const { tag } = lateTag();
  customElements.define(tag, Subclass);

  it('gets the values of its own Lit properties from their attributes', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.innerHTML = `<${tag} note="First" remarkcount="3" mode="summary"></${tag}>`;
    const element = place.firstElementChild as Subclass;
    expect(element.note).to.equal('First');
    expect(element.remarkCount).to.equal(3);
    await element.updateComplete;
    expect(shows(element)).to.equal('summary');
    element.setAttribute('note', 'Second');
    expect(element.note).to.equal('Second');
    const updated: string[] = [];
    element.addController({ hostUpdated: () => updated.push(element.note!) });
    element.note = 'Third';
    await element.updateComplete;
    expect(updated).to.deep.equal(['Third']);
  });

  it('observes attributes of its own beside those of the element', async () => {
    const element = document.createElement(tag) as Subclass;
    document.body.append(element);
    element.setAttribute('data-own', '1');
    element.setAttribute('heading-level', '4');
    element.setAttribute('note', 'Own');
    expect(element.seen).to.deep.equal(['data-own=1', 'heading-level=4', 'note=Own']);
    await element.updateComplete;
    expect(part(element, 'title').localName).to.equal('h4');
    element.remove();
  });
});
