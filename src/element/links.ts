import { findByIdAround, windowOf } from '../dom/documents.js';
import type { Host } from './host.js';
import { listenOnWindow } from './window-events.js';

/** Reveals the paragraph that the page's address names: `#brief-p3` is paragraph 3 of the element with the id `brief`. */
export function followFragment(host: Host): void {
  let followed = '';
  const follow = () => {
    // Some test environments have a window without an address.
    const { location } = windowOf(host) ?? {};
    const hash = location?.hash ?? '';
    // If the element is moved within the page, do not scroll to the paragraph again.
    if (hash === followed || !host.isConnected) return;
    followed = hash;
    for (const fragment of spellings(hash.slice(1))) {
      const [, id = '', paragraph = ''] = /^(.+)-p([1-9]\d*)$/s.exec(fragment) ?? [];
      // As in HTML, the first element with an id is meant.
      if (findByIdAround(host, id) === host) {
        // If there is no such paragraph, or `href` links to it, the fragment is ignored.
        host.reveal(+paragraph).catch(() => undefined);
        return;
      }
    }
  };
  host.addController({
    hostConnected: () => {
      void host.updateComplete.then(follow);
    },
  });
  listenOnWindow(host, 'hashchange', follow);
}

/** A fragment as written and then percent-decoded, if it can be decoded: HTML tries both in this order. */
function spellings(fragment: string): string[] {
  try {
    return [fragment, decodeURIComponent(fragment)];
  } catch {
    return [fragment];
  }
}
