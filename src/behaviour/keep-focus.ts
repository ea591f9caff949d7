import type { ReactiveController } from 'lit';
import { attempt } from '../base/errors.js';
import type { Host } from './host.js';

/** If an update removes the node that has the focus, moves the focus to the toggle, or to the title where there is none. */
export class KeepFocus implements ReactiveController {
  readonly #host: Host;
  #focused: Element | null | undefined;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostUpdate(): void {
    // Before the first update, the focus can be in served HTML.
    this.#focused = (this.#host.shadowRoot ?? this.#host.renderRoot).activeElement;
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    if (!this.#focused || renderRoot.activeElement) return;
    const toggle = renderRoot.querySelector<HTMLElement>('[part="toggle"]');
    const target = toggle ?? renderRoot.querySelector<HTMLElement>('[part="title"]')!;
    if (!toggle) target.tabIndex = -1;
    attempt(() => {
      target.focus({ preventScroll: true });
    });
  }
}
