import { expect, nextFrame } from '@open-wc/testing';
import type { DiplomacyBrief } from '../../src/diplomacy-brief.js';
import { FakeSpeech, fakeSpeechInEachTest, replaceSpeech } from './fake-speech.js';
import { brief, part, parts, settled } from './helpers.js';

/** Dispatches the event that a button of the page causes by its `command` attribute. Engines without it have no such event. */
async function command(element: DiplomacyBrief, name?: unknown): Promise<void> {
  element.dispatchEvent(
    Object.assign(new Event('command', { cancelable: true }), { command: name }),
  );
  await settled();
}

describe('the commands', () => {
  it('--open, --close and --toggle open and close the text', async () => {
    const element = await brief('mode="summary"');
    for (const [name, open] of [
      ['--open', true],
      ['--open', true],
      ['--toggle', false],
      ['--toggle', true],
      ['--close', false],
      ['--close', false],
    ] as const) {
      await command(element, name);
      expect(element.open, name).to.equal(open);
      expect(element.shadowRoot!.querySelector('details')!.open, name).to.equal(open);
    }
  });

  it('--reveal-3 reveals the third paragraph', async () => {
    const element = await brief('mode="summary"');
    await command(element, '--reveal-3');
    expect(element.shadowRoot!.activeElement).to.equal(parts(element, 'paragraph')[2]);
  });

  it('--share does what the button Share does, also where the element has no controls', async () => {
    const shared: unknown[] = [];
    const own = Object.getOwnPropertyDescriptor(navigator, 'share');
    const share = (data: unknown) => Promise.resolve(shared.push(data));
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    try {
      await command(await brief(), '--share');
      await command(await brief('controls'), '--share');
      expect(shared).to.have.length(2);
    } finally {
      Reflect.deleteProperty(navigator, 'share');
      if (own) Object.defineProperty(navigator, 'share', own);
    }
  });

  it('--listen and --stop do what the buttons do', async () => {
    const speech = new FakeSpeech();
    const restore = replaceSpeech(speech);
    try {
      const element = await brief('mode="summary"');
      await command(element, '--listen');
      expect(speech.current).not.to.equal(undefined);
      await command(element, '--stop');
      expect(speech.current).to.equal(undefined);
    } finally {
      restore();
    }
  });

  it('--share and --quote tell their result in the status where the element has no controls', async () => {
    const own = ['share', 'clipboard'].map((name) => [name, undefined] as const);
    for (const [name, value] of own)
      Object.defineProperty(navigator, name, { value, configurable: true });
    try {
      for (const name of ['--share', '--quote']) {
        const element = await brief('href="/full"');
        expect(parts(element, 'status')).to.have.length(0);
        await command(element, name);
        expect(part(element, 'status').textContent).to.equal(
          `Copying failed. ${location.origin}/full`,
        );
        expect(part(element, 'status').role).to.equal('status');
        expect(parts(element, 'control')).to.have.length(0);
        await expect(element).to.be.accessible();
      }
    } finally {
      for (const [name] of own) Reflect.deleteProperty(navigator, name);
    }
  });

  it('tell their result in a later frame than the status, because screen readers do not tell words that come with it', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    try {
      const element = await brief();
      element.dispatchEvent(Object.assign(new Event('command'), { command: '--quote' }));
      await nextFrame();
      expect(part(element, 'status').textContent).to.equal('');
      await settled();
      expect(part(element, 'status').textContent).to.equal(`Copying failed. ${location.href}`);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('tell their result apart from the text: smaller, and with a distance to it', async () => {
    const element = await brief();
    await command(element, '--stop');
    const message = part(element, 'status');
    message.textContent = 'Message';
    const text = part(element, 'body');
    const { fontSize } = getComputedStyle(message);
    expect(parseFloat(fontSize)).to.be.lessThan(parseFloat(getComputedStyle(text).fontSize));
    const distance = text.getBoundingClientRect().top - message.getBoundingClientRect().bottom;
    expect(distance).to.be.greaterThan(8);
  });

  /** An element in an open part of the page, above more of the page than the window shows. */
  async function briefInDetails(): Promise<DiplomacyBrief> {
    const element = await brief();
    const details = document.createElement('details');
    const more = document.createElement('div');
    more.style.blockSize = '300vh';
    details.open = true;
    element.parentElement!.append(details, more);
    details.append(element);
    await settled();
    return element;
  }

  describe('--listen without the controls', () => {
    let speech: FakeSpeech;
    fakeSpeechInEachTest((fake) => {
      speech = fake;
    });

    it('goes on reading when the element is rendered again', async () => {
      const element = await brief();
      await command(element, '--listen');
      element.headingLevel = 4;
      await settled();
      element.labels = { more: 'More' };
      await settled();
      element.controls = true;
      await settled();
      element.controls = false;
      await settled();
      expect(speech.said).to.have.length(1);
      expect(speech.current).not.to.equal(undefined);
      await command(element, '--stop');
    });

    it('pauses and resumes by the same command', async () => {
      const element = await brief();
      await command(element, '--listen');
      await command(element, '--listen');
      expect(speech.current).to.equal(undefined);
      await command(element, '--listen');
      expect(speech.current).not.to.equal(undefined);
      await command(element, '--stop');
    });

    for (const [what, act] of Object.entries<(element: DiplomacyBrief) => void>({
      'the element is hidden': (element) => (element.hidden = true),
      'an ancestor is hidden': (element) => (element.parentElement!.style.display = 'none'),
      'the element can only be found': (element) => {
        element.setAttribute('hidden', 'until-found');
      },
      'an ancestor can only be found': ({ parentElement }) => {
        parentElement!.setAttribute('hidden', 'until-found');
      },
      'a closed part of the page contains it': ({ parentElement }) => {
        (parentElement as HTMLDetailsElement).open = false;
      },
      'a closed part of the page contains it, out of view': ({ parentElement }) => {
        scrollTo(0, 1e6);
        (parentElement as HTMLDetailsElement).open = false;
      },
      'the element is removed': (element) => {
        element.remove();
      },
      'another text is shown': (element) => (element.mode = 'summary'),
      'the reader presses Escape': () =>
        dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })),
    })) {
      it(`stops when ${what}`, async () => {
        const element = await briefInDetails();
        await command(element, '--listen');
        expect(speech.current).not.to.equal(undefined);
        act(element);
        await settled();
        await settled();
        expect(speech.current).to.equal(undefined);
      });
    }

    it('reads nothing where the text is hidden', async () => {
      const element = await brief('popover');
      await command(element, '--listen');
      expect(speech.said).to.deep.equal([]);
      element.showPopover();
      await settled();
      await command(element, '--listen');
      expect(speech.said).to.have.length(1);
    });

    it('tells a failure in the status', async () => {
      const element = await brief();
      speech.voices = [];
      await command(element, '--listen');
      expect(part(element, 'status').textContent).to.equal('Reading aloud failed.');
      speech.arrive({ lang: 'en' });
      await command(element, '--listen');
      expect(part(element, 'status').textContent).to.equal('');
      speech.fail('synthesis-failed');
      await settled();
      expect(part(element, 'status').textContent).to.equal('Reading aloud failed.');
    });
  });

  for (const unknown of [
    undefined,
    '',
    'open',
    '--',
    '--OPEN',
    '--reveal',
    '--reveal-',
    '--reveal-0',
    '--reveal-99',
    '--reveal-1.5',
    '--constructor',
    '--toString',
    ...Object.getOwnPropertyNames(Object.prototype),
    'show-popover',
    5,
  ]) {
    it(`that are unknown, such as ${JSON.stringify(unknown)}, are ignored`, async () => {
      const element = await brief('mode="summary"');
      await command(element, unknown);
      expect(element.open).to.equal(false);
      expect(element.shadowRoot!.activeElement).to.equal(null);
    });
  }

  it('are ignored where there is nothing to open or to reveal', async () => {
    const element = await brief('mode="summary" href="/full"');
    for (const name of ['--reveal-1', '--listen']) await command(element, name);
    expect(element.shadowRoot!.querySelector('a[part]')).not.to.equal(null);
  });
});
