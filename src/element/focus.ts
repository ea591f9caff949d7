import { hasMarkup } from '../article/article.md';
import { memberOf } from '../dom/documents.js';
import { attempt } from '../dom/errors.js';
import type { Host } from './host.js';
import { mainTargetIn, titleIn } from './view/find.js';

/**
 * Keeps the focus in the element: if a rendering has removed the node that had the focus, moves the focus to the
 * disclosure, or to the title where there is none.
 *
 * @param focused The node that had the focus before the rendering.
 */
export async function keepFocus(host: Host, focused: Element | null): Promise<void> {
  const { renderRoot } = host;
  if (!focused || focused.isConnected || renderRoot.activeElement) return;
  // Lit warns if an update requests another one.
  await host.updateComplete;
  // The title is focusable only while it is the target.
  if (mainTargetIn(renderRoot) === titleIn(renderRoot)) host.updateReader({ target: 0 });
  await host.updateComplete;
  attempt(() => mainTargetIn(renderRoot)?.focus({ preventScroll: true }));
}

/** The node in the shadow root that has the focus; if a node of the page has it, such as a link in a paragraph, its slot. */
export function focusedIn(host: Host): Element | null {
  const activeElement = host.renderRoot.activeElement ?? null;
  if (hasMarkup && !activeElement) {
    const around = memberOf(host.getRootNode() as Document, 'activeElement');
    return [...host.children].find((child) => child.contains(around))?.assignedSlot ?? null;
  }
  return activeElement;
}
