import type { ReactiveController } from 'lit';
import { createEvent } from '../base/documents.js';
import { attempt } from '../base/errors.js';
import type { Host } from './host.js';

/** Opens and closes the full text of a summary, and dispatches the toggle event. */
export class Disclosure implements ReactiveController {
  readonly #host: Host;
  readonly #beforeToggle: () => void;
  #details: HTMLDetailsElement | null = null;
  #announcedOpen = false;

  /** @param beforeToggle Called before a toggle event is dispatched. */
  constructor(host: Host, beforeToggle: () => void) {
    this.#beforeToggle = beforeToggle;
    (this.#host = host).addController(this);
  }

  hostUpdated(): void {
    const details = this.#find();
    if (!details) {
      // Without a <details> no toggle event is announced later for this change.
      this.#announcedOpen = this.#host.open;
    } else if (details !== this.#details) {
      details.addEventListener('toggle', this.#onToggle);
      // Only served HTML is open before this line: the reader may have opened it before the script came.
      if (details.open) this.#announcedOpen = this.#host.open = true;
      // Start from the last announced state, so that the new <details> fires the toggle event that was lost with the old one.
      details.open = this.#announcedOpen;
      details.open = this.#host.open;
    }
    this.#details = details;
  }

  /** Shows or hides the full text; false if the element has nothing to open now. */
  set(open: boolean): boolean {
    const details = this.#find();
    if (!details) return false;
    // If the focus is in the text that will be hidden, move it to the toggle: else the page would get it.
    if (!open && details.contains(this.#host.renderRoot.activeElement)) {
      attempt(() => {
        details.querySelector('summary')!.focus({ preventScroll: true });
      });
    }
    if (details.open !== open) details.open = open;
    return true;
  }

  #find(): HTMLDetailsElement | null {
    // There is no root before the element is connected.
    const root = this.#host.renderRoot as ShadowRoot | undefined;
    return root?.querySelector('details') ?? null;
  }

  #onToggle = (event: Event): void => {
    const details = event.target as HTMLDetailsElement;
    if (details !== this.#details) return;
    const { open } = details;
    this.#host.open = open;
    const newState = stateOf(open);
    const oldState = stateOf(this.#announcedOpen);
    // A new <details> repeats a state that was announced already.
    if (oldState === newState && newState !== (event as Partial<ToggleEvent>).oldState) return;
    this.#announcedOpen = open;
    this.#beforeToggle();
    const states = { oldState, newState };
    try {
      this.#host.dispatchEvent(new ToggleEvent('toggle', states));
    } catch {
      // The class is missing before Chromium 114, Safari 17 and Firefox 114, and in some test environments; a page can
      // have replaced it by a class whose instances are no events.
      this.#host.dispatchEvent(Object.assign(createEvent('toggle'), states));
    }
  };
}

const stateOf = (open: boolean) => (open ? 'open' : 'closed');
