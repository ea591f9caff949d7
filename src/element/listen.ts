import { scrollIntoView, windowOf } from '../dom/documents.js';
import type { Host } from './host.js';
import type { Voice } from './reader.js';
import type { Block, TextToRead } from './text-to-read.js';
import { currentIn } from './view/find.js';
import { listenOnWindow } from './window-events.js';

/** Reads blocks of text aloud. */
export interface Listen {
  /** Starts to read; pauses if it is reading; resumes if it is paused. */
  readonly toggle: () => void;
  /** Looks again for a voice, because the text can be in another language now. */
  readonly update: () => void;
  readonly stop: () => void;
}

/** The element that reads aloud now: the synthesizer speaks one utterance at a time, so one element of a page can read. */
let speaker: Listen | undefined;

/** The messages between the pages of an origin, because their browser has one synthesizer. */
const speaking = 'speaking';
const silenced = 'silenced';

/**
 * Reads blocks of text aloud by the Web Speech API, one utterance each.
 *
 * @param textToRead Returns what there is to read.
 * @param onFailure Called when reading aloud failed.
 */
export function listen(host: Host, textToRead: () => TextToRead, onFailure: () => void): Listen {
  let window: (Window & typeof globalThis) | null;
  /** The language of what is read, or could be read. */
  let language = '';
  /** The blocks that are left to read, and how many characters of the first one were read. */
  let left: Block[] = [];
  let read = 0;
  /** Chromium may collect an utterance that nothing refers to, and then never dispatches its `end` event. */
  let spoken: SpeechSynthesisUtterance | undefined;
  /** Open while this element reads aloud: in some browsers a page with an open channel cannot be kept for Back. */
  let channel: BroadcastChannel | undefined;
  /** Another page has answered that it stops its voice. In Chromium, this also removes the utterances of this page. */
  let isOtherStopping = false;

  /** Undefined where there is no synthesizer, or where it fails: then the reader is told that reading aloud failed. */
  const ask = <T>(question: (synthesis: SpeechSynthesis) => T): T | undefined => {
    try {
      const { speechSynthesis } = window ?? {};
      return speechSynthesis && question(speechSynthesis);
    } catch {
      return undefined;
    }
  };

  /**
   * The voice for the language of the text: the system's default voice if there are several. Only a voice of the device:
   * for a voice of the network, the browser sends the text to a server.
   */
  const findVoice = (): SpeechSynthesisVoice | undefined => {
    const voices = ask((synthesis) => synthesis.getVoices()) ?? [];
    const pattern = new RegExp(`^${language.split('-')[0]}(?![a-z])`, 'i');
    const fitting = voices.filter(({ lang, localService }) => localService && pattern.test(lang));
    return fitting.find((voice) => voice.default) ?? fitting[0];
  };

  /** What the voice does when it reads nothing. */
  const silent = (): Voice => (findVoice() ? 'silent' : 'absent');

  const onVoices = () => {
    if (left.length) return;
    language = textToRead().lang;
    host.updateReader({ voice: silent() });
  };

  /** Cancels what this element speaks. Without an utterance of its own it would cancel what another page or script speaks. */
  const silence = () => {
    channel?.close();
    if (!spoken) return;
    spoken = undefined;
    ask((synthesis) => {
      synthesis.cancel();
    });
  };

  const end = (hasFailed = false) => {
    silence();
    left = [];
    host.updateReader({ voice: silent(), block: undefined });
    if (hasFailed) onFailure();
  };

  const stop = () => {
    if (left.length) end();
  };

  /** Silences the other pages of this origin, and becomes silent when one of them begins to read. */
  const openChannel = () => {
    isOtherStopping = false;
    try {
      const opened = (channel = new BroadcastChannel('brief-voice'));
      opened.onmessage = ({ data }) => {
        if (data === silenced) {
          isOtherStopping = true;
        } else if (data === speaking) {
          // Before the voice stops: the other page has to know that its utterance is removed.
          opened.postMessage(silenced);
          stop();
        }
      };
      opened.postMessage(speaking);
    } catch {
      // Missing before Safari 15.4, and refused in some sandboxes. The page still reads aloud.
    }
  };

  const utter = (synthesis: SpeechSynthesis, text: string, voice: SpeechSynthesisVoice) => {
    const from = read;
    const utterance = new SpeechSynthesisUtterance(text);
    // A cancelled utterance still dispatches its events.
    const on =
      <E>(act: (event: E) => void) =>
      (event: E) => {
        if (utterance === spoken) act(event);
      };
    spoken = Object.assign(utterance, {
      voice,
      lang: voice.lang,
      onboundary: on(({ charIndex }: SpeechSynthesisEvent) => {
        read = from + charIndex;
      }),
      onend: on(() => {
        spoken = undefined;
        left.shift();
        read = 0;
        speak();
      }),
      onerror: on(({ error }: SpeechSynthesisErrorEvent) => {
        spoken = undefined;
        if (error === 'canceled' && isOtherStopping) {
          isOtherStopping = false;
          speak();
        } else {
          // Another script may have begun to speak.
          end(!/^(interrupt|cancel)ed$/.test(error));
        }
      }),
    });
    // If another script has paused the synthesizer, this utterance would not start.
    synthesis.resume();
    synthesis.speak(utterance);
    return true;
  };

  const speak = () => {
    const voice = findVoice();
    const [block] = left;
    if (!block || !voice) {
      end(block !== undefined);
      return;
    }
    const last = currentIn(host.renderRoot);
    host.updateReader({ voice: 'speaking', block: block.number });
    // If the reader has scrolled away from the last block, do not scroll back.
    if (!last || isInView(last))
      void host.updateComplete.then(() => {
        const next = currentIn(host.renderRoot);
        if (next) scrollIntoView(next, { block: 'nearest' });
      });
    if (!ask((synthesis) => utter(synthesis, block.text.slice(read), voice))) end(true);
  };

  host.addController({
    hostConnected: () => {
      window = windowOf(host);
      // Chromium loads its voices late.
      ask((synthesis) => {
        synthesis.addEventListener('voiceschanged', onVoices);
      });
      onVoices();
    },
    hostDisconnected: () => {
      stop();
      ask((synthesis) => {
        synthesis.removeEventListener('voiceschanged', onVoices);
      });
    },
  });
  // Chromium keeps speaking after a navigation.
  listenOnWindow(host, ['pagehide'], stop);

  const self: Listen = {
    toggle() {
      const { voice } = host.reader;
      if (voice === 'speaking') {
        // `speechSynthesis.pause()` ends the utterance on Android, and after a while in Chromium.
        silence();
        host.updateReader({ voice: 'paused' });
        return;
      }
      if (voice !== 'paused') {
        const { lang, blocks } = textToRead();
        language = lang;
        left = [...blocks];
        read = 0;
      }
      // Without a voice, nothing else may become silent.
      if (findVoice()) {
        if (speaker !== self) speaker?.stop();
        speaker = self;
        openChannel();
      }
      speak();
    },
    update() {
      const { lang, blocks } = textToRead();
      const { block } = host.reader;
      if (!left.length && lang !== language) onVoices();
      // The text that is read aloud is not the one that is shown any more.
      if (left.length && (lang !== language || !blocks.some(({ number }) => number === block)))
        void host.updateComplete.then(stop);
    },
    stop,
  };
  return self;
}

/** Whether a block begins in the window, or less than one window before it: such a block can end in the window. */
function isInView(block: Element): boolean {
  return Math.abs(block.getBoundingClientRect().top) < innerHeight;
}
