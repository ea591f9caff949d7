import type { ReactiveController } from 'lit';
import { findByIdAround, windowOf } from '../base/documents.js';
import type { Host } from './host.js';
import { listenOnWindow } from './window-events.js';

/** Reveals the paragraph that the page's address names: `#brief-p3` is paragraph 3 of the element with the id `brief`. */
export class DeepLink implements ReactiveController {
  readonly #host: Host;
  #followed = '';

  constructor(host: Host) {
    (this.#host = host).addController(this);
    listenOnWindow(host, 'hashchange', this.#follow);
  }

  hostConnected(): void {
    void this.#host.updateComplete.then(this.#follow);
  }

  #follow = (): void => {
    // Some test environments have a window without an address.
    const hash = (windowOf(this.#host) as Partial<Window> | null)?.location?.hash ?? '';
    // If the element is moved within the page, do not scroll to the paragraph again.
    if (hash === this.#followed || !this.#host.isConnected) return;
    this.#followed = hash;
    for (const fragment of spellings(hash.slice(1))) {
      const [, id = '', paragraph = ''] = /^(.+)-p([1-9]\d*)$/s.exec(fragment) ?? [];
      // As in HTML, the first element with an id is meant.
      if (id && findByIdAround(this.#host, id) === this.#host) {
        // If there is no such paragraph, or `href` links to it, the fragment is ignored.
        this.#host.reveal(+paragraph).catch(() => undefined);
        return;
      }
    }
  };
}

/** A fragment as written and then percent-decoded, if it can be decoded: HTML tries both in this order. */
function spellings(fragment: string): string[] {
  try {
    return [fragment, decodeURIComponent(fragment)];
  } catch {
    return [fragment];
  }
}
