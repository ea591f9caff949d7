import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DiplomacyBrief } from '../../src/diplomacy-brief.js';
import { article } from './article.js';
import { fallback, prerender } from '../../src/prerender.js';
import { FakeSpeech, replaceSpeech } from './fake-speech.js';
import {
  brief,
  elementFrom,
  lateTag,
  part,
  parts,
  pressInside,
  settled,
  wrapTexts,
} from './helpers.js';

const button = (element: Element, name: string) =>
  element.shadowRoot!.querySelector<HTMLButtonElement>(`[part="control"][name="${name}"]`)!;
/** What every text that leaves the page says about itself. */
const origin = 'Opinion\u00a0· About the events of March 2024';

const status = (element: Element) => part(element, 'status').textContent;
const page = () => document.URL.split('#')[0]!;

/** Records every later text of the status. */
function announcements(element: Element): string[] {
  const seen: string[] = [];
  const region = part(element, 'status');
  new MutationObserver(() => {
    if (region.textContent) seen.push(region.textContent);
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return seen;
}

/** Replaces functions of the browser until the end of the test. */
const replaced: (() => void)[] = [];
function replace(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { configurable: true, value });
  replaced.push(() => Reflect.deleteProperty(navigator, name));
}
afterEach(() => {
  for (const restore of replaced.splice(0)) restore();
  getSelection()!.removeAllRanges();
});

/** Reading a blob takes longer than some frames when the machine is busy, so a press waits for it. */
let written: Promise<void> = Promise.resolve();

/** The data written to the clipboard, by MIME type. */
function clipboard(): Record<string, string> {
  const held: Record<string, string> = {};
  replace('clipboard', {
    writeText: (text: string) => {
      held['text/plain'] = text;
      return Promise.resolve();
    },
    write: ([item]: [ClipboardItem]) => (written = read(item)),
  });
  return held;

  async function read(item: ClipboardItem): Promise<void> {
    for (const type of item.types) {
      const blob = await item.getType(type);
      expect(blob.type).to.equal(type);
      held[type] = await blob.text();
    }
  }
}

const refuse = (name = 'NotAllowedError') => Promise.reject(new DOMException('No', name));

/** Clicks a control and waits for the result. */
async function press(element: Element, name: string): Promise<void> {
  button(element, name).click();
  await settled();
  await written;
  await settled();
}

describe('the controls', () => {
  it('are not rendered without the controls attribute', async () => {
    const element = await brief();
    expect(element.controls).to.equal(false);
    expect(parts(element, 'toolbar')).to.have.length(0);
  });

  for (const [attributes, expected] of [
    ['controls', true],
    ['controls=""', true],
    ['controls="controls"', true],
    ['controls="false"', false],
    ['controls="FALSE"', false],
  ] as const) {
    it(`are ${expected ? '' : 'not '}rendered with ${attributes}`, async () => {
      const element = await brief(attributes);
      expect(element.controls).to.equal(expected);
      expect(parts(element, 'toolbar').length).to.equal(expected ? 1 : 0);
    });
  }

  it('are added and removed with the controls property, which is reflected to the attribute', async () => {
    const element = await brief();
    for (const controls of [true, false, true]) {
      element.controls = controls;
      expect(element.hasAttribute('controls')).to.equal(controls);
      await element.updateComplete;
      expect(parts(element, 'toolbar').length).to.equal(controls ? 1 : 0);
    }
    element.setAttribute('controls', 'false');
    element.controls = true;
    expect(element.getAttribute('controls')).to.equal('');
  });

  it('keep the authored attribute when the property is set to the same state', async () => {
    for (const [value, controls] of Object.entries({ controls: true, false: false })) {
      const element = await brief(`controls="${value}"`);
      element.controls = controls;
      expect(element.getAttribute('controls')).to.equal(value);
    }
  });

  it('work in an element that was prerendered', async () => {
    const held = clipboard();
    const element = elementFrom(prerender({ controls: true }));
    document.body.append(element);
    await settled();
    await press(element, 'quote');
    expect(held['text/plain']).to.include(article.title);
    element.remove();
  });

  it('are rendered when the controls property was set before the element was defined', async () => {
    const { tag, define } = lateTag();
    const element = document.createElement(tag) as DiplomacyBrief;
    element.controls = true;
    document.body.append(element);
    await define();
    expect(parts(element, 'toolbar')).to.have.length(1);
    element.remove();
  });

  for (const attributes of [
    '',
    'mode="summary"',
    'mode="summary" open',
    'mode="summary" href="/full"',
    'dir="rtl"',
  ]) {
    it(`are accessible in every state in <diplomacy-brief ${attributes}>`, async () => {
      const speech = new FakeSpeech();
      const restore = replaceSpeech(speech);
      try {
        clipboard();
        const element = await brief(`controls ${attributes}`);
        await expect(element).to.be.accessible();
        await press(element, 'share');
        await expect(element).to.be.accessible();
        await press(element, 'listen');
        await expect(element).to.be.accessible();
        await press(element, 'listen');
        await expect(element).to.be.accessible();
        await press(element, 'stop');
        replace('clipboard', undefined);
        await press(element, 'quote');
        await expect(element).to.be.accessible();
      } finally {
        restore();
      }
    });
  }

  it('fit into 240 px with every status message', async () => {
    replace('clipboard', undefined);
    // An address has no spaces at which a line could break.
    const element = await brief(`controls href="/${'x'.repeat(1000)}"`);
    element.style.inlineSize = '240px';
    await press(element, 'share');
    const { right } = element.getBoundingClientRect();
    for (const node of part(element, 'toolbar').querySelectorAll('*')) {
      expect(node.getBoundingClientRect().right).to.be.at.most(right);
    }
    expect(element.scrollWidth).to.be.at.most(240);
  });

  it('are large enough to press', async () => {
    const element = await brief('controls');
    for (const { offsetWidth, offsetHeight } of parts(element, 'control').slice(0, 2)) {
      expect(Math.min(offsetWidth, offsetHeight)).to.be.at.least(24);
    }
  });

  it('ignore clicks on buttons that the page has slotted into the element', async () => {
    const held = clipboard();
    const element = await brief('controls', '<button slot="label" name="share">Mine</button>');
    element.querySelector('button')!.click();
    await settled();
    expect(held).to.deep.equal({});
  });
});

describe('a button whose words a translator has wrapped', () => {
  for (const name of ['share', 'quote']) {
    it(`works as before: ${name}`, async () => {
      const held = clipboard();
      replace('share', undefined);
      const element = await brief('controls');
      wrapTexts(element);
      pressInside(button(element, name));
      await settled();
      await written;
      expect(held['text/plain']).to.include(document.URL);
    });
  }

  it('works as before: the sources and the way back', async () => {
    const element = await brief('mode="summary"');
    wrapTexts(element);
    const source = parts(element, 'source')[1]!;
    pressInside(source);
    await settled();
    expect(element.shadowRoot!.activeElement).to.equal(parts(element, 'paragraph')[1]);
    wrapTexts(element);
    pressInside(
      parts(element, 'source').find(({ textContent }) => textContent.startsWith('Back'))!,
    );
    expect(element.shadowRoot!.activeElement).to.equal(source);
  });

  it('works as before, also where the press itself replaces the words', async () => {
    const held = clipboard();
    const element = await brief('controls');
    wrapTexts(element);
    const words = button(element, 'quote').querySelector('span')!;
    words.addEventListener('click', () => {
      words.replaceWith('Zitat');
    });
    pressInside(button(element, 'quote'));
    await settled();
    await written;
    expect(held['text/plain']).to.include(document.URL);
  });

  it('keeps the selection when the mouse presses it', async () => {
    const element = await brief('controls');
    wrapTexts(element);
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true });
    button(element, 'quote').firstElementChild!.dispatchEvent(down);
    expect(down.defaultPrevented).to.equal(true);
  });
});

describe('the status', () => {
  it('forgets its words when the controls are removed', async () => {
    replace('clipboard', undefined);
    const element = await brief('controls');
    await press(element, 'quote');
    expect(status(element)).to.include('Copying failed.');
    element.controls = false;
    await settled();
    element.controls = true;
    await settled();
    expect(status(element)).to.equal('');
  });
});

describe('sharing', () => {
  /** The data passed to navigator.share(). */
  function system(answer: () => Promise<void> = () => Promise.resolve()): ShareData[] {
    const shared: ShareData[] = [];
    replace('share', (data: ShareData) => {
      shared.push(data);
      return answer();
    });
    return shared;
  }

  async function canonical(act: () => Promise<void>, href = '/canonical'): Promise<void> {
    const link = Object.assign(document.createElement('link'), { rel: 'x Canonical', href });
    document.head.append(link);
    await act();
    link.remove();
  }

  it('passes title and address to the system, and announces the result once', async () => {
    const shared = system();
    const element = await brief('controls');
    const seen = announcements(element);
    await press(element, 'share');
    expect(shared).to.deep.equal([{ title: article.title, text: origin, url: document.URL }]);
    expect(seen).to.deep.equal(['Shared.']);
    expect(part(element, 'status').role).to.equal('status');
    expect(part(element, 'status').checkVisibility()).to.equal(true);
  });

  it('copies the link when the system cannot share, and announces each copy once', async () => {
    replace('share', undefined);
    const held = clipboard();
    const element = await brief('controls');
    const seen = announcements(element);
    await press(element, 'share');
    await press(element, 'share');
    expect(held).to.deep.equal({ 'text/plain': document.URL });
    expect(seen).to.deep.equal(['Link copied.', 'Link copied.']);
  });

  it('prefers href to the canonical link, and the canonical link to the address of the page', async () => {
    const shared = system();
    const given = await brief('controls mode="summary" href="/full?a=b#c"');
    const bad = await brief('controls href="javascript:alert(1)"');
    const none = await brief('controls');
    await canonical(async () => {
      for (const element of [given, bad, none]) await press(element, 'share');
    });
    await press(none, 'share');
    expect(shared.map(({ url }) => url)).to.deep.equal([
      `${location.origin}/full?a=b#c`,
      `${location.origin}/canonical`,
      `${location.origin}/canonical`,
      document.URL,
    ]);
  });

  for (const href of [
    'javascript:alert(1)',
    'data:text/html,1',
    'blob:null/1',
    'about:blank',
    '//[',
  ]) {
    it(`never shares a canonical link like ${href}`, async () => {
      const shared = system();
      const held = clipboard();
      const element = await brief('controls');
      await canonical(async () => {
        await press(element, 'share');
        await press(element, 'quote');
      }, href);
      expect(shared.map(({ url }) => url)).to.deep.equal([document.URL]);
      expect(held['text/plain']).to.equal(`${article.title}\n${origin}\n${document.URL}`);
      expect(held['text/html']).not.to.include(href);
    });
  }

  for (const [means, answer, says] of [
    ['the system can share', () => Promise.resolve(), 'Shared. This page has no link.'],
    ['the system cannot share', undefined, 'This page has no link.'],
    ['the reader does not share', () => refuse('AbortError'), 'Not shared. This page has no link.'],
  ] as const) {
    it(`announces that a document without an address has no link, when ${means}`, async () => {
      const shared = answer ? system(answer) : [];
      if (!answer) replace('share', undefined);
      const frame = await fixture<HTMLIFrameElement>(
        html`<iframe title="without an address" srcdoc="Text"></iframe>`,
      );
      await waitUntil(
        () => frame.contentDocument?.querySelector('body')?.textContent,
        'the frame has its document',
      );
      const element = document.createElement('diplomacy-brief');
      element.controls = true;
      element.id = 'brief';
      frame.contentDocument!.body.append(element);
      await settled();
      await press(element, 'share');
      expect(status(element)).to.equal(says);
      expect(shared).to.deep.equal(answer ? [{ title: article.title, text: origin }] : []);
      const held = clipboard();
      await press(element, 'quote');
      expect(status(element)).to.equal('This page has no link.');
      expect(held).to.deep.equal({});
      await element.reveal(2);
      await press(element, 'quote');
      expect(status(element)).to.equal('Quote copied. This page has no link.');
      const words = article.paragraphs[1];
      expect(held['text/plain']).to.equal(`${words}\n\n${article.title}\n${origin}`);
      expect(held['text/html']).not.to.match(/cite|href|undefined/);
      replace('clipboard', undefined);
      await press(element, 'quote');
      expect(status(element)).to.equal('Copying failed. This page has no link.');
    });
  }

  for (const reason of [null, undefined, 'words']) {
    it(`copies the link when share() rejects with ${String(reason)}`, async () => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- pages do that
      system(() => Promise.reject(reason));
      const held = clipboard();
      const element = await brief('controls');
      await press(element, 'share');
      expect(status(element)).to.equal('Link copied.');
      expect(held['text/plain']).to.equal(document.URL);
    });
  }

  it('keeps the status message when the page changes another property', async () => {
    system();
    const element = await brief('controls');
    await press(element, 'share');
    element.headingLevel = 4;
    await element.updateComplete;
    expect(status(element)).to.equal('Shared.');
  });

  it('announces that the reader cancelled the sharing', async () => {
    system(() => refuse('AbortError'));
    const held = clipboard();
    const element = await brief('controls');
    await press(element, 'share');
    expect(status(element)).to.equal('Not shared.');
    expect(held).to.deep.equal({});
  });

  it('neither copies nor announces anything when it is pressed again while the share menu is open', async () => {
    let close!: () => void;
    let presses = 0;
    system(() =>
      presses++ ? refuse('InvalidStateError') : new Promise((resolve) => (close = resolve)),
    );
    const held = clipboard();
    const [element, other] = [await brief('controls'), await brief('controls')];
    await press(element, 'share');
    await press(element, 'share');
    await press(other, 'share');
    expect(held).to.deep.equal({});
    expect([status(element), status(other)]).to.deep.equal(['', '']);
    close();
    await settled();
    expect([status(element), status(other)]).to.deep.equal(['Shared.', '']);
  });

  it('copies the link when the system does not allow sharing', async () => {
    system(() => refuse());
    const held = clipboard();
    const element = await brief('controls');
    await press(element, 'share');
    expect(status(element)).to.equal('Link copied.');
    expect(held['text/plain']).to.equal(document.URL);
  });

  for (const [what, clipboard] of Object.entries({
    'is not allowed to copy': { writeText: () => refuse(), write: () => refuse() },
    'has no clipboard': undefined,
  })) {
    it(`shows the link in the status when the browser ${what}`, async () => {
      replace('share', undefined);
      replace('clipboard', clipboard);
      const element = await brief('controls href="/full"');
      for (const name of ['share', 'quote']) {
        await press(element, name);
        expect(status(element)).to.equal(`Copying failed. ${location.origin}/full`);
        expect(part(element, 'status').querySelector('a')!.href).to.equal(
          `${location.origin}/full`,
        );
      }
    });
  }

  it('does not change the link to the full text when the status shows another link', async () => {
    replace('share', undefined);
    replace('clipboard', undefined);
    const element = await brief('controls mode="summary" href="/full"');
    await press(element, 'share');
    element.href = '/other';
    await element.updateComplete;
    expect((part(element, 'disclosure') as HTMLAnchorElement).href).to.equal(
      `${location.origin}/other`,
    );
    expect(part(element, 'status').querySelector('a')!.href).to.equal(`${location.origin}/full`);
  });

  it('causes no error when the element or its controls are removed before share() settles', async () => {
    let answer: (() => void) | undefined;
    system(() => new Promise((resolve) => (answer = resolve)));
    for (const go of [
      (element: DiplomacyBrief) => {
        element.remove();
      },
      (element: DiplomacyBrief) => (element.controls = false),
    ]) {
      const element = await brief('controls');
      button(element, 'share').click();
      go(element);
      await settled();
      answer!();
      await settled();
    }
  });
});

describe('quoting', () => {
  const select = (from: Node, start: number, to: Node, end: number) => {
    getSelection()!.setBaseAndExtent(from, start, to, end);
  };
  const text = (element: Element, n: number) => parts(element, 'paragraph')[n - 1]!.firstChild!;
  const offered = (element: Element) => part(element, 'toolbar').matches('[data-floating]');

  describe('words that the page brings', () => {
    const words = fallback().split('\n').slice(1, -1).join('\n');
    const node = (element: Element, name: string) =>
      element.querySelector(`[slot="${name}"]`)!.firstChild!;
    const [, second = '', third = ''] = article.paragraphs;
    const start = (element: Element) => part(element, 'standfirst').firstChild!;
    const ownThird = (html: string) => html.replace(/<p slot="p3".*<\/p>/, '');

    for (const [what, children, from, to, quoted] of [
      ['in a paragraph', words, ['p2', 4], ['p2', 40], [second.slice(4, 40).trim()]],
      ['from the title', words, ['heading', 0], ['p1', 9], [article.title, article.paragraphs[0]!.slice(0, 9).trim()]], // prettier-ignore
      ['in several paragraphs', words, ['p2', 4], ['p3', 9], [second.slice(4).trim(), third.slice(0, 9).trim()]], // prettier-ignore
      ['from the summary on', words, [start, 3], ['p1', 9], [article.paragraphs[0]!.slice(0, 9).trim()]], // prettier-ignore
      ['beside a paragraph of the element', ownThird(words), ['p2', 4], ['p2', 40], [second.slice(4, 40).trim()]], // prettier-ignore
    ] as const) {
      it(`are quoted as they are selected: ${what}`, async () => {
        const held = clipboard();
        const element = await brief('mode="summary" open controls', children);
        const place = ([where, offset]: readonly [
          string | ((of: Element, n: number) => Node),
          number,
        ]) =>
          // prettier-ignore
          [typeof where === 'string' ? node(element, where) : where(element, 3), offset] as const;
        select(...place(from), ...place(to));
        await press(element, 'quote');
        expect(held['text/plain']!.split('\n\n').slice(0, -1)).to.deep.equal(quoted);
        expect(offered(element)).to.equal(true);
        getSelection()!.removeAllRanges();
      });
    }

    it('are quoted in a shadow root of the page', async () => {
      const held = clipboard();
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = `<diplomacy-brief controls>${words}</diplomacy-brief>`;
      const element = root.firstElementChild as DiplomacyBrief;
      await element.updateComplete;
      select(node(element, 'p2'), 4, node(element, 'p2'), 40);
      await press(element, 'quote');
      expect(held['text/plain']!.split('\n\n')[0]).to.equal(second.slice(4, 40).trim());
      getSelection()!.removeAllRanges();
    });
  });

  it('copies the selection with the title and the address of the page, as text and as HTML', async () => {
    const held = clipboard();
    const element = await brief('controls');
    select(text(element, 2), 0, text(element, 2), 40);
    await press(element, 'quote');
    const words = article.paragraphs[1]!.slice(0, 40).trim();
    expect(held['text/plain']).to.equal(`${words}\n\n${article.title}\n${origin}\n${document.URL}`);
    const copied = Object.assign(document.createElement('template'), {
      innerHTML: held['text/html']!,
    }).content;
    const quote = copied.querySelector('blockquote')!;
    expect(quote.cite).to.equal(document.URL);
    expect(quote.lang).to.equal('en');
    expect([...quote.querySelectorAll('p')].map((p) => p.textContent)).to.deep.equal([words]);
    expect(copied.querySelector('a')!.href).to.equal(document.URL);
    expect(copied.querySelector('a')!.textContent).to.equal(article.title);
    expect(status(element)).to.equal('Quote copied.');
  });

  it('links to the paragraph where the quote begins if the element has an id', async () => {
    const held = clipboard();
    const element = await brief('controls id="b r%"');
    select(text(element, 3), 5, text(element, 5), 10);
    await press(element, 'quote');
    const link = `${page()}#b%20r%-p3`;
    const words = [
      article.paragraphs[2]!.slice(5).trim(),
      article.paragraphs[3],
      article.paragraphs[4]!.slice(0, 10).trim(),
    ];
    expect(held['text/plain']).to.equal(
      [...words, `${article.title}\n${origin}\n${link}`].join('\n\n'),
    );
    expect(held['text/html']).to.include(`cite="${link}"`);
    expect(held['text/html']).to.include(`href="${link}"`);
  });

  it('copies only words of the article, and none of the controls, the summary or the page', async () => {
    const held = clipboard();
    const element = await brief('controls mode="summary" open');
    const point = parts(element, 'point')[4]!.querySelector('span')!.firstChild!;
    select(point, 3, text(element, 1), 12);
    await press(element, 'quote');
    const words = article.paragraphs[0]!.slice(0, 12).trim();
    expect(held['text/plain']).to.equal(`${words}\n\n${article.title}\n${origin}\n${document.URL}`);
  });

  it('copies only the part inside the article when the selection begins or ends outside it', async () => {
    const held = clipboard();
    const place = await fixture<HTMLElement>(
      html`<div>
        <p>Before</p>
        <diplomacy-brief controls></diplomacy-brief>
        <p>After</p>
      </div>`,
    );
    const element = place.querySelector('diplomacy-brief')!;
    const [before, after] = [...place.querySelectorAll(':scope > p')].map(
      ({ firstChild }) => firstChild!,
    );
    const last = article.paragraphs[5]!;
    select(text(element, 6), last.length - 9, after!, 2);
    await press(element, 'quote');
    expect(held['text/plain']!.split('\n\n')[0]).to.equal(last.slice(-9).trim());
    select(before!, 2, text(element, 1), 9);
    await press(element, 'quote');
    expect(held['text/plain']!.split('\n\n').slice(0, 2)).to.deep.equal([
      article.title,
      article.paragraphs[0]!.slice(0, 9).trim(),
    ]);
  });

  it('says that the title and the link were copied when no words of the article are chosen', async () => {
    const held = clipboard();
    const element = await brief('controls mode="summary"');
    for (const choose of [
      () => undefined,
      () => {
        select(part(element, 'standfirst'), 0, part(element, 'points'), 3);
      },
    ]) {
      choose();
      await press(element, 'quote');
      expect(held['text/plain']).to.equal(`${article.title}\n${origin}\n${document.URL}`);
      expect(status(element)).to.equal('Title and link copied.');
    }
  });

  it('copies the paragraph of the last source that was followed, with the keyboard alone', async () => {
    const held = clipboard();
    const element = await brief('controls mode="summary"');
    const active = () => element.shadowRoot!.activeElement;
    parts(element, 'source')[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(active()).to.equal(parts(element, 'paragraph')[1]);
    for (let n = 0; active() !== button(element, 'quote'); n++) {
      expect(n).to.be.lessThan(20);
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
    }
    await sendKeys({ press: 'Enter' });
    await settled();
    await written;
    expect(held['text/plain']!.split('\n\n')[0]).to.equal(article.paragraphs[1]);
    expect(status(element)).to.equal('Quote copied.');
    expect(getComputedStyle(parts(element, 'paragraph')[1]!).borderInlineStartStyle).to.equal(
      'solid',
    );
  });

  it('takes its button out of the way when the reader presses Escape', async () => {
    const element = await brief('controls');
    select(text(element, 2), 3, text(element, 2), 9);
    await settled();
    await settled();
    expect(offered(element)).to.equal(true);
    await sendKeys({ press: 'a' });
    expect(offered(element)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(offered(element)).to.equal(false);
  });

  it('has its button in view while words of the article are selected', async () => {
    const element = await brief('controls mode="summary" open');
    const other = await brief('controls');
    const selections: [string, () => void, boolean][] = [
      ['words', () => { select(text(element, 2), 3, text(element, 2), 9); }, true],
      ['a place', () => { select(text(element, 2), 3, text(element, 2), 3); }, false],
      ['title', () => { select(part(element, 'title'), 0, part(element, 'title'), 1); }, true],
      ['summary', () => { select(part(element, 'standfirst'), 0, part(element, 'points'), 3); }, false],
      ['another', () => { select(text(other, 2), 3, text(other, 2), 9); }, false],
      ['the page', () => { getSelection()!.selectAllChildren(document.body); }, false],
      ['nothing', () => { getSelection()!.removeAllRanges(); }, false],
    ]; // prettier-ignore
    for (const [what, act, expected] of selections) {
      act();
      await settled();
      await settled();
      expect(offered(element), what).to.equal(expected);
      const position = expected ? 'sticky' : 'static';
      expect(getComputedStyle(part(element, 'toolbar')).position, what).to.equal(position);
    }
  });

  it('reads the selection only while the element is connected and has controls', async () => {
    const element = await brief('controls');
    const own = window.getSelection.bind(window);
    let asked = 0;
    window.getSelection = () => {
      asked++;
      return null;
    };
    /** How often a change of the selection made the element ask for the selection. */
    const askedByChange = () => {
      const before = asked;
      document.dispatchEvent(new Event('selectionchange'));
      return asked - before;
    };
    try {
      expect(askedByChange()).to.equal(1);
      element.controls = false;
      expect(askedByChange(), 'before the controls are gone').to.equal(0);
      await element.updateComplete;
      expect(askedByChange(), 'without controls').to.equal(0);
      element.controls = true;
      await element.updateComplete;
      expect(askedByChange(), 'with controls again').to.equal(1);
      element.remove();
      expect(askedByChange(), 'removed').to.equal(0);
      expect(asked, 'in all').to.equal(2);
    } finally {
      window.getSelection = own;
    }
  });

  it('finds the selection when getComposedRanges() takes separate arguments, and no selection without that method', async () => {
    const held = clipboard();
    const element = await brief('controls');
    const own = window.getSelection.bind(window);
    select(text(element, 1), 0, text(element, 1), 6);
    const [range] = own()!.getComposedRanges({ shadowRoots: [element.shadowRoot!] });
    try {
      for (const [getComposedRanges, expected] of [
        [
          (root: unknown) => {
            if (root instanceof ShadowRoot) return [range];
            throw new TypeError('Not a shadow root');
          },
          article.paragraphs[0]!.slice(0, 6).trim(),
        ],
        [undefined, `${article.title}\n${origin}\n${document.URL}`],
        [() => [], `${article.title}\n${origin}\n${document.URL}`],
      ] as const) {
        window.getSelection = () => ({ getComposedRanges }) as never;
        await press(element, 'quote');
        expect(held['text/plain']!.split('\n\n')[0]).to.equal(expected);
      }
    } finally {
      window.getSelection = own;
    }
  });

  it('copies the focused paragraph without a selection, and keeps its mark while a control has the focus', async () => {
    const held = clipboard();
    const element = await brief('controls id="brief"');
    await element.reveal(4);
    getSelection()!.removeAllRanges();
    button(element, 'quote').focus();
    const paragraph = parts(element, 'paragraph')[3]!;
    expect(paragraph.matches('[tabindex]')).to.equal(true);
    await press(element, 'quote');
    const link = `${page()}#brief-p4`;
    expect(held['text/plain']).to.equal(
      `${article.paragraphs[3]}\n\n${article.title}\n${origin}\n${link}`,
    );
    button(element, 'share').focus();
    expect(paragraph.matches('[tabindex]')).to.equal(true);
    button(element, 'share').blur();
    await element.updateComplete;
    expect(paragraph.matches('[tabindex]')).to.equal(false);
  });

  it('copies the title and the address when nothing is selected or focused', async () => {
    const held = clipboard();
    const element = await brief('controls id="brief" href="/full"');
    await press(element, 'quote');
    const link = `${location.origin}/full`;
    expect(held['text/plain']).to.equal(`${article.title}\n${origin}\n${link}`);
    const copied = Object.assign(document.createElement('template'), {
      innerHTML: held['text/html']!,
    }).content;
    expect(copied.querySelector('blockquote')!.cite).to.equal(link);
    expect(copied.querySelector('blockquote a')!.textContent).to.equal(article.title);
    expect(copied.textContent).to.equal(`${article.title} (${origin})`);
  });

  it('keeps the selection and the focus when the mouse presses its button', async () => {
    const element = await brief('controls');
    const down = (target: Element) =>
      target.dispatchEvent(
        new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true }),
      );
    for (const control of parts(element, 'control')) expect(down(control)).to.equal(false);
    expect(down(parts(element, 'paragraph')[0]!)).to.equal(true);
    expect(down(part(element, 'toolbar'))).to.equal(true);
  });
});
