import { createEvent } from '../dom/documents.js';
import { attempt } from '../dom/errors.js';
import type { Host } from './host.js';
import { detailsIn, mainTargetIn } from './view.js';

/**
 * Keeps `open` and the `<details>` equal, and dispatches the toggle event.
 *
 * @param beforeToggle Called before a toggle event is dispatched.
 * @returns A function that opens or closes the full text, if the element has anything to open now.
 */
export function disclosure(host: Host, beforeToggle: () => void): (open: boolean) => void {
  let details: HTMLDetailsElement | null = null;
  /** The state that the last toggle event reported. */
  let reported = false;

  const onToggle = (event: Event) => {
    if (!details || event.target !== details) return;
    const { oldState: before }: Partial<ToggleEvent> = event;
    const { open } = details;
    host.open = open;
    const newState = stateOf(open);
    const oldState = stateOf(reported);
    // A new <details> repeats a state that was reported already.
    if (oldState === newState && newState !== before) return;
    reported = open;
    beforeToggle();
    const states = { oldState, newState };
    try {
      host.dispatchEvent(new ToggleEvent('toggle', states));
    } catch {
      // The class is missing before Chromium 114, Safari 17 and Firefox 114, and in some test environments; a page can
      // have replaced it by a class whose instances are no events.
      host.dispatchEvent(Object.assign(createEvent('toggle'), states));
    }
  };

  host.addController({
    hostUpdated: () => {
      const next = detailsIn(host.renderRoot);
      if (!next) {
        // Without a <details>, no toggle event reports this change later.
        reported = host.open;
      } else if (next !== details) {
        next.addEventListener('toggle', onToggle);
        // Only prerendered HTML is open before this line: the reader may have opened it before the script came.
        if (next.open) reported = host.open = true;
        // The old <details> was removed before it could fire `toggle`. Going from the last reported state to the current
        // one makes the browser fire it.
        next.open = reported;
        next.open = host.open;
      }
      details = next;
    },
  });

  return (open) => {
    if (!details) return;
    // If the focus is in the text that will be hidden, move it to the disclosure: else the page would get it.
    if (!open && details.contains(host.renderRoot.activeElement ?? null))
      attempt(() => mainTargetIn(host.renderRoot)?.focus({ preventScroll: true }));
    if (details.open !== open) details.open = open;
  };
}

const stateOf = (open: boolean) => (open ? 'open' : 'closed');
