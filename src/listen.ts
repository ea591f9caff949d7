import type { ReactiveController } from 'lit';

export type Listening = 'silent' | 'speaking' | 'paused' | 'failed';

/** The synthesizer has one voice at a time, and so has a page. */
let speaker: Listen | undefined;
function take(next: Listen): void {
  speaker?.stop();
  speaker = next;
}

/** How long Chromium surely speaks with a voice of the network before it falls silent, in milliseconds. */
const endurance = 10_000;

/** Not every browser has one. */
const synthesis = () => window.speechSynthesis as SpeechSynthesis | undefined;

/** Reads blocks of text aloud by the Web Speech API, one utterance each, and marks the one that is read with `aria-current`. */
export class Listen implements ReactiveController {
  state: Listening = 'silent';

  readonly #host: HTMLElement;
  readonly #lang: string;
  readonly #changed: () => void;

  /** What is left to read, and how much of the first of it was read. */
  #blocks: Element[] = [];
  #said = 0;
  #marked?: Element | undefined;
  /** Held, or Chromium may forget it and never tell of its end. */
  #utterance?: SpeechSynthesisUtterance | undefined;
  #alive?: ReturnType<typeof setInterval>;
  #sizes?: ResizeObserver;

  /**
   * @param lang The language of the text: it is read by a voice for it, whatever the page's language.
   * @param changed Called when the state or the voice is another.
   */
  constructor(host: HTMLElement, lang: string, changed: () => void) {
    this.#host = host;
    this.#lang = lang;
    this.#changed = changed;
  }

  hostConnected(): void {
    this.#attend('addEventListener');
  }

  hostDisconnected(): void {
    this.stop();
    this.#attend('removeEventListener');
  }

  /** Chromium has its voices later than the page its elements; and it would go on speaking on the next page. */
  #attend(method: 'addEventListener' | 'removeEventListener'): void {
    synthesis()?.[method]('voiceschanged', this.#changed);
    window[method]('pagehide', this.stop);
  }

  /** The voice to read with: if there are several, the reader's own, or else one on the device. */
  get voice(): SpeechSynthesisVoice | undefined {
    const language = new RegExp(`^${this.#lang.split('-')[0]}(?![a-z])`, 'i');
    const rank = (voice: SpeechSynthesisVoice) => +voice.default * 2 + +voice.localService;
    return synthesis()
      ?.getVoices()
      .filter(({ lang }) => language.test(lang))
      .sort((a, b) => rank(b) - rank(a))[0];
  }

  /** Begins with these blocks; pauses; resumes where it paused. */
  toggle(blocks: Iterable<Element>): void {
    if (this.state === 'speaking') {
      // Not the synthesizer's own pause: on Android that is the end, and in Chromium a long one is.
      this.#silence();
      this.#change('paused');
      return;
    }
    if (this.state !== 'paused') {
      take(this);
      this.#blocks = [...blocks];
      this.#said = 0;
      // Nothing else tells when an element is hidden, whoever does it.
      this.#sizes = new ResizeObserver(() => {
        if (!this.#host.checkVisibility()) this.stop();
      });
      this.#sizes.observe(this.#host);
    }
    this.#change('speaking');
    this.#speak();
  }

  stop = (): void => {
    if (this.#blocks.length) this.#end('silent');
  };

  #end(state: Listening): void {
    this.#silence();
    this.#sizes!.disconnect();
    this.#mark();
    this.#blocks = [];
    this.#change(state);
    // A failure is told once.
    this.state = 'silent';
  }

  #speak(): void {
    const { voice } = this;
    const [block] = this.#blocks;
    if (!block || !voice) {
      this.#end(block ? 'failed' : 'silent');
      return;
    }
    // The reader may have gone to another place.
    if (!this.#marked || isInView(this.#marked)) block.scrollIntoView({ block: 'nearest' });
    this.#mark(block);
    const from = this.#said;
    const utterance = new SpeechSynthesisUtterance(block.textContent.slice(from));
    // Utterances that were cancelled go on to tell of it.
    const on =
      <E>(act: (event: E) => void) =>
      (event: E) => {
        if (utterance === this.#utterance) act(event);
      };
    this.#utterance = Object.assign(utterance, {
      voice,
      lang: voice.lang,
      onboundary: on(({ charIndex }: SpeechSynthesisEvent) => {
        this.#said = from + charIndex;
      }),
      onend: on(() => {
        this.#silence();
        this.#blocks.shift();
        this.#said = 0;
        this.#speak();
      }),
      onerror: on(({ error }: SpeechSynthesisErrorEvent) => {
        // Someone else may have taken the word.
        this.#end(/^(interrupt|cancel)ed$/.test(error) ? 'silent' : 'failed');
      }),
    });
    // Whoever paused it would keep it silent for everyone.
    speechSynthesis.resume();
    speechSynthesis.speak(utterance);
    if (voice.localService) return;
    this.#alive = setInterval(() => {
      speechSynthesis.pause();
      speechSynthesis.resume();
    }, endurance);
  }

  #silence(): void {
    this.#utterance = undefined;
    clearInterval(this.#alive);
    speechSynthesis.cancel();
  }

  #change(state: Listening): void {
    this.state = state;
    this.#changed();
  }

  #mark(block?: Element): void {
    this.#marked?.removeAttribute('aria-current');
    block?.setAttribute('aria-current', 'true');
    this.#marked = block;
  }
}

function isInView(block: Element): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
