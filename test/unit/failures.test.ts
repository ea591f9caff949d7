import { expect, fixture, html } from '@open-wc/testing';
import { article, DiplomacyBrief } from '../../src/diplomacy-brief.js';
import { addLabels } from '../../src/labels/add.js';
import { prerender } from '../../src/prerender.js';
import { FakeSpeech, replaceSpeech } from './fake-speech.js';
import {
  brief,
  elementFrom,
  holder,
  lateTag,
  part,
  parts,
  refusal,
  settled,
  toggles,
} from './helpers.js';

/** Replaces a property until the end of the test. */
const restores: (() => void)[] = [];
function replace(target: object, name: PropertyKey, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  restores.push(() => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  });
}
function restore(): void {
  for (const undo of restores.splice(0).reverse()) undo();
}

/**
 * Collects the uncaught errors of an action, and hides them from mocha, which would fail the test, and from the test
 * runner, which would print them: its listener was added first, and calls console.error() with the error alone.
 */
async function errorsOf(act: () => unknown): Promise<string[]> {
  const errors: string[] = [];
  const { onerror } = window;
  const { error: print } = console;
  window.onerror = (message) => {
    errors.push(String(message));
    return true;
  };
  console.error = (...words: unknown[]) => {
    if (words.length > 1 || !(words[0] instanceof Error)) print.apply(console, words);
  };
  try {
    await act();
    await settled();
  } finally {
    window.onerror = onerror;
    console.error = print;
  }
  return errors;
}

const fail = () => {
  throw new Error('Broken by the page');
};

/** A new element with fallback content, not yet connected. */
function withFallback(attributes = ''): { element: DiplomacyBrief; fallback: HTMLElement } {
  const place = document.createElement('div');
  place.innerHTML = `<diplomacy-brief ${attributes}><p>Fallback</p></diplomacy-brief>`;
  const element = place.querySelector('diplomacy-brief')!;
  return { element, fallback: element.querySelector('p')! };
}

describe('an error before the first rendering is complete', () => {
  afterEach(restore);

  for (const [what, breakPage] of Object.entries({
    'the shadow root cannot be attached': () => {
      replace(Element.prototype, 'attachShadow', fail);
    },
    'no node can be cloned': () => {
      replace(Node.prototype, 'cloneNode', fail);
    },
    'nothing can be put into the shadow root': () => {
      replace(ShadowRoot.prototype, 'append', fail);
      replace(ShadowRoot.prototype, 'replaceChildren', fail);
    },
  })) {
    it(`keeps the fallback visible, is reported once, and ends with the next change, when ${what}`, async () => {
      const { element, fallback } = withFallback();
      const words = document.createElement('p');
      Object.assign(words, { slot: 'p2', textContent: 'Words for a slot' });
      element.append(words);
      breakPage();
      const errors = await errorsOf(async () => {
        document.body.append(element.parentElement!);
        await element.updateComplete;
        element.headingLevel = 3;
      });
      expect(errors).to.have.length(1);
      expect(errors[0]).to.include('Broken by the page');
      expect([fallback, words].every((node) => node.checkVisibility())).to.equal(true);
      restore();
      element.headingLevel = 4;
      await settled();
      expect([fallback, words].some((node) => node.checkVisibility())).to.equal(false);
      expect(parts(element, 'paragraph')).to.have.length(6);
      expect(part(element, 'title').localName).to.equal('h4');
      element.parentElement!.remove();
    });
  }

  for (const [what, names] of Object.entries({
    'set attributes': ['setAttribute', 'toggleAttribute', 'removeAttribute'],
    'read attributes': ['getAttribute', 'hasAttribute'],
    'insert nodes': ['append', 'appendChild', 'insertBefore', 'prepend', 'replaceChild', 'replaceChildren', 'replaceWith'],
    'find nodes': ['querySelector', 'querySelectorAll', 'getElementById', 'closest'],
    'find its place in the document': ['getRootNode', 'contains'],
    'listen to events': ['addEventListener'],
  })) {
    it(`leaves the fallback or the article, and the article after the next change, when the element cannot ${what}`, async () => {
      const { tag, define } = lateTag();
      const place = document.createElement('div');
      place.innerHTML = `<${tag}><p>Fallback</p></${tag}>`;
      document.body.append(place);
      const element = place.firstElementChild as DiplomacyBrief;
      const fallback = element.querySelector('p')!;
      const errors = await errorsOf(async () => {
        for (const { prototype } of [EventTarget, Node, Element, Document, DocumentFragment]) {
          for (const name of names)
            if (Object.hasOwn(prototype, name)) replace(prototype, name, fail);
        }
        await define();
        restore();
      });
      expect(errors).to.have.length.below(2);
      const isRendered = Boolean(element.shadowRoot?.querySelector('[part="article"]'));
      expect(isRendered || errors.length === 1).to.equal(true);
      expect(fallback.checkVisibility()).to.equal(!isRendered);
      element.setAttribute('heading-level', '3');
      await settled();
      expect(part(element, 'title').localName).to.equal('h3');
      expect(parts(element, 'paragraph')).to.have.length(6);
      expect(fallback.checkVisibility()).to.equal(false);
      place.remove();
    });
  } // prettier-ignore

  it('is reported once and leaves the article, when the element cannot find where a link leads', async () => {
    location.hash = '#brief-p2';
    const { element } = withFallback('id="brief"');
    const errors = await errorsOf(async () => {
      replace(Document.prototype, 'getElementById', fail);
      document.body.append(element.parentElement!);
      await element.updateComplete;
      for (const level of [3, 4] as const) {
        element.headingLevel = level;
        await settled();
      }
    });
    expect(errors).to.have.length(1);
    expect(part(element, 'title').localName).to.equal('h4');
    element.parentElement!.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('does not cancel the first rendering where only the connection failed', async () => {
    const { element, fallback } = withFallback();
    const errors = await errorsOf(() => {
      replace(EventTarget.prototype, 'addEventListener', fail);
      document.body.append(element.parentElement!);
      restore();
    });
    expect(errors).to.have.length(1);
    expect(fallback.checkVisibility()).to.equal(false);
    expect(parts(element, 'paragraph')).to.have.length(6);
    element.parentElement!.remove();
  });

  it('is reported once where not even the connection can begin', async () => {
    const { element, fallback } = withFallback();
    const errors = await errorsOf(async () => {
      replace(Document.prototype, 'createDocumentFragment', fail);
      document.body.append(element.parentElement!);
      await settled();
      restore();
    });
    expect(errors).to.have.length(1);
    expect(fallback.checkVisibility()).to.equal(true);
    document.body.append(element.parentElement!);
    await settled();
    expect(parts(element, 'paragraph')).to.have.length(6);
    element.parentElement!.remove();
  });

  it('is reported in engines without reportError()', async () => {
    const { element } = withFallback();
    replace(window, 'reportError', undefined);
    replace(Element.prototype, 'attachShadow', fail);
    const errors = await errorsOf(async () => {
      document.body.append(element.parentElement!);
      await settled();
    });
    expect(errors).to.have.length(1);
    element.parentElement!.remove();
  });

  for (const [what, values] of Object.entries({
    'a mode that cannot be converted to a string': { mode: Object.create(null) as string },
    'labels that throw': {
      labels: {
        get more() {
          return fail();
        },
      },
    },
  })) {
    it(`loses only the property that was set before the definition, for ${what}`, async () => {
      const { tag, define } = lateTag();
      const element = document.createElement(tag) as DiplomacyBrief;
      Object.assign(element, values);
      document.body.append(element);
      const errors = await errorsOf(define);
      expect(errors).to.have.length(1);
      expect(parts(element, 'paragraph')).to.have.length(6);
      element.remove();
    });
  }

  it('is thrown to the caller who sets a property after the definition', async () => {
    const element = await brief();
    const labels = {
      get more(): string {
        return fail();
      },
    };
    expect(() => (element.labels = labels)).to.throw('Broken by the page');
    expect(element.labels).to.equal(undefined);
    expect(() => {
      addLabels(DiplomacyBrief, { lang: 'xz', ...Object.create(null), get more() { return fail(); } } as never); // prettier-ignore
    }).to.throw('Broken by the page');
    expect(() => (element.mode = Object.create(null) as 'full')).to.throw(TypeError);
  });

  it('makes reveal() reject, because there are no paragraphs to reveal', async () => {
    const { element } = withFallback();
    element.attachShadow({ mode: 'closed' });
    const errors = await errorsOf(async () => {
      document.body.append(element.parentElement!);
      await settled();
      element.headingLevel = 3;
    });
    expect(errors).to.have.length(1);
    const error = await refusal(element.reveal(1));
    expect(error.name).to.equal('InvalidStateError');
    expect(error.message).to.include('could not render it');
    element.parentElement!.remove();
  });
});

describe('a shadow root that exists before the first rendering', () => {
  afterEach(restore);

  it('keeps the focus in prerendered HTML of another version, whose nodes are replaced', async () => {
    const element = elementFrom(prerender({ mode: 'summary' }));
    const button = parts(element, 'source')[2]!;
    button.setAttribute('part', 'old');
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(element);
    button.focus();
    await settled();
    expect(button.isConnected).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'disclosure'));
  });

  it('receives the article, or is left alone with one error, when it is closed and was prerendered', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const errors = await errorsOf(() => {
      place.setHTMLUnsafe(
        '<diplomacy-brief><template shadowrootmode="closed"><p>The page’s</p></template></diplomacy-brief>',
      );
    });
    const element = place.querySelector('diplomacy-brief')!;
    const more = await errorsOf(async () => {
      element.mode = 'summary';
      element.controls = true;
      await settled();
      element.remove();
      place.append(element);
    });
    expect([...errors, ...more]).to.have.length.below(2);
    const outcome = await element.reveal(2).then(
      () => 'revealed',
      (error: unknown) => (error as Error).name,
    );
    expect(outcome).to.equal(errors.length ? 'InvalidStateError' : 'revealed');
  });

  it('receives the article when the page forces shadow roots to be closed', async () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its element
    const { attachShadow } = Element.prototype;
    let root: ShadowRoot | undefined;
    replace(Element.prototype, 'attachShadow', function (this: Element, init: ShadowRootInit) {
      return (root = attachShadow.call(this, { ...init, mode: 'closed' }));
    });
    const element = await brief('mode="summary"');
    await element.reveal(2);
    expect(element.shadowRoot).to.equal(null);
    expect(root!.activeElement?.id).to.equal('p2');
  });

  it('receives the article in place of other content', async () => {
    const { element } = withFallback();
    element.attachShadow({ mode: 'open' }).innerHTML = '<p>The page’s</p>';
    document.body.append(element.parentElement!);
    await settled();
    expect(part(element, 'article').parentNode!.childNodes).to.have.length(1);
    element.parentElement!.remove();
  });

  const prerendered = prerender({ mode: 'summary', controls: true });
  for (const [what, changed] of Object.entries({
    'white space and attributes': prerendered
      .replace(/<(h2|p|li|section|details|div|slot)/g, '\n  <$1')
      .replaceAll('<li', '<li class="cms"'),
    'an attribute on the nodes with focus and selection': prerendered
      .replace('<button part="source"', '<button data-v-1 part="source"')
      .replace('<details', '<details data-v-1')
      .replace('id="p2"', 'data-v-1 id="p2"'),
    'a comment': prerendered.replace('<section', '<!--[--><section'),
    'attributes in another order': prerendered.replace(
      /part="paragraph" id="(p\d)"/g,
      'id="$1" part="paragraph"',
    ),
    'another label': prerendered.replace('>Share<', '>Share it<'),
    'another level of the heading': prerender({
      mode: 'summary',
      controls: true,
      headingLevel: 4,
    }).replace('heading-level="4"', ''),
  })) {
    it(`keeps the disclosure, selection and focus of the reader when a tool has written ${what} into the prerendered HTML`, async () => {
      const element = elementFrom(changed);
      const root = element.shadowRoot!;
      const place = await fixture(html`<div></div>`);
      place.append(element);
      const paragraph = root.getElementById('p2')!;
      const source = parts(element, 'source')[1]!;
      root.querySelector('details')!.open = true;
      source.focus();
      const words = element.querySelector('[slot="p2"]')!.firstChild!;
      getSelection()!.setBaseAndExtent(words, 3, words, 9);
      await settled();
      expect(root.getElementById('p2')).to.equal(paragraph);
      expect(element.open).to.equal(true);
      expect(root.activeElement).to.equal(source);
      expect(root.querySelector('[part="article"]')!.textContent).not.to.include('\n');
      expect(holder(part(element, 'title')).localName).to.equal('h2');
      expect(parts(element, 'control')[0]!.textContent).to.equal('Share');
      expect(root.querySelectorAll('[part="article"]')).to.have.length(1);
      expect(root.querySelector('style')).to.equal(null);
      const { focusOffset } = getSelection()!;
      expect(focusOffset === 9 || focusOffset === 0).to.equal(true);
      getSelection()!.removeAllRanges();
    });
  }
});

describe('a missing or broken feature of the browser', () => {
  afterEach(restore);

  it('disables only the styles, when style sheets cannot be constructed', async () => {
    replace(CSSStyleSheet.prototype, 'replaceSync', fail);
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="another"></iframe>`);
    const inner = frame.contentWindow as unknown as typeof globalThis;
    replace(inner.CSSStyleSheet.prototype, 'replaceSync', fail);
    const element = document.createElement('diplomacy-brief');
    const errors = await errorsOf(async () => {
      frame.contentDocument!.body.append(element);
      await settled();
    });
    expect(errors.length).to.be.above(0);
    expect(parts(element, 'paragraph')).to.have.length(6);
  });

  it('leaves the disclosure and its event, when the page cannot listen to selections', async () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its window
    const { addEventListener } = window;
    replace(window, 'addEventListener', (...args: Parameters<typeof addEventListener>) => {
      if (args[0] === 'selectionchange') fail();
      addEventListener.apply(window, args);
    });
    let seen: string[] = [];
    const errors = await errorsOf(async () => {
      const element = await brief('mode="summary" controls');
      seen = toggles(element);
      element.shadowRoot!.querySelector('summary')!.click();
    });
    expect(errors).to.have.length(1);
    expect(seen).to.deep.equal(['closed→open']);
  });

  it('stops the voice with the controls, when no node can receive the focus', async () => {
    const speech = new FakeSpeech();
    restores.push(replaceSpeech(speech));
    const element = await brief('controls');
    const control = (name: string) =>
      element.shadowRoot!.querySelector<HTMLElement>(`[name="${name}"]`)!;
    control('listen').click();
    control('share').focus();
    replace(HTMLElement.prototype, 'focus', fail);
    await errorsOf(() => (element.controls = false));
    expect(element.shadowRoot!.querySelector('[aria-current]')).to.equal(null);
  });

  it('disables only the formats of numbers and dates, when Intl is missing', async () => {
    replace(window, 'Intl', undefined);
    const element = await brief('mode="summary"');
    element.labels = { dateLine: 'In {date}', lang: 'fr' };
    await settled();
    expect(part(element, 'meta').textContent).to.include('In March 2024');
    element.labels = { dateLine: 'In {date}' };
    await settled();
    expect(part(element, 'meta').textContent).to.include('In March 2024');
    expect(parts(element, 'source')[1]!.textContent).to.equal('Paragraph 2');
  });

  it('disables only the observation of the language, when MutationObserver is missing', async () => {
    replace(window, 'MutationObserver', undefined);
    const element = await brief('mode="summary" lang="yf"');
    addLabels(DiplomacyBrief, { lang: 'yf', more: 'Yf' });
    await settled();
    expect(part(element, 'disclosure').textContent).to.equal('Yf');
  });

  it('changes only the class of the toggle event, when ToggleEvent is missing', async () => {
    replace(window, 'ToggleEvent', undefined);
    const element = await brief('mode="summary"');
    const seen = toggles(element);
    element.open = true;
    await settled();
    expect(seen).to.deep.equal(['closed→open']);
  });

  it('disables nothing, when the page has replaced Event by a class of its own, as MooTools does', async () => {
    class PageEvent {
      readonly event: unknown;
      constructor(event: unknown) {
        this.event = event;
      }
    }
    const element = await brief('mode="summary" lang="yg"');
    const seen: unknown[] = [];
    element.addEventListener('toggle', ({ newState }) => seen.push(newState));
    replace(window, 'Event', PageEvent);
    const errors = await errorsOf(async () => {
      addLabels(DiplomacyBrief, { lang: 'yg', more: 'Yg' });
      await settled();
      expect(part(element, 'disclosure').textContent).to.equal('Yg');
      element.lang = 'en';
      await settled();
      expect(part(element, 'disclosure').textContent).to.equal('Read the full article');
      element.open = true;
      await settled();
    });
    expect(errors).to.deep.equal([]);
    expect(seen).to.deep.equal(['open']);
  });

  it('changes only the class of the toggle event, when the page has replaced ToggleEvent', async () => {
    replace(window, 'ToggleEvent', Object);
    const element = await brief('mode="summary"');
    const seen = toggles(element);
    const errors = await errorsOf(() => (element.open = true));
    expect(seen).to.deep.equal(['closed→open']);
    expect(errors).to.deep.equal([]);
  });

  it('disables nothing, when the page has replaced Range, as pages with the editor Ace do', async () => {
    const element = await brief('controls');
    replace(navigator, 'clipboard', { write: () => Promise.resolve() });
    replace(window, 'Range', Object);
    const errors = await errorsOf(async () => {
      const [words] = parts(element, 'paragraph')[1]!.childNodes;
      getSelection()!.setBaseAndExtent(words!, 0, words!, 9);
      await settled();
      element.shadowRoot!.querySelector<HTMLElement>('[name="quote"]')!.click();
    });
    getSelection()!.removeAllRanges();
    expect(errors).to.deep.equal([]);
    expect(part(element, 'status').textContent).to.equal('Quote copied.');
  });

  for (const observer of ['ResizeObserver', 'IntersectionObserver'] as const) {
    it(`leaves the controls and the toggle event, when ${observer} throws`, async () => {
      replace(window, observer, fail);
      replace(navigator, 'clipboard', undefined);
      let seen: string[] = [];
      let words: string | null = '';
      await errorsOf(async () => {
        const element = await brief('mode="summary" controls');
        seen = toggles(element);
        element.open = true;
        element.shadowRoot!.querySelector<HTMLElement>('[name="quote"]')!.click();
        await settled();
        words = part(element, 'status').textContent;
      });
      expect(seen).to.deep.equal(['closed→open']);
      expect(words).to.include('Copying failed.');
    });
  }

  it('leaves the way to a source and its mark, when CSS.highlights is missing', async () => {
    replace(CSS, 'highlights', undefined);
    const element = await brief('mode="summary"');
    const errors = await errorsOf(() => {
      parts(element, 'source')[1]!.click();
    });
    expect(errors).to.deep.equal([]);
    expect(element.shadowRoot!.activeElement).to.equal(parts(element, 'paragraph')[1]);
  });

  it('disables only the scrolling, when scrollIntoView() is missing', async () => {
    replace(Element.prototype, 'scrollIntoView', undefined);
    const element = await brief('mode="summary"');
    await element.reveal(3);
    expect(element.shadowRoot!.activeElement?.id).to.equal('p3');
  });

  for (const [what, breakSpeech] of Object.entries<(speech: FakeSpeech) => void>({
    'a list of voices': (speech) => {
      speech.getVoices = () => undefined as never;
    },
    'events of voices': (speech) => {
      speech.addEventListener = fail;
      speech.removeEventListener = fail;
    },
    'a working synthesizer': (speech) => {
      speech.speak = fail;
      speech.cancel = fail;
    },
    ResizeObserver: () => {
      replace(window, 'ResizeObserver', undefined);
    },
  })) {
    it(`disables at most reading aloud, when the browser lacks ${what}`, async () => {
      const speech = new FakeSpeech();
      breakSpeech(speech);
      restores.push(replaceSpeech(speech));
      let element!: DiplomacyBrief;
      await errorsOf(async () => {
        element = await brief('controls');
        part(element, 'toolbar').querySelector<HTMLElement>('[name="listen"]')!.click();
        await settled();
        part(element, 'toolbar').querySelector<HTMLElement>('[name="stop"]')!.click();
        element.remove();
      });
      expect(parts(element, 'paragraph')).to.have.length(6);
    });
  }

  it('disables only the control that throws', async () => {
    replace(window, 'getSelection', fail);
    const element = await brief('controls');
    const errors = await errorsOf(() => {
      part(element, 'toolbar').querySelector<HTMLElement>('[name="quote"]')!.click();
    });
    expect(errors).to.have.length(1);
    expect(part(element, 'status').textContent).to.equal('');
  });
});

describe('changes to a shown article', () => {
  afterEach(restore);

  it('move the focus from a removed disclosure to the title, which does not look like a revealed paragraph', async () => {
    const element = await brief('mode="summary"');
    element.style.setProperty('--diplomacy-brief-mark', 'rgb(255, 255, 0)');
    part(element, 'disclosure').focus();
    element.mode = 'full';
    await settled();
    const title = part(element, 'title');
    expect(element.shadowRoot!.activeElement).to.equal(title);
    expect(title.getAttribute('aria-description')).to.equal(null);
    const { backgroundColor, borderInlineStartStyle } = getComputedStyle(title);
    await element.reveal(1);
    const paragraph = getComputedStyle(parts(element, 'paragraph')[0]!);
    expect(backgroundColor).not.to.equal(paragraph.backgroundColor);
    expect(borderInlineStartStyle).not.to.equal(paragraph.borderInlineStartStyle);
    expect(backgroundColor).to.equal(getComputedStyle(title).backgroundColor);
  });

  it('keep the focus inside the element when the disclosure with the focused paragraph closes', async () => {
    const element = await brief('mode="summary"');
    await element.reveal(4);
    element.open = false;
    await settled();
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'disclosure'));
  });

  it('that failed before the end are repaired by the next change, even when it restores the earlier state', async () => {
    for (const method of ['remove', 'insertBefore', 'addEventListener'] as const) {
      const element = await brief('controls');
      const owner = { remove: Element, insertBefore: Node, addEventListener: EventTarget }[method];
      replace(owner.prototype, method, fail);
      await errorsOf(async () => {
        element.mode = 'summary';
        element.headingLevel = 3;
        await settled();
      });
      restore();
      element.headingLevel = 2;
      await settled();
      element.shadowRoot!.querySelector('summary')!.click();
      await settled();
      expect(element.open, method).to.equal(true);
      element.mode = 'full';
      await settled();
      expect(parts(element, 'paragraph'), method).to.have.length(6);
      expect(parts(element, 'title'), method).to.have.length(1);
    }
  });

  it('close the disclosure even when its control cannot receive the focus', async () => {
    const element = await brief('mode="summary"');
    await element.reveal(2);
    replace(HTMLElement.prototype, 'focus', fail);
    await errorsOf(() => (element.open = false));
    expect(element.shadowRoot!.querySelector('details')!.open).to.equal(false);
  });

  for (const [where, attribute, value] of [
    ['hidden', 'hidden', ''],
    ['inert', 'inert', ''],
    ['not rendered', 'style', 'display: none'],
    ['displayed without its content', 'style', 'content-visibility: hidden'],
  ] as const) {
    it(`mark at most one paragraph in an element that is ${where}, so that no paragraph can receive the focus`, async () => {
      const element = await brief('mode="summary"');
      element.setAttribute(attribute, value);
      const count = () => element.shadowRoot!.querySelectorAll('p[tabindex]').length;
      for (const paragraph of [1, 2, 5]) {
        await element.reveal(paragraph);
        expect(count()).to.equal(1);
      }
      for (const source of parts(element, 'source')) {
        source.click();
        await element.updateComplete;
        expect(count()).to.equal(1);
      }
    });
  }
});

describe('the language around the element', () => {
  it('is read so that the labels and their lang attribute agree, however it is written', async () => {
    addLabels(DiplomacyBrief, { lang: 'yc', more: 'Yc' });
    for (const lang of [
      'yc-FR ',
      ' yc',
      'yc_FR',
      'yc-',
      'YC-ca',
      'yc-x-1',
      'yc--FR',
      'yc\n',
      ' _;-',
    ]) {
      const element = await brief(`mode="summary" lang="${lang}"`);
      const words = part(element, 'disclosure').textContent;
      expect(`${words} ${part(element, 'article').lang}`, lang).to.match(
        /^(Read the full article en|Yc yc)(-\w+)*$/i,
      );
    }
    const element = await brief('mode="summary" lang="yc-FR "');
    expect(part(element, 'article').lang).to.equal('yc-FR');
  });

  it('is found through shadow roots of another window, and changes with it', async () => {
    addLabels(DiplomacyBrief, { lang: 'yc', more: 'Yc' });
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="another"></iframe>`);
    const inner = frame.contentDocument!;
    const host = inner.body.appendChild(inner.createElement('div'));
    const element = document.createElement('diplomacy-brief');
    element.mode = 'summary';
    host.lang = 'yc';
    host.attachShadow({ mode: 'open' }).append(element);
    for (const [lang, words] of [
      ['yc', 'Yc'],
      ['en', 'Read the full article'],
      ['yc-CA', 'Yc'],
    ] as const) {
      host.lang = lang;
      await settled();
      expect(part(element, 'disclosure').textContent).to.equal(words);
    }
  });

  it('counts as unknown when it is far too long for a language tag', async () => {
    const element = await brief('mode="summary"');
    element.lang = 'a-'.repeat(20_000);
    await settled();
    expect(part(element, 'article').lang).to.equal('en');
  });

  it('can change a thousand times, because the cache of languages is limited', async () => {
    const element = await brief('mode="summary"');
    for (let n = 0; n < 1000; n++) {
      element.lang = `yd-${n}`;
      await element.updateComplete;
    }
    element.lang = 'yc';
    await settled();
    expect(part(element, 'disclosure').textContent).to.equal('Yc');
    expect(part(element, 'article').textContent).to.include(article.title);
  });

  it('is observed through nested shadow roots with a number of observe() calls proportional to their number', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its observer
    const { observe } = MutationObserver.prototype;
    let calls = 0;
    replace(MutationObserver.prototype, 'observe', function (this: MutationObserver, node: Node, options: MutationObserverInit) {
      calls++;
      observe.call(this, node, options);
    }); // prettier-ignore
    const top = document.createElement('div');
    let inner = top;
    for (let n = 0; n < 50; n++) {
      const next = document.createElement('div');
      inner.attachShadow({ mode: 'open' }).append(document.createElement('diplomacy-brief'), next);
      inner = next;
    }
    place.append(top);
    await settled();
    restore();
    expect(calls).to.be.within(50, 110);
  });
});
