import { attempt } from '../dom/errors.js';
import type { Host } from './host.js';
import { mainTargetIn, titleIn } from './view.js';

/** Keeps the focus in the element: if a rendering removes the node that has the focus, moves it to the disclosure, or to the title where there is none. */
export function keepFocus(host: Host): void {
  let focused: Element | null | undefined;
  host.addController({
    hostUpdate: () => {
      // Before the first rendering, the focus can be in prerendered HTML.
      focused = (host.shadowRoot ?? host.renderRoot).activeElement;
    },
    hostUpdated: () => {
      const { renderRoot } = host;
      if (!focused || focused.isConnected || renderRoot.activeElement) return;
      // After this update, because Lit warns if an update requests another one.
      void host.updateComplete.then(async () => {
        // The title is focusable only while it is the target.
        if (mainTargetIn(renderRoot) === titleIn(renderRoot)) host.updateReader({ target: 0 });
        await host.updateComplete;
        attempt(() => mainTargetIn(renderRoot)?.focus({ preventScroll: true }));
      });
    },
  });
}
