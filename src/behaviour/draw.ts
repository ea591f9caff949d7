import { createElement } from '../base/documents.js';
import { clone } from '../view/template.js';
import type { Branch } from '../view/tree.js';
import type { Host } from './host.js';
import { patch } from './patch.js';

/**
 * Makes the shadow root of an element hold the wanted article, and returns the root: the first time by a clone of the
 * article, later and in served HTML by changing only what differs.
 *
 * @param guest A node that is not in the wanted article and stays all the same.
 */
export function draw(host: Host, wanted: Branch, guest: Node | undefined): ShadowRoot {
  const root = 'host' in host.renderRoot ? host.renderRoot : host.shadowRoot;
  const shown = root?.querySelector('article');
  if (!root || !shown) return drawFirst(root, host, wanted);
  patch(shown, wanted, guest);
  return root;
}

/** Attaches the shadow root, which hides the fallback, when all that it will hold is ready. */
function drawFirst(present: ShadowRoot | null, host: Host, wanted: Branch): ShadowRoot {
  const article = clone(wanted);
  const slot = createElement('slot');
  const root = present ?? host.attachShadow({ mode: 'open' });
  try {
    root.replaceChildren(article);
  } catch (error) {
    // Shows the fallback again.
    root.appendChild(slot);
    throw error;
  }
  return root;
}
