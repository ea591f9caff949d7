import { windowOf } from '../dom/documents.js';
import type { Host } from './host.js';

/** Calls a listener for events of these types in the window of a host, while the host is connected. */
export function listenOnWindow(
  host: Host,
  types: readonly string[],
  listener: (event: Event) => void,
): void {
  let window: Window | null;
  host.addController({
    hostConnected: () => {
      window = windowOf(host);
      // Capture: events of the document, where a named element could shadow `addEventListener()`, arrive too.
      for (const type of types) window?.addEventListener(type, listener, true);
    },
    hostDisconnected: () => {
      for (const type of types) window?.removeEventListener(type, listener, true);
    },
  });
}
