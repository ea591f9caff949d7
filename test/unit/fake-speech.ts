/** A fake speech synthesizer that a test controls: `finish` ends the current utterance. */
export class FakeSpeech extends EventTarget {
  voices: Partial<SpeechSynthesisVoice>[] = [{ lang: 'en-US', default: true }];
  /** The utterances passed to speak(), in order. */
  said: FakeUtterance[] = [];
  /** The names of the called methods, in order. */
  calls: string[] = [];
  current: FakeUtterance | undefined;

  getVoices = () => this.voices.map((voice) => ({ default: false, localService: true, ...voice }));
  pause = () => this.calls.push('pause');
  resume = () => this.calls.push('resume');

  speak = (utterance: FakeUtterance) => {
    this.calls.push('speak');
    this.said.push(utterance);
    this.current = utterance;
  };

  /** As in browsers, the utterance receives its error event asynchronously. */
  cancel = () => {
    this.calls.push('cancel');
    const { current } = this;
    this.current = undefined;
    if (current)
      queueMicrotask(() => {
        current.tell('error', { error: 'interrupted' });
      });
  };

  /** Dispatches a boundary event for a character of the current utterance. */
  reach(charIndex: number) {
    this.current?.tell('boundary', { charIndex });
  }

  finish() {
    const { current } = this;
    this.current = undefined;
    current?.tell('end');
  }

  fail(error: string) {
    const { current } = this;
    this.current = undefined;
    current?.tell('error', { error });
  }

  arrive(...voices: Partial<SpeechSynthesisVoice>[]) {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

class FakeUtterance {
  lang = '';
  voice?: Partial<SpeechSynthesisVoice>;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  tell(type: string, more: object = {}) {
    const heard = (this as unknown as Record<string, ((event: object) => void) | undefined>)[
      `on${type}`
    ];
    heard?.({ type, ...more });
  }
}

/** Replaces the browser's speech synthesis with a fake or with undefined; the returned function restores it. */
export function replaceSpeech(speech: FakeSpeech | undefined): () => void {
  const names = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
  const own = names.map((name) => Object.getOwnPropertyDescriptor(window, name)!);
  const fakes = [speech, FakeUtterance];
  names.forEach((name, i) => {
    Object.defineProperty(window, name, { configurable: true, writable: true, value: fakes[i] });
  });
  return () => {
    names.forEach((name, i) => Object.defineProperty(window, name, own[i]!));
  };
}

/**
 * Replaces the speech synthesis with a new fake before each test of a suite, and restores it after the test.
 *
 * @param use Is called with the fake before each test.
 */
export function fakeSpeechInEachTest(use: (speech: FakeSpeech) => void): void {
  let restore: () => void;
  beforeEach(() => {
    const speech = new FakeSpeech();
    use(speech);
    restore = replaceSpeech(speech);
  });
  afterEach(() => {
    restore();
  });
}
