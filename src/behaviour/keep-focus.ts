import { attempt } from '../base/errors.js';
import type { Host } from './host.js';

/**
 * Call it before an update. Returns a function for the time after the update: if the update has removed the node that
 * had the focus, the function moves the focus to the toggle, or to the title where there is none.
 */
export function keepFocus(host: Host): () => void {
  // Before the first update, the focus can be in served HTML.
  const focused = (host.shadowRoot ?? host.renderRoot).activeElement;
  return () => {
    const { renderRoot } = host;
    if (!focused || renderRoot.activeElement) return;
    const toggle = renderRoot.querySelector<HTMLElement>('[part="toggle"]');
    const target = toggle ?? renderRoot.querySelector<HTMLElement>('[part="title"]')!;
    if (!toggle) target.tabIndex = -1;
    attempt(() => {
      target.focus({ preventScroll: true });
    });
  };
}
