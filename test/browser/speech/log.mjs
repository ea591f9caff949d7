import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';

/**
 * What a screen reader says, as a text: under each action of the reader, marked by `#`, one phrase a line. `compare`
 * compares the text with a file of the folder `logs`; with UPDATE_SPEECH=1 it writes that file instead.
 */
export class SpeechLog {
  #file;
  #reader;
  #sections = [];
  #storedReader = '';
  #stored = '';

  /**
   * @param file The name of the file.
   * @param reader The screen reader with its version. It is the first line of the file, which is not compared.
   */
  static async open(file, reader) {
    const log = new SpeechLog();
    log.#file = new URL(`logs/${file}`, import.meta.url);
    log.#reader = reader;
    if (process.env.UPDATE_SPEECH) return log;
    const stored = await readFile(log.#file, 'utf8').catch(() => '');
    const start = stored.indexOf('# ');
    log.#storedReader = stored.slice(0, start).trim();
    log.#stored = stored.slice(start);
    return log;
  }

  /** How many phrases the file has under the next action: a test that waits for speech can wait for so many. */
  get expected() {
    const section = this.#stored.split(/^# /m)[this.#sections.length + 1] ?? '';
    return section.split('\n').slice(1).filter(Boolean).length;
  }

  add(action, phrases) {
    const lines = phrases.map((phrase) => `${timeless(phrase)}\n`);
    this.#sections.push(`# ${action}\n\n${lines.join('')}`);
  }

  get text() {
    return this.#sections.join('\n');
  }

  /** Fails where the log is not that of the file. */
  async compare() {
    const { text } = this;
    if (process.env.UPDATE_SPEECH) {
      await mkdir(new URL('.', this.#file), { recursive: true });
      await writeFile(this.#file, `${this.#reader}\n\n${text}`);
    } else if (text !== this.#stored) {
      const patch = createTwoFilesPatch(
        `logs/${this.#file.pathname.split('/logs/')[1]}`,
        'what was said',
        this.#stored,
        text,
        this.#storedReader,
        this.#reader,
      );
      assert.fail(
        `${patch}\nIf that is good to hear, UPDATE_SPEECH=1 npm test speech orca stores it.`,
      );
    }
  }
}

/** A phrase without what differs between years and engines: the age of the text, and the digits of Arabic. */
function timeless(phrase) {
  return phrase
    .replace(/\([^()]+\)$/, '(…)')
    .replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - '٠'.charCodeAt(0)}`)
    .trim();
}
