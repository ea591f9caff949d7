import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type DiplomacyBrief, summary } from '../../src/diplomacy-brief.js';
import { article } from './article.js';
import { brief, part, parts, settled } from './helpers.js';
import { type FakeSpeech, fakeSpeechInEachTest, replaceSpeech } from './fake-speech.js';

const button = (element: Element, name: string) =>
  element.shadowRoot!.querySelector<HTMLButtonElement>(`[part="control"][name="${name}"]`)!;
const listen = (element: Element) => button(element, 'listen');
const stop = (element: Element) => button(element, 'stop');
const status = (element: Element) => part(element, 'status').textContent;
const seen = (element: HTMLElement) => element.checkVisibility();
const marked = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[aria-current]')].map((node) => node.textContent);

describe('reading aloud', () => {
  let speech: FakeSpeech;
  fakeSpeechInEachTest((fake) => {
    speech = fake;
  });

  /** Lets the element read to the end; returns the texts of all utterances. */
  async function hear(element: DiplomacyBrief): Promise<string[]> {
    listen(element).click();
    await element.updateComplete;
    for (let n = 0; speech.current; n++) {
      expect(n).to.be.lessThan(20);
      expect(marked(element)).to.deep.equal([speech.current.text]);
      speech.finish();
      await element.updateComplete;
    }
    return speech.said.map(({ text }) => text);
  }

  it('speaks title and paragraphs of the full article, one utterance each, and marks the spoken text', async () => {
    const element = await brief('controls');
    expect(await hear(element)).to.deep.equal([article.title, ...article.paragraphs]);
    expect(marked(element)).to.deep.equal([]);
    expect(listen(element).textContent).to.equal('Listen');
  });

  it('speaks standfirst and points of the summary', async () => {
    const points = summary.points.map(({ text }) => text);
    for (const attributes of ['', 'href="/full"']) {
      speech.said = [];
      const element = await brief(`controls mode="summary" ${attributes}`);
      expect(await hear(element)).to.deep.equal([summary.standfirst, ...points]);
    }
  });

  it('speaks the article when its text is disclosed', async () => {
    const element = await brief('controls mode="summary" open');
    expect(await hear(element)).to.deep.equal([article.title, ...article.paragraphs]);
  });

  it('marks the spoken text without a change to the page or the selection', async () => {
    const element = await brief('controls');
    const selection = getSelection()!;
    selection.selectAllChildren(element.parentElement!);
    const before = [selection.toString(), element.parentElement!.outerHTML];
    listen(element).click();
    await element.updateComplete;
    expect([selection.toString(), element.parentElement!.outerHTML]).to.deep.equal(before);
    selection.removeAllRanges();
  });

  it('chooses a voice for the language of the article, not for the language of the page', async () => {
    const german = { lang: 'de-DE', default: true, localService: true };
    for (const [voices, expected] of [
      [[german, { lang: 'en-GB', localService: true }], 'en-GB'],
      [[{ lang: 'en-AU', localService: false }, { lang: 'en-IE' }], 'en-IE'],
      [
        [
          { lang: 'en-AU', localService: true },
          { lang: 'en-IN', default: true },
        ],
        'en-IN',
      ],
      [[german, { lang: 'en_US' }], 'en_US'],
      [[{ lang: 'EN' }], 'EN'],
    ] as const) {
      speech.voices = [...voices];
      const element = await brief('controls lang="de"');
      listen(element).click();
      await element.updateComplete;
      expect(speech.current?.voice?.lang).to.equal(expected);
      expect(speech.current?.lang).to.equal(expected);
      stop(element).click();
      await element.updateComplete;
    }
  });

  it('is offered only after a voice for the language is available', async () => {
    speech.voices = [];
    const element = await brief('controls');
    expect(seen(listen(element))).to.equal(false);
    speech.arrive({ lang: 'de-DE' }, { lang: 'enm' });
    await element.updateComplete;
    expect(seen(listen(element))).to.equal(false);
    const { x, y } = button(element, 'share').getBoundingClientRect();
    speech.arrive({ lang: 'en-US' });
    await element.updateComplete;
    expect(seen(listen(element))).to.equal(true);
    const now = button(element, 'share').getBoundingClientRect();
    expect([now.x, now.y]).to.deep.equal([x, y]);
    speech.arrive();
    await element.updateComplete;
    expect(seen(listen(element))).to.equal(false);
  });

  it('takes a voice of the device, also where the default voice is one of the network', async () => {
    const element = await brief('controls');
    const local = { lang: 'en-GB', name: 'local' };
    const network = { lang: 'en-US', name: 'network', localService: false };
    for (const voices of [
      [{ ...network, default: true }, local],
      [local, { ...network, default: true }],
      [network, { lang: 'en-AU' }, { ...local, default: true }],
    ]) {
      speech.arrive(...voices);
      await element.updateComplete;
      listen(element).click();
      await element.updateComplete;
      expect(speech.current!.voice!.name).to.equal('local');
      stop(element).click();
      await element.updateComplete;
    }
  });

  it('is not offered where every voice for the language is one of the network, which would get the text', async () => {
    const element = await brief('controls');
    speech.arrive({ lang: 'en-US', default: true, localService: false }, { lang: 'de-DE' });
    await element.updateComplete;
    expect(seen(listen(element))).to.equal(false);
    listen(element).click();
    await element.updateComplete;
    expect(speech.said).to.deep.equal([]);
  });

  describe('beside another page of the same origin', () => {
    /** The messages that another page gets, and a way to send some. */
    let other: BroadcastChannel;
    let heard: unknown[];
    beforeEach(() => {
      heard = [];
      other = new BroadcastChannel('brief-voice');
      other.onmessage = ({ data }) => heard.push(data);
    });
    afterEach(() => {
      other.close();
    });
    const hears = (count: number) => waitUntil(() => heard.length === count);
    /** Sends a message, and waits until a channel that is newer than that of the element has got it. */
    async function send(message: unknown): Promise<void> {
      const last = new BroadcastChannel('brief-voice');
      const arrived = new Promise((resolve) => (last.onmessage = resolve));
      other.postMessage(message);
      await arrived;
      last.close();
    }

    it('tells that it begins to speak, also when it resumes', async () => {
      const element = await brief('controls');
      listen(element).click();
      await element.updateComplete;
      await hears(1);
      listen(element).click();
      await element.updateComplete;
      listen(element).click();
      await element.updateComplete;
      await hears(2);
      expect(heard).to.deep.equal(['speaking', 'speaking']);
      stop(element).click();
      await element.updateComplete;
    });

    it('stops when the other page begins to speak', async () => {
      const element = await brief('controls');
      listen(element).click();
      await element.updateComplete;
      other.postMessage('speaking');
      await hears(2);
      expect(heard).to.deep.equal(['speaking', 'silenced']);
      expect(speech.current).to.equal(undefined);
      expect(listen(element).textContent).to.equal('Listen');
      expect(status(element)).to.equal('');
    });

    for (const message of [undefined, null, 'other', { data: 'speaking' }, ['speaking']]) {
      it(`goes on when other code of the page sends ${JSON.stringify(message)}`, async () => {
        const element = await brief('controls');
        listen(element).click();
        await send(message);
        expect(heard).to.deep.equal(['speaking']);
        expect(speech.current).not.to.equal(undefined);
        stop(element).click();
      });
    }

    it('cancels nothing when the other page begins to speak and this one is silent or paused', async () => {
      const element = await brief('controls');
      listen(element).click();
      await element.updateComplete;
      listen(element).click();
      await element.updateComplete;
      speech.calls = [];
      await send('speaking');
      expect(listen(element).textContent).to.equal('Resume');
      stop(element).click();
      await element.updateComplete;
      element.remove();
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(speech.calls).to.deep.equal([]);
    });

    it('stays silent and lets the other page read, when a command starts it without a voice', async () => {
      const element = await brief('controls');
      const reading = await brief('controls');
      listen(reading).click();
      await hears(1);
      speech.voices = [];
      element.dispatchEvent(Object.assign(new Event('command'), { command: '--listen' }));
      await settled();
      expect(status(element)).to.equal('Reading aloud failed.');
      expect(heard).to.deep.equal(['speaking']);
      expect(listen(reading).textContent).to.equal('Pause');
      stop(reading).click();
    });

    it('speaks again when the other page has removed its utterance with its own, as in Chromium', async () => {
      const element = await brief('controls');
      listen(element).click();
      await element.updateComplete;
      await hears(1);
      const before = speech.said.length;
      await send('silenced');
      speech.fail('canceled');
      await element.updateComplete;
      expect(speech.said.slice(before).map(({ text }) => text)).to.deep.equal([article.title]);
      // Only once: then another script does not want it to speak.
      speech.fail('canceled');
      await element.updateComplete;
      expect(speech.current).to.equal(undefined);
      expect(listen(element).textContent).to.equal('Listen');
    });
  });

  it('cancels nothing when it has read to the end', async () => {
    const element = await brief('controls');
    await hear(element);
    expect(speech.calls).not.to.include('cancel');
  });

  it('reads aloud where the page can have no channel to other pages', async () => {
    const own = window.BroadcastChannel;
    window.BroadcastChannel = function () {
      throw new DOMException('Refused', 'SecurityError');
    } as never;
    try {
      const element = await brief('controls');
      expect(await hear(element)).to.have.length(1 + article.paragraphs.length);
    } finally {
      window.BroadcastChannel = own;
    }
  });

  it('is not offered when the browser has no speech synthesis', async () => {
    const restore = replaceSpeech(undefined);
    try {
      const element = await brief('controls');
      expect(seen(listen(element))).to.equal(false);
      element.remove();
    } finally {
      restore();
    }
  });

  it('stops when the reader presses Escape', async () => {
    const element = await brief('controls');
    listen(element).click();
    await element.updateComplete;
    expect(speech.current).not.to.equal(undefined);
    await sendKeys({ press: 'Escape' });
    expect(speech.current).to.equal(undefined);
    expect(listen(element).textContent).to.equal('Listen');
  });

  for (const [what, act] of Object.entries<(element: DiplomacyBrief) => unknown>({
    'the reader presses Stop': (element) => {
      stop(element).click();
    },
    'the reader presses Stop in a pause': (element) => {
      listen(element).click();
      stop(element).click();
    },
    'the reader presses Escape': () => sendKeys({ press: 'Escape' }),
  })) {
    it(`says each time that it has stopped when ${what}`, async () => {
      const element = await brief('controls');
      for (let n = 0; n < 2; n++) {
        listen(element).click();
        await settled();
        expect(status(element)).to.equal('');
        await act(element);
        await settled();
        expect(status(element)).to.equal('Reading stopped.');
      }
    });
  }

  it('does not say that it has stopped when it did not read, or has read to the end', async () => {
    const element = await brief('controls');
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(status(element)).to.equal('');
    await hear(element);
    await settled();
    expect(status(element)).to.equal('');
  });

  it('pauses, and resumes at the interrupted word', async () => {
    const element = await brief('controls');
    listen(element).click();
    await element.updateComplete;
    speech.finish();
    await element.updateComplete;
    expect(listen(element).textContent).to.equal('Pause');
    speech.reach(10);
    speech.reach(19);
    listen(element).click();
    await element.updateComplete;
    await settled();
    expect(speech.current).to.equal(undefined);
    expect(listen(element).textContent).to.equal('Resume');
    expect(marked(element)).to.deep.equal([article.paragraphs[0]]);
    listen(element).click();
    await element.updateComplete;
    expect(speech.current!.text).to.equal(article.paragraphs[0]!.slice(19));
    speech.reach(8);
    listen(element).click();
    await element.updateComplete;
    listen(element).click();
    await element.updateComplete;
    expect(speech.current!.text).to.equal(article.paragraphs[0]!.slice(27));
    speech.finish();
    await element.updateComplete;
    expect(speech.current!.text).to.equal(article.paragraphs[1]);
    stop(element).click();
    await element.updateComplete;
  });

  it('can be stopped while it speaks or pauses, and then starts from the beginning', async () => {
    const element = await brief('controls');
    expect(stop(element).checkVisibility()).to.equal(false);
    for (const presses of [1, 2]) {
      for (let n = 0; n < presses; n++) listen(element).click();
      await element.updateComplete;
      expect(stop(element).checkVisibility()).to.equal(true);
      stop(element).focus();
      stop(element).click();
      await element.updateComplete;
      await settled();
      expect(speech.current).to.equal(undefined);
      expect(marked(element)).to.deep.equal([]);
      expect(stop(element).checkVisibility()).to.equal(false);
      expect(listen(element).textContent).to.equal('Listen');
      expect(element.shadowRoot!.activeElement).to.equal(listen(element));
    }
    listen(element).click();
    await element.updateComplete;
    expect(speech.current!.text).to.equal(article.title);
    stop(element).click();
    await element.updateComplete;
  });

  it('keeps the focus on the Stop button while it speaks, even when voices are added', async () => {
    const element = await brief('controls');
    listen(element).click();
    await element.updateComplete;
    stop(element).focus();
    speech.arrive({ lang: 'en-GB' });
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement).to.equal(stop(element));
    stop(element).click();
    await element.updateComplete;
  });

  it('does not move the focus when it ends', async () => {
    const element = await brief('controls');
    listen(element).click();
    await element.updateComplete;
    button(element, 'share').focus();
    while (speech.current) speech.finish();
    expect(element.shadowRoot!.activeElement).to.equal(button(element, 'share'));
  });

  it('allows only one element to speak at a time', async () => {
    const [one, two] = [await brief('controls'), await brief('controls mode="summary"')];
    listen(one).click();
    await one.updateComplete;
    listen(two).click();
    await two.updateComplete;
    await settled();
    expect(listen(one).textContent).to.equal('Listen');
    expect(marked(one)).to.deep.equal([]);
    expect(listen(two).textContent).to.equal('Pause');
    expect(speech.current!.text).to.equal(summary.standfirst);
    stop(two).click();
    await two.updateComplete;
  });

  for (const [what, act] of Object.entries<(element: DiplomacyBrief) => unknown>({
    'the reader leaves the page': () => dispatchEvent(new PageTransitionEvent('pagehide')),
    'the element is removed': (element) => {
      element.remove();
    },
    'the element is hidden': (element) => (element.hidden = true),
    'an ancestor is hidden': (element) => (element.parentElement!.style.display = 'none'),
    'the controls are removed': (element) => (element.controls = false),
    'the mode changes': (element) => (element.mode = 'summary'),
    'another script interrupts the speech': () => {
      speech.fail('interrupted');
    },
    'another script cancels the queue': () => {
      speech.fail('canceled');
    },
  })) {
    it(`stops when ${what}`, async () => {
      const element = await brief('controls');
      listen(element).click();
      await element.updateComplete;
      await settled();
      expect(speech.current).not.to.equal(undefined);
      await act(element);
      await settled();
      await settled();
      expect(speech.current).to.equal(undefined);
      expect(marked(element)).to.deep.equal([]);
      expect(
        parts(element, 'status')
          .map((node) => node.textContent)
          .join(''),
      ).to.equal('');
    });
  }

  it('continues when labels and the heading level change, and marks the new title', async () => {
    const element = await brief('controls');
    listen(element).click();
    await element.updateComplete;
    element.labels = { pause: 'Hold' };
    element.headingLevel = 4;
    await settled();
    expect(speech.calls.filter((call) => call === 'speak')).to.have.length(1);
    expect(listen(element).textContent).to.equal('Hold');
    expect(part(element, 'title').ariaCurrent).to.equal('true');
    stop(element).click();
    await element.updateComplete;
    expect(marked(element)).to.deep.equal([]);
  });

  it('is not offered in a document without a window', async () => {
    const element = document.createElement('diplomacy-brief');
    element.controls = true;
    new DOMParser().parseFromString('', 'text/html').body.append(element);
    await element.updateComplete;
    expect(listen(element).hidden).to.equal(true);
  });

  it('stops when the text is disclosed or closed', async () => {
    const element = await brief('controls mode="summary"');
    for (const open of [true, false]) {
      listen(element).click();
      await element.updateComplete;
      element.open = open;
      await settled();
      expect(speech.current).to.equal(undefined);
      expect(listen(element).textContent).to.equal('Listen');
    }
  });

  it('continues while the page is in the background, and when the element is resized', async () => {
    const element = await brief('controls');
    listen(element).click();
    await element.updateComplete;
    document.dispatchEvent(new Event('visibilitychange'));
    element.style.inlineSize = '300px';
    await settled();
    expect(speech.current).not.to.equal(undefined);
    stop(element).click();
    await element.updateComplete;
  });

  it('is offered again after another script interrupted it, and when voices are added after its end', async () => {
    const element = await brief('controls');
    listen(element).click();
    await element.updateComplete;
    speech.fail('interrupted');
    await element.updateComplete;
    expect(listen(element).textContent).to.equal('Listen');
    await hear(element);
    speech.arrive({ lang: 'en-GB' });
    await element.updateComplete;
    expect(listen(element).textContent).to.equal('Listen');
  });

  it('does not call the synthesizer after its end, so that others can speak', async () => {
    const element = await brief('controls');
    await hear(element);
    speech.calls = [];
    element.mode = 'summary';
    await settled();
    expect(speech.calls).to.deep.equal([]);
  });

  it('exposes the marked text to screen readers with aria-current', async () => {
    const element = await brief('controls');
    listen(element).click();
    await element.updateComplete;
    expect(part(element, 'title').ariaCurrent).to.equal('true');
    stop(element).click();
    await element.updateComplete;
    expect(part(element, 'title').ariaCurrent).to.equal(null);
  });

  it('announces a failure once, and can be tried again', async () => {
    const element = await brief('controls');
    listen(element).click();
    await settled();
    speech.fail('synthesis-failed');
    await settled();
    expect(status(element)).to.equal('Reading aloud failed.');
    expect(listen(element).textContent).to.equal('Listen');
    part(element, 'status').textContent = '';
    speech.arrive({ lang: 'en' });
    await settled();
    expect(status(element)).to.equal('');
    listen(element).click();
    await settled();
    speech.fail('network');
    await settled();
    expect(status(element)).to.equal('Reading aloud failed.');
    listen(element).click();
    await settled();
    expect(status(element)).to.equal('');
    speech.voices = [];
    speech.finish();
    await settled();
    expect(status(element)).to.equal('Reading aloud failed.');
  });

  it('resumes the synthesizer first, because another script may have paused it', async () => {
    const element = await brief('controls');
    listen(element).click();
    await element.updateComplete;
    expect(speech.calls.slice(-2)).to.deep.equal(['resume', 'speak']);
    stop(element).click();
    await element.updateComplete;
  });

  it('keeps the spoken text in view, unless the reader has scrolled away', async () => {
    const element = await brief('controls');
    const space = document.createElement('div');
    space.style.blockSize = '300vh';
    element.parentElement!.append(space);
    const inView = (node: Element) => {
      const { top, bottom } = node.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    const paragraphs = parts(element, 'paragraph');
    scrollTo(0, 0);
    listen(element).click();
    await element.updateComplete;
    for (const paragraph of paragraphs.slice(0, 4)) {
      speech.finish();
      await element.updateComplete;
      expect(inView(paragraph), paragraph.id).to.equal(true);
    }
    scrollTo(0, document.documentElement.scrollHeight);
    const away = scrollY;
    expect(inView(paragraphs[3]!)).to.equal(false);
    speech.finish();
    await element.updateComplete;
    expect(scrollY).to.equal(away);
    paragraphs[4]!.scrollIntoView({ block: 'end' });
    speech.finish();
    await element.updateComplete;
    expect(inView(paragraphs[5]!)).to.equal(true);
    stop(element).click();
    await element.updateComplete;
    scrollTo(0, 0);
  });

  it('does not scroll when the spoken text is already in view, nor after the reader has scrolled back', async () => {
    const element = await brief('controls');
    element.style.marginBlock = '300px 300vh';
    scrollTo(0, 0);
    listen(element).click();
    await element.updateComplete;
    expect(scrollY).to.equal(0);
    element.style.marginBlock = '300vh';
    speech.finish();
    await element.updateComplete;
    expect(scrollY).to.equal(0);
    stop(element).click();
    await element.updateComplete;
  });

  it('does not react to events of the page after the element is removed', async () => {
    const element = await brief('controls');
    listen(element).click();
    await element.updateComplete;
    element.remove();
    speech.calls = [];
    speech.arrive();
    await element.updateComplete;
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(speech.calls).to.deep.equal([]);
    expect(listen(element).hidden).to.equal(false);
  });
});
