import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { article, type DiplomacyBrief } from '../../src/diplomacy-brief.js';
import { prerender } from '../../src/prerender.js';
import { brief, elementFrom, holder, part, parts, settled } from './helpers.js';

/** The rendered state, in terms of the attributes. */
function shown(element: Element) {
  const { shadowRoot } = element;
  const details = shadowRoot!.querySelector('details');
  const link = shadowRoot!.querySelector<HTMLAnchorElement>('a[part]');
  return {
    articles: shadowRoot!.querySelectorAll('[part="article"]').length,
    controls: shadowRoot!.querySelectorAll('[part="toolbar"]').length,
    title: holder(part(element, 'title')).localName,
    form: details ? (details.open ? 'open' : 'closed') : link ? link.href : 'full',
    paragraphs: parts(element, 'paragraph').map((node) => holder(node).textContent),
  };
}

/** The state that the attributes require. */
function expected(element: Element) {
  const {
    mode = '',
    open,
    controls,
    href = '',
    'heading-level': level = '',
  } = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const summary = mode.toLowerCase() === 'summary';
  const link = summary && ['/full', 'https://example.org/'].includes(href);
  return {
    articles: 1,
    controls: controls === undefined || controls === 'false' ? 0 : 1,
    title: `h${/^[1-6]$/.test(level) ? level : 2}`,
    form: link
      ? new URL(href, document.baseURI).href
      : !summary
        ? 'full'
        : open === undefined || open === 'false'
          ? 'closed'
          : 'open',
    paragraphs: link ? [] : article.paragraphs,
  };
}

describe('an element', () => {
  for (const [way, make] of Object.entries({
    'made by innerHTML': (place: HTMLElement) => {
      place.innerHTML = '<diplomacy-brief mode="summary"></diplomacy-brief>';
    },
    'made by cloneNode': (place: HTMLElement) => {
      const template = document.createElement('diplomacy-brief');
      template.mode = 'summary';
      place.append(template.cloneNode(true));
    },
    'cloned from one that is shown': (place: HTMLElement) => {
      place.innerHTML = '<diplomacy-brief mode="summary"></diplomacy-brief>';
      place.replaceChildren(place.firstElementChild!.cloneNode(true));
    },
    'imported from a template': (place: HTMLElement) => {
      const template = document.createElement('template');
      template.innerHTML = '<diplomacy-brief mode="summary"></diplomacy-brief>';
      place.append(document.importNode(template.content, true));
    },
  })) {
    it(`renders the state of its attributes when it is ${way}`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      make(place);
      await settled();
      expect(shown(place.firstElementChild!)).to.deep.equal(expected(place.firstElementChild!));
    });
  }

  for (const when of ['before it is shown', 'after it was shown']) {
    it(`keeps its styles in the document of a frame, when it is moved there ${when}`, async () => {
      const frame = await fixture<HTMLIFrameElement>(
        html`<iframe title="another document"></iframe>`,
      );
      const element = document.createElement('diplomacy-brief');
      if (when.startsWith('after')) {
        document.body.append(element);
        await element.updateComplete;
      }
      frame.contentDocument!.body.append(element);
      await element.updateComplete;
      const { contentWindow } = frame;
      expect(contentWindow!.getComputedStyle(part(element, 'title')).fontWeight).to.equal('700');
      expect(contentWindow!.getComputedStyle(element).display).to.equal('block');
      document.body.append(element);
      expect(getComputedStyle(element).display).to.equal('block');
      element.remove();
    });
  }

  it('shares its style sheet with the other elements on the page', async () => {
    const [one, two] = [await brief(), await brief('mode="summary"')];
    const sheets = ({ shadowRoot }: Element) => [...shadowRoot!.adoptedStyleSheets];
    expect(sheets(one)).to.have.length(1);
    expect(sheets(one)).to.deep.equal(sheets(two));
    expect(sheets(one)[0]).to.equal(sheets(two)[0]);
  });

  it('does not observe the page while only English labels exist', async () => {
    const { prototype } = MutationObserver;
    const own = Object.getOwnPropertyDescriptor(prototype, 'observe')!;
    let watched = 0;
    Object.defineProperty(prototype, 'observe', { ...own, value: () => watched++ });
    try {
      await brief('lang="fr"');
      expect(watched).to.equal(0);
    } finally {
      Object.defineProperty(prototype, 'observe', own);
    }
  });

  it('removes its listeners from the page when it is removed', async () => {
    const targets = [window, document];
    const left = new Set<string>();
    for (const target of targets) {
      target.addEventListener = (type: string) => left.add(type);
      target.removeEventListener = (type: string) => left.delete(type);
    }
    try {
      const element = document.createElement('diplomacy-brief');
      element.controls = true;
      document.body.append(element);
      await element.updateComplete;
      expect(left.size).to.be.above(0);
      element.remove();
      expect([...left]).to.deep.equal([]);
    } finally {
      for (const target of targets) {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
    }
  });

  it('causes no error in a document without a window', async () => {
    const element = document.createElement('diplomacy-brief');
    new DOMParser().parseFromString('', 'text/html').body.append(element);
    await element.updateComplete;
    expect(parts(element, 'paragraph')).to.have.length(6);
    document.body.append(element);
    expect(getComputedStyle(element).display).to.equal('block');
    element.remove();
  });

  it('keeps the open disclosure and the focus when it is moved', async function () {
    const element = await brief('mode="summary"');
    const place = element.parentElement as HTMLElement & {
      moveBefore: (node: Node, child: Node | null) => void;
    };
    if (!('moveBefore' in place)) this.skip();
    await element.reveal(2);
    place.moveBefore(element, null);
    await settled();
    expect(element.open).to.equal(true);
    expect(element.shadowRoot!.activeElement).to.equal(parts(element, 'paragraph')[1]);
  });

  it('changes independently of the others on the page', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.innerHTML = '<diplomacy-brief mode="summary"></diplomacy-brief>'.repeat(20);
    const elements = [...place.children] as DiplomacyBrief[];
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    for (const element of elements) expect(parts(element, 'point')).to.have.length(5);
    elements[10]!.open = true;
    await settled();
    expect(elements.filter(({ open }) => open)).to.deep.equal([elements[10]]);
  });

  it('adopts prerendered HTML without a change to its nodes', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    for (const [settings, opens] of [
      [{}, false],
      [{ mode: 'summary' }, false],
      [{ mode: 'summary' }, true],
      [{ mode: 'summary', open: true, id: 'prerendered' }, false],
      [{ mode: 'summary', href: '/full' }, false],
      [{ controls: true }, false],
    ] as const) {
      const fresh = elementFrom(prerender(settings));
      const root = fresh.shadowRoot!;
      const articles = root.querySelector('[part="article"]');
      if (opens) root.querySelector('details')!.open = true;
      place.replaceChildren(fresh);
      await settled();
      expect(root.querySelector('[part="article"]')).to.equal(articles);
      expect(root.querySelector('style')).to.equal(null);
      expect(fresh.open).to.equal(opens || 'open' in settings);
      expect(shown(fresh)).to.deep.equal(expected(fresh));
      const link = root.querySelector<HTMLAnchorElement>('a[part]');
      if (link) expect(link.dataset.address, 'the address for print').to.equal(link.href);
    }
  });

  for (const place of ['prepend', 'append'] as const) {
    it(`keeps the styles that an extension of the browser has put into prerendered HTML (${place})`, async () => {
      const element = elementFrom(prerender({ mode: 'summary' }));
      const styles = document.createElement('style');
      element.shadowRoot![place](styles);
      document.body.append(element);
      await settled();
      expect([...element.shadowRoot!.querySelectorAll('style')]).to.deep.equal([styles]);
      expect(getComputedStyle(part(element, 'kind')).fontWeight).to.equal('700');
      element.remove();
    });
  }

  it('always renders the state of its attributes, after any sequence of actions', async function () {
    // The runs wait for hundreds of frames, which take long on a busy machine.
    this.timeout(60_000);
    const errors: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent) => errors.push(event);
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    const place = await fixture<HTMLElement>(html`<div></div>`);

    const value = (...values: string[]) => fc.constantFrom(...values);
    const attribute = fc.oneof(
      fc.tuple(fc.constant('mode'), value('summary', 'SUMMARY', 'full', 'odd', '')),
      fc.tuple(fc.constant('open'), value('', 'false', 'open')),
      fc.tuple(fc.constant('href'), value('/full', 'https://example.org/', 'javascript:1', '')),
      fc.tuple(fc.constant('heading-level'), value('1', '6', '7', 'x')),
      fc.tuple(fc.constant('controls'), value('', 'false')),
      fc.tuple(fc.constant('lang'), value('', 'fr', 'en-GB', 'x')),
    );
    const act = fc.oneof(
      attribute.map(([name, value]) => (element: Element) => {
        element.setAttribute(name, value);
      }),
      attribute.map(([name]) => (element: Element) => {
        element.removeAttribute(name);
      }),
      fc.constantFrom<(element: DiplomacyBrief) => unknown>(
        (element) => (element.mode = 'summary'),
        (element) => (element.mode = 'full'),
        (element) => (element.open = true),
        (element) => (element.open = false),
        (element) => (element.headingLevel = 3),
        (element) => (element.href = '/full'),
        (element) => {
          element.remove();
        },
        (element) => {
          place.append(element);
        },
        (element) => element.shadowRoot?.querySelector('summary')?.click(),
        (element) => element.shadowRoot?.querySelector<HTMLElement>('[part="source"]')?.click(),
        (element) => element.shadowRoot?.querySelector<HTMLElement>('[name="quote"]')?.click(),
        (element) => element.shadowRoot?.querySelector<HTMLElement>('[name="listen"]')?.click(),
        (element) => (element.labels = { more: 'More' }),
        (element) => element.reveal(4).catch(() => undefined),
        (element) => element.updateComplete,
        settled,
      ),
    );
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
          const element = document.createElement('diplomacy-brief');
          place.replaceChildren(element);
          for (const act of acts) {
            const done = act(element);
            // Outside a document the promise may never settle.
            if (element.isConnected) await done;
          }
          place.replaceChildren(element);
          await settled();
          expect(shown(element)).to.deep.equal(expected(element));
        }),
        // A fixed seed: every run tries the same actions. A failure prints them, the seed and the path to them.
        { numRuns: 60, seed: 20_240_327 },
      );
      expect(errors).to.deep.equal([]);
    } finally {
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
    }
  });
});
