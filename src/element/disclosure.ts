import type { ReactiveController } from 'lit';
import { createEvent } from '../dom/documents.js';
import { attempt } from '../dom/errors.js';
import { focusedIn } from './focus.js';
import type { Host } from './host.js';
import { detailsIn, mainTargetIn } from './view/find.js';

/**
 * Keeps `open` and the `<details>` equal, and dispatches the toggle event. Every element has a `Disclosure`, so it is a
 * class: closures would take memory in each element, methods do not.
 */
export class Disclosure implements ReactiveController, EventListenerObject {
  #details: HTMLDetailsElement | null = null;
  /** The state that the last toggle event reported. */
  #reported = false;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { host } = this;
    const next = detailsIn(host.renderRoot);
    if (!next) {
      // Without a <details>, no toggle event reports this change later.
      this.#reported = host.open;
    } else if (next !== this.#details) {
      next.addEventListener('toggle', this);
      // Only prerendered HTML is open before this line: the reader may have opened it before the script came.
      if (next.open) this.#reported = host.open = true;
      // The old <details> was removed before it could fire `toggle`. Going from the last reported state to the current
      // one makes the browser fire it.
      next.open = this.#reported;
      next.open = host.open;
    }
    this.#details = next;
  }

  /** Follows the toggle event of the `<details>`. */
  handleEvent(event: Event): void {
    const { host } = this;
    const details = this.#details;
    if (!details || event.target !== details) return;
    const { oldState: before }: Partial<ToggleEvent> = event;
    const { open } = details;
    host.open = open;
    const newState = stateOf(open);
    const oldState = stateOf(this.#reported);
    // A new <details> repeats a state that was reported already.
    if (oldState === newState && newState !== before) return;
    this.#reported = open;
    const states = { oldState, newState };
    try {
      host.dispatchEvent(new ToggleEvent('toggle', states));
    } catch {
      // The class is missing before Chromium 114, Safari 17 and Firefox 114, and in some test environments; a page can
      // have replaced it by a class whose instances are no events.
      host.dispatchEvent(Object.assign(createEvent('toggle'), states));
    }
  }

  /** Opens or closes the full text, if the element has anything to open now. */
  setOpen(open: boolean): void {
    const { renderRoot } = this.host;
    const details = this.#details;
    if (!details) return;
    // If the focus is in the text that will be hidden, move it to the disclosure: else the page would get it.
    if (!open && details.contains(focusedIn(this.host)))
      attempt(() => mainTargetIn(renderRoot)?.focus({ preventScroll: true }));
    if (details.open !== open) details.open = open;
  }
}

const stateOf = (open: boolean) => (open ? 'open' : 'closed');
