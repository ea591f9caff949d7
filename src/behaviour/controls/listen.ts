import type { ReactiveController } from 'lit';
import { windowOf } from '../../base/documents.js';
import { scrollIntoView } from '../../base/scroll.js';
import type { Host } from '../host.js';
import { listenOnWindow } from '../window-events.js';

export type Listening = 'silent' | 'speaking' | 'paused' | 'failed';

/** The element that reads aloud now: the synthesizer speaks one utterance at a time, so one element of a page can read. */
let speaker: Listen | undefined;

/** The messages between the pages of an origin, because their browser has one synthesizer. */
const speaking = 'speaking';
const silenced = 'silenced';

/** Reads blocks of text aloud by the Web Speech API, one utterance each, and marks the block that is read with `aria-current`. */
export class Listen implements ReactiveController {
  state: Listening = 'silent';

  readonly #host: Host;
  readonly #lang: string;
  readonly #changed: () => void;
  #window?: (Window & typeof globalThis) | null;

  /** The blocks that are left to read, and how many characters of the first one were read. */
  #blocks: Element[] = [];
  #read = 0;
  #marked?: Element | undefined;
  /** Chromium may collect an utterance that nothing refers to, and then never dispatches its `end` event. */
  #utterance?: SpeechSynthesisUtterance | undefined;
  /** Open while this element reads aloud: in some browsers a page with an open channel cannot be kept for Back. */
  #channel?: BroadcastChannel | undefined;
  /** Another page has stopped its voice for this one. */
  #hasSilenced = false;

  /**
   * @param lang The language of the text: a voice for this language reads it, whatever the page's language is.
   * @param changed Called when the state or the voice has changed.
   */
  constructor(host: Host, lang: string, changed: () => void) {
    this.#lang = lang;
    this.#changed = changed;
    (this.#host = host).addController(this);
    // Chromium keeps speaking after a navigation.
    listenOnWindow(host, 'pagehide', this.stop);
  }

  hostConnected(): void {
    this.#window = windowOf(this.#host);
    // Chromium loads its voices late.
    this.#ask((synthesis) => {
      synthesis.addEventListener('voiceschanged', this.#changed);
    });
  }

  hostDisconnected(): void {
    this.stop();
    this.#ask((synthesis) => {
      synthesis.removeEventListener('voiceschanged', this.#changed);
    });
  }

  /**
   * The voice for the language of the text: the system's default voice if there are several. Only a voice of the device:
   * for a voice of the network, the browser sends the text to a server.
   */
  get voice(): SpeechSynthesisVoice | undefined {
    const language = new RegExp(`^${this.#lang.split('-')[0]}(?![a-z])`, 'i');
    const voices = this.#ask((synthesis) => synthesis.getVoices()) ?? [];
    const fitting = voices.filter(({ lang, localService }) => localService && language.test(lang));
    return fitting.find((voice) => voice.default) ?? fitting[0];
  }

  /** Starts to read these blocks; pauses if it is reading; resumes if it is paused. */
  toggle(blocks: Iterable<Element>): void {
    if (this.state === 'speaking') {
      // `speechSynthesis.pause()` ends the utterance on Android, and after a while in Chromium.
      this.#silence();
      this.#closeChannel();
      this.#change('paused');
      return;
    }
    if (this.state !== 'paused') {
      speaker?.stop();
      speaker = this; // eslint-disable-line @typescript-eslint/no-this-alias -- the one of all instances
      this.#blocks = [...blocks];
      this.#read = 0;
    }
    this.#openChannel();
    this.#change('speaking');
    this.#speak();
  }

  stop = (): void => {
    if (this.#blocks.length) this.#end('silent');
  };

  /** Goes on with the same texts where other nodes show them now, and stops where the texts are gone. */
  follow(blocks: readonly Element[]): void {
    const left = blocks.slice(blocks.length - this.#blocks.length);
    const isSame = ({ textContent }: Element, i: number) => textContent === left[i]?.textContent;
    if (!this.#blocks.every(isSame)) {
      this.stop();
    } else if (this.#blocks.length) {
      this.#blocks = left;
      this.#mark(left[0]);
    }
  }

  #end(state: Listening): void {
    this.#silence();
    this.#closeChannel();
    this.#mark();
    this.#blocks = [];
    this.#change(state);
    // A failure is announced once.
    this.state = 'silent';
  }

  #speak(): void {
    const { voice } = this;
    const [block] = this.#blocks;
    if (!block || !voice) {
      this.#end(block ? 'failed' : 'silent');
      return;
    }
    // If the reader has scrolled away from the marked block, do not scroll back.
    if (!this.#marked || isInView(this.#marked)) scrollIntoView(block, { block: 'nearest' });
    this.#mark(block);
    const isSpeaking = this.#ask((synthesis) => {
      this.#utter(synthesis, block.textContent.slice(this.#read), voice);
      return true;
    });
    if (!isSpeaking) this.#end('failed');
  }

  #utter(synthesis: SpeechSynthesis, text: string, voice: SpeechSynthesisVoice): void {
    const from = this.#read;
    const utterance = new SpeechSynthesisUtterance(text);
    // A cancelled utterance still dispatches its events.
    const on =
      <E>(act: (event: E) => void) =>
      (event: E) => {
        if (utterance === this.#utterance) act(event);
      };
    this.#utterance = Object.assign(utterance, {
      voice,
      lang: voice.lang,
      onboundary: on(({ charIndex }: SpeechSynthesisEvent) => {
        this.#read = from + charIndex;
      }),
      onend: on(() => {
        this.#utterance = undefined;
        this.#blocks.shift();
        this.#read = 0;
        this.#speak();
      }),
      onerror: on(({ error }: SpeechSynthesisErrorEvent) => {
        this.#utterance = undefined;
        if (error === 'canceled' && this.#hasSilenced) {
          // In Chromium, a page that stops its voice also removes the waiting utterances of all other pages.
          this.#hasSilenced = false;
          this.#speak();
        } else {
          // Another script may have begun to speak.
          this.#end(/^(interrupt|cancel)ed$/.test(error) ? 'silent' : 'failed');
        }
      }),
    });
    // If another script has paused the synthesizer, this utterance would not start.
    synthesis.resume();
    synthesis.speak(utterance);
  }

  /** Cancels what this element speaks. Without an utterance of its own it would cancel what another page or script speaks. */
  #silence(): void {
    if (!this.#utterance) return;
    this.#utterance = undefined;
    this.#ask((synthesis) => {
      synthesis.cancel();
    });
  }

  /** Silences the other pages of this origin, and becomes silent when one of them begins to read. */
  #openChannel(): void {
    this.#hasSilenced = false;
    try {
      const channel = new BroadcastChannel('brief-voice');
      channel.onmessage = ({ data }) => {
        if (data === silenced) {
          this.#hasSilenced = true;
        } else if (data === speaking) {
          // Before the voice stops: the other page has to know that its utterance is removed.
          channel.postMessage(silenced);
          this.stop();
        }
      };
      channel.postMessage(speaking);
      this.#channel = channel;
    } catch {
      // Missing before Safari 15.4, and refused in some sandboxes. The page still reads aloud.
    }
  }

  #closeChannel(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  #change(state: Listening): void {
    this.state = state;
    this.#changed();
  }

  #mark(block?: Element): void {
    if (block === this.#marked) return;
    this.#marked?.removeAttribute('aria-current');
    block?.setAttribute('aria-current', 'true');
    this.#marked = block;
  }

  /** Undefined where there is no synthesizer, or where it fails: then the reader is told that reading aloud failed. */
  #ask<T>(question: (synthesis: SpeechSynthesis) => T): T | undefined {
    try {
      const { speechSynthesis } = this.#window ?? {};
      return speechSynthesis && question(speechSynthesis);
    } catch {
      return undefined;
    }
  }
}

/** Whether a block begins in the window, or less than one window before it: such a block can end in the window. */
function isInView(block: Element): boolean {
  return Math.abs(block.getBoundingClientRect().top) < innerHeight;
}
