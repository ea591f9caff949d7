import { expect } from '@open-wc/testing';
import { article, type DiplomacyBrief, summary } from '../../src/diplomacy-brief.js';
import { brief, part, parts, settled } from './helpers.js';
import { FakeSpeech, replaceSpeech } from './fake-speech.js';

const button = (element: Element, name: string) =>
  element.shadowRoot!.querySelector<HTMLButtonElement>(`[part="control"][name="${name}"]`)!;
const listen = (element: Element) => button(element, 'listen');
const stop = (element: Element) => button(element, 'stop');
const status = (element: Element) => part(element, 'status').textContent;
const seen = (element: HTMLElement) => getComputedStyle(element).visibility === 'visible';
const marked = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[aria-current]')].map((node) => node.textContent);

describe('listening', () => {
  let speech: FakeSpeech;
  let restore: () => void;

  beforeEach(() => {
    speech = new FakeSpeech();
    restore = replaceSpeech(speech);
  });
  afterEach(() => {
    restore();
  });

  /** Lets it speak to the end; gives all that was said. */
  function hear(element: Element): string[] {
    listen(element).click();
    for (let n = 0; speech.current; n++) {
      expect(n).to.be.lessThan(20);
      expect(marked(element)).to.deep.equal([speech.current.text]);
      speech.finish();
    }
    return speech.said.map(({ text }) => text);
  }

  it('reads title and paragraphs of the full article, one utterance each, and marks what it reads', async () => {
    const element = await brief('controls');
    expect(hear(element)).to.deep.equal([article.title, ...article.paragraphs]);
    expect(marked(element)).to.deep.equal([]);
    expect(listen(element).textContent).to.equal('Listen');
  });

  it('reads standfirst and points of the summary', async () => {
    const points = summary.points.map(({ text }) => text);
    for (const attributes of ['', 'href="/full"']) {
      speech.said = [];
      const element = await brief(`controls mode="summary" ${attributes}`);
      expect(hear(element)).to.deep.equal([summary.standfirst, ...points]);
    }
  });

  it('reads the article where it is disclosed', async () => {
    const element = await brief('controls mode="summary" open');
    expect(hear(element)).to.deep.equal([article.title, ...article.paragraphs]);
  });

  it('changes neither the page nor the selection to mark what it reads', async () => {
    const element = await brief('controls');
    const selection = getSelection()!;
    selection.selectAllChildren(element.parentElement!);
    const before = [selection.toString(), element.parentElement!.outerHTML];
    listen(element).click();
    expect([selection.toString(), element.parentElement!.outerHTML]).to.deep.equal(before);
    selection.removeAllRanges();
  });

  it('speaks with a voice for the language of the article, whatever the page’s language', async () => {
    const german = { lang: 'de-DE', default: true, localService: true };
    for (const [voices, expected] of [
      [[german, { lang: 'en-GB', localService: true }], 'en-GB'],
      [[{ lang: 'en-AU' }, { lang: 'en-IE', localService: true }], 'en-IE'],
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
      expect(speech.current?.voice?.lang).to.equal(expected);
      expect(speech.current?.lang).to.equal(expected);
      stop(element).click();
    }
  });

  it('is not offered without a voice for the language, and is once there is one', async () => {
    speech.voices = [];
    const element = await brief('controls');
    expect(seen(listen(element))).to.equal(false);
    speech.arrive({ lang: 'de-DE' }, { lang: 'enm' });
    expect(seen(listen(element))).to.equal(false);
    const { x, y } = button(element, 'share').getBoundingClientRect();
    speech.arrive({ lang: 'en-US' });
    expect(seen(listen(element))).to.equal(true);
    const now = button(element, 'share').getBoundingClientRect();
    expect([now.x, now.y]).to.deep.equal([x, y]);
    speech.arrive();
    expect(seen(listen(element))).to.equal(false);
  });

  it('is not offered where the browser has no speech', async () => {
    restore();
    restore = replaceSpeech(undefined);
    const element = await brief('controls');
    expect(seen(listen(element))).to.equal(false);
    element.remove();
  });

  it('pauses, and resumes at the word where it was', async () => {
    const element = await brief('controls');
    listen(element).click();
    speech.finish();
    expect(listen(element).textContent).to.equal('Pause');
    speech.reach(10);
    speech.reach(19);
    listen(element).click();
    await settled();
    expect(speech.current).to.equal(undefined);
    expect(listen(element).textContent).to.equal('Resume');
    expect(marked(element)).to.deep.equal([article.paragraphs[0]]);
    listen(element).click();
    expect(speech.current!.text).to.equal(article.paragraphs[0]!.slice(19));
    speech.reach(8);
    listen(element).click();
    listen(element).click();
    expect(speech.current!.text).to.equal(article.paragraphs[0]!.slice(27));
    speech.finish();
    expect(speech.current!.text).to.equal(article.paragraphs[1]);
    stop(element).click();
  });

  it('can be stopped while it speaks and while it pauses, and begins anew after', async () => {
    const element = await brief('controls');
    expect(stop(element).checkVisibility()).to.equal(false);
    for (const presses of [1, 2]) {
      for (let n = 0; n < presses; n++) listen(element).click();
      expect(stop(element).checkVisibility()).to.equal(true);
      stop(element).focus();
      stop(element).click();
      await settled();
      expect(speech.current).to.equal(undefined);
      expect(marked(element)).to.deep.equal([]);
      expect(stop(element).checkVisibility()).to.equal(false);
      expect(listen(element).textContent).to.equal('Listen');
      expect(element.shadowRoot!.activeElement).to.equal(listen(element));
    }
    listen(element).click();
    expect(speech.current!.text).to.equal(article.title);
    stop(element).click();
  });

  it('keeps the focus on the button that stops while it speaks, whatever voices arrive', async () => {
    const element = await brief('controls');
    listen(element).click();
    stop(element).focus();
    speech.arrive({ lang: 'en-GB' });
    expect(element.shadowRoot!.activeElement).to.equal(stop(element));
    stop(element).click();
  });

  it('keeps the focus where it is when it comes to the end', async () => {
    const element = await brief('controls');
    listen(element).click();
    button(element, 'share').focus();
    while (speech.current) speech.finish();
    expect(element.shadowRoot!.activeElement).to.equal(button(element, 'share'));
  });

  it('lets one element speak at a time', async () => {
    const [one, two] = [await brief('controls'), await brief('controls mode="summary"')];
    listen(one).click();
    listen(two).click();
    await settled();
    expect(listen(one).textContent).to.equal('Listen');
    expect(marked(one)).to.deep.equal([]);
    expect(listen(two).textContent).to.equal('Pause');
    expect(speech.current!.text).to.equal(summary.standfirst);
    stop(two).click();
  });

  for (const [what, act] of Object.entries<(element: DiplomacyBrief) => unknown>({
    'the reader leaves the page': () => dispatchEvent(new PageTransitionEvent('pagehide')),
    'it is detached': (element) => {
      element.remove();
    },
    'it is hidden': (element) => (element.hidden = true),
    'what it is in is hidden': (element) => (element.parentElement!.style.display = 'none'),
    'its controls are taken away': (element) => (element.controls = false),
    'something else is shown': (element) => (element.mode = 'summary'),
    'someone else takes the word': () => {
      speech.fail('interrupted');
    },
    'someone else empties the queue': () => {
      speech.fail('canceled');
    },
  })) {
    it(`stops when ${what}`, async () => {
      const element = await brief('controls');
      listen(element).click();
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

  it('goes on while labels and the heading level change, with the mark on the new title', async () => {
    const element = await brief('controls');
    listen(element).click();
    element.labels = { pause: 'Hold' };
    element.headingLevel = 4;
    await settled();
    expect(speech.calls.filter((call) => call === 'speak')).to.have.length(1);
    expect(listen(element).textContent).to.equal('Hold');
    expect(part(element, 'title').ariaCurrent).to.equal('true');
    stop(element).click();
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
      element.open = open;
      await settled();
      expect(speech.current).to.equal(undefined);
      expect(listen(element).textContent).to.equal('Listen');
    }
  });

  it('goes on while the page is only in the background, and while it is resized', async () => {
    const element = await brief('controls');
    listen(element).click();
    document.dispatchEvent(new Event('visibilitychange'));
    element.style.inlineSize = '300px';
    await settled();
    expect(speech.current).not.to.equal(undefined);
    stop(element).click();
  });

  it('offers to listen again when someone else took the word, and when voices arrive after the end', async () => {
    const element = await brief('controls');
    listen(element).click();
    speech.fail('interrupted');
    expect(listen(element).textContent).to.equal('Listen');
    hear(element);
    speech.arrive({ lang: 'en-GB' });
    expect(listen(element).textContent).to.equal('Listen');
  });

  it('leaves the voice to others once it has come to its end', async () => {
    const element = await brief('controls');
    hear(element);
    speech.calls = [];
    element.mode = 'summary';
    await settled();
    expect(speech.calls).to.deep.equal([]);
  });

  it('says to those who cannot see the mark where it is', async () => {
    const element = await brief('controls');
    listen(element).click();
    expect(part(element, 'title').ariaCurrent).to.equal('true');
    stop(element).click();
    expect(part(element, 'title').ariaCurrent).to.equal(null);
  });

  it('says plainly that it failed, once, and can be tried again', async () => {
    const element = await brief('controls');
    listen(element).click();
    speech.fail('synthesis-failed');
    expect(status(element)).to.equal('Reading aloud failed.');
    expect(listen(element).textContent).to.equal('Listen');
    part(element, 'status').textContent = '';
    speech.arrive({ lang: 'en' });
    expect(status(element)).to.equal('');
    listen(element).click();
    speech.fail('network');
    expect(status(element)).to.equal('Reading aloud failed.');
    listen(element).click();
    expect(status(element)).to.equal('');
    speech.voices = [];
    speech.finish();
    expect(status(element)).to.equal('Reading aloud failed.');
  });

  it('ends a pause that someone else has left', async () => {
    const element = await brief('controls');
    listen(element).click();
    expect(speech.calls.slice(-2)).to.deep.equal(['resume', 'speak']);
    stop(element).click();
  });

  it('keeps a voice of the network from falling silent after a while, and leaves others alone', async () => {
    const own = window.setInterval.bind(window);
    let beat: (() => void) | undefined;
    window.setInterval = ((act: () => void, delay: number) => {
      expect(delay).to.be.lessThan(15_000);
      beat = act;
      return own(() => undefined, 1e6);
    }) as never;
    try {
      const element = await brief('controls');
      listen(element).click();
      expect(beat).to.equal(undefined);
      stop(element).click();
      speech.arrive({ lang: 'en-US', localService: false });
      listen(element).click();
      speech.calls = [];
      beat!();
      expect(speech.calls).to.deep.equal(['pause', 'resume']);
      stop(element).click();
    } finally {
      window.setInterval = own;
    }
  });

  it('keeps what it reads in view, unless the reader has scrolled away', async () => {
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
    for (const paragraph of paragraphs.slice(0, 4)) {
      speech.finish();
      expect(inView(paragraph), paragraph.id).to.equal(true);
    }
    scrollTo(0, document.documentElement.scrollHeight);
    const away = scrollY;
    expect(inView(paragraphs[3]!)).to.equal(false);
    speech.finish();
    expect(scrollY).to.equal(away);
    paragraphs[4]!.scrollIntoView({ block: 'end' });
    speech.finish();
    expect(inView(paragraphs[5]!)).to.equal(true);
    stop(element).click();
    scrollTo(0, 0);
  });

  it('does not move what is in view already, nor a reader who has scrolled back', async () => {
    const element = await brief('controls');
    element.style.marginBlock = '300px 300vh';
    scrollTo(0, 0);
    listen(element).click();
    expect(scrollY).to.equal(0);
    element.style.marginBlock = '300vh';
    speech.finish();
    expect(scrollY).to.equal(0);
    stop(element).click();
  });

  it('leaves nothing behind on a page that it has left', async () => {
    const element = await brief('controls');
    listen(element).click();
    element.remove();
    speech.calls = [];
    speech.arrive();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(speech.calls).to.deep.equal([]);
    expect(listen(element).hidden).to.equal(false);
  });
});
