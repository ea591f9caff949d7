import { windowOf } from '../dom/documents.js';
import type { Host } from './host.js';

/**
 * Calls a listener for events in the window of a host, while the host is connected.
 *
 * @param types The types of the events, separated by spaces.
 */
export function listenOnWindow(host: Host, types: string, listener: (event: Event) => void): void {
  let window: Window | null;
  host.addController({
    hostConnected: () => {
      window = windowOf(host);
      // Capture: events of the document, where a named element could shadow `addEventListener()`, arrive too.
      for (const type of types.split(' ')) window?.addEventListener(type, listener, true);
    },
    hostDisconnected: () => {
      for (const type of types.split(' ')) window?.removeEventListener(type, listener, true);
    },
  });
}
