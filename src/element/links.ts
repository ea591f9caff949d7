import { findByIdAround, windowOf } from '../dom/documents.js';
import type { Host } from './host.js';

/**
 * Reveals the paragraph that the page's address names: `#brief-p3` is paragraph 3 of the element with the id `brief`.
 *
 * @param followed The fragment that was followed last.
 * @returns The fragment that is followed now.
 */
export function followFragment(host: Host, followed: string): string {
  // Some test environments have a window without an address.
  const { location } = windowOf(host) ?? {};
  const hash = location?.hash ?? '';
  // If the element is moved within the page, do not scroll to the paragraph again.
  if (hash === followed || !host.isConnected) return followed;
  for (const fragment of spellings(hash.slice(1))) {
    const [, id = '', paragraph = ''] = /^(.+)-p([1-9]\d*)$/s.exec(fragment) ?? [];
    // As in HTML, the first element with an id is meant.
    if (findByIdAround(host, id) === host) {
      // If there is no such paragraph, or `href` links to it, the fragment is ignored.
      host.reveal(+paragraph).catch(() => undefined);
      break;
    }
  }
  return hash;
}

/** A fragment as written and then percent-decoded, if it can be decoded: HTML tries both in this order. */
function spellings(fragment: string): string[] {
  try {
    return [fragment, decodeURIComponent(fragment)];
  } catch {
    return [fragment];
  }
}
