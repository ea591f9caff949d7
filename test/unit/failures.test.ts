import { expect, fixture, html } from '@open-wc/testing';
import { article, DiplomacyBrief } from '../../src/diplomacy-brief.js';
import { addLabels } from '../../src/labels/add.js';
import { prerender } from '../../src/prerender.js';
import { FakeSpeech, replaceSpeech } from './fake-speech.js';
import { brief, elementFrom, lateTag, part, parts, refusal, settled, toggles } from './helpers.js';

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

/** Collects the uncaught errors of an action, and hides them from the test runner. */
async function errorsOf(act: () => unknown): Promise<string[]> {
  const errors: string[] = [];
  const { onerror } = window;
  window.onerror = (message) => {
    errors.push(String(message));
    return true;
  };
  try {
    await act();
    await settled();
  } finally {
    window.onerror = onerror;
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
      breakPage();
      const errors = await errorsOf(async () => {
        document.body.append(element.parentElement!);
        await element.updateComplete;
        element.headingLevel = 3;
      });
      expect(errors).to.have.length(1);
      expect(errors[0]).to.include('Broken by the page');
      expect(fallback.checkVisibility()).to.equal(true);
      restore();
      element.headingLevel = 4;
      await settled();
      expect(fallback.checkVisibility()).to.equal(false);
      expect(parts(element, 'paragraph')).to.have.length(6);
      expect(part(element, 'title').localName).to.equal('h4');
      element.parentElement!.remove();
    });
  }

  it('does not prevent later updates by Lit when an attribute could not be read', async () => {
    const { element, fallback } = withFallback();
    replace(Element.prototype, 'getAttribute', fail);
    await errorsOf(async () => {
      document.body.append(element.parentElement!);
      await settled();
    });
    expect(fallback.checkVisibility()).to.equal(true);
    restore();
    element.headingLevel = 4;
    await settled();
    expect(parts(element, 'paragraph')).to.have.length(6);
    element.parentElement!.remove();
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

  it('keeps the disclosure, selection and focus of the reader when the prerendered HTML was reformatted', async () => {
    const element = elementFrom(
      prerender({ mode: 'summary' })
        .replace(/<(h2|p|li|section|details|div|slot)/g, '\n  <$1')
        .replaceAll('<li', '<li class="cms"'),
    );
    const root = element.shadowRoot!;
    const place = await fixture(html`<div></div>`);
    place.append(element);
    const paragraph = root.getElementById('p2')!;
    root.querySelector('details')!.open = true;
    root.querySelector('button')!.focus();
    getSelection()!.setBaseAndExtent(paragraph.firstChild!, 3, paragraph.firstChild!, 9);
    await settled();
    expect(root.getElementById('p2')).to.equal(paragraph);
    expect(element.open).to.equal(true);
    expect(root.activeElement).to.equal(root.querySelector('button'));
    expect(root.querySelector('article')!.textContent).not.to.include('\n');
    const { focusOffset } = getSelection()!;
    expect(focusOffset === 9 || focusOffset === 0).to.equal(true);
    getSelection()!.removeAllRanges();
  });
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

  it('mutate no node when labels of another language are added', async () => {
    const element = await brief('mode="summary" controls');
    await element.reveal(2);
    await settled();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true }); // prettier-ignore
    addLabels(DiplomacyBrief, { lang: 'ya', more: 'Late' });
    await settled();
    observer.disconnect();
    expect(records.map(({ type }) => type)).to.deep.equal([]);
  });

  it('keep the nodes, the focus and the back button when labels of the element’s language are added', async () => {
    const element = await brief('mode="summary" controls lang="yb"');
    const source = parts(element, 'source')[2]!;
    source.click();
    await settled();
    const before = [...element.shadowRoot!.querySelectorAll('*')];
    addLabels(DiplomacyBrief, {
      lang: 'yb',
      more: 'Weiter',
      back: 'Zurück {point}',
      share: 'Teilen',
    });
    await settled();
    expect([...element.shadowRoot!.querySelectorAll('*')]).to.deep.equal(before);
    expect(element.shadowRoot!.activeElement?.id).to.equal('p3');
    expect(element.shadowRoot!.querySelector('#p3 + button')!.textContent).to.equal('Zurück 3');
    expect(part(element, 'disclosure').textContent).to.equal('Weiter');
    expect(part(element, 'toolbar').textContent).to.include('Teilen');
  });

  it('keep the focus inside the element when the focused node is removed', async () => {
    const element = await brief('mode="summary" controls');
    const { shadowRoot } = element;
    for (const [act, expected] of [
      [() => (element.controls = false), 'summary'],
      [() => (element.mode = 'full'), 'h2'],
    ] as const) {
      element.mode = 'summary';
      element.controls = true;
      element.open = true;
      await settled();
      const focusable =
        expected === 'h2' ? part(element, 'disclosure') : parts(element, 'control')[0]!;
      focusable.focus();
      act();
      await settled();
      expect(document.activeElement).to.equal(element);
      expect(shadowRoot!.activeElement?.localName).to.equal(expected);
    }
    const elsewhere = document.createElement('button');
    element.after(elsewhere);
    elsewhere.focus();
    await element.updateComplete;
    expect(part(element, 'title').hasAttribute('tabindex')).to.equal(false);
  });

  it('move the focus from a removed disclosure to the title, which does not look like a revealed paragraph', async () => {
    const element = await brief('mode="summary"');
    element.style.setProperty('--diplomacy-brief-mark', 'rgb(255, 255, 0)');
    part(element, 'disclosure').focus();
    element.mode = 'full';
    await settled();
    const title = part(element, 'title');
    expect(element.shadowRoot!.activeElement).to.equal(title);
    expect(title.getAttribute('aria-description')).to.equal(null);
    const { backgroundColor, boxShadow, outlineOffset } = getComputedStyle(title);
    await element.reveal(1);
    const paragraph = getComputedStyle(parts(element, 'paragraph')[0]!);
    expect(backgroundColor).not.to.equal(paragraph.backgroundColor);
    expect(boxShadow).not.to.equal(paragraph.boxShadow);
    expect(outlineOffset).not.to.equal(paragraph.outlineOffset);
    const unmarked = getComputedStyle(title);
    expect([backgroundColor, boxShadow]).to.deep.equal([unmarked.backgroundColor, unmarked.boxShadow]); // prettier-ignore
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

  it('mark at most one paragraph when the paragraphs cannot receive the focus', async () => {
    const element = await brief('mode="summary"');
    element.inert = true;
    for (const paragraph of [1, 2, 5]) await element.reveal(paragraph);
    expect(element.shadowRoot!.querySelectorAll('p[tabindex]')).to.have.length(1);
  });
});

describe('the language around the element', () => {
  it('is trimmed, so that the labels and their lang attribute agree', async () => {
    addLabels(DiplomacyBrief, { lang: 'yc', more: 'Yc' });
    const element = await brief('mode="summary" lang="yc-FR "');
    expect(part(element, 'disclosure').textContent).to.equal('Yc');
    expect(part(element, 'article').lang).to.equal('yc-FR');
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
