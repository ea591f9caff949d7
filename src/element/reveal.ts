import { hasMarkup } from '../article/article.md';
import type { Content } from '../article/types.js';
import { createEvent, hostOf, memberOf, scrollIntoView } from '../dom/documents.js';
import { attempt, report } from '../dom/errors.js';
import { highlight } from './highlight.js';
import type { Host } from './host.js';
import type { FollowedSource } from './reader.js';
import { detailsIn, holderOf, paragraphIn, pressedIn, sourceIn } from './view/find.js';
import { back } from './view/text.js';
import { supportingWords } from './words.js';

/** Leads the reader to paragraphs. */
export interface Reveal {
  /** What the element's `reveal()` does, with or without the focus. */
  readonly reveal: (paragraph: number, hasFocus?: boolean) => Promise<void>;
  /** Follows a press of a source, or of the button that leads back. */
  readonly click: (event: Event) => void;
  /** Follows the focus when it leaves the article. */
  readonly focusout: (event: Event) => void;
}

/** Opens what is closed around an element, as HTML does it for the target of a link. */
function openAround(host: Element): void {
  // Methods of the host: the fields of a form can hide those of the form.
  for (let node: Element | null | undefined = host; node;) {
    if (host.matches.call(node, '[hidden="until-found" i]')) {
      host.dispatchEvent.call(node, createEvent('beforematch', true));
      host.removeAttribute.call(node, 'hidden');
    }
    if (host.matches.call(node, 'details')) host.setAttribute.call(node, 'open', '');
    node = memberOf(node, 'assignedSlot') ?? memberOf(node, 'parentElement') ?? hostOf(node);
  }
}

/** Leads the reader to a paragraph, marks the paragraph until the focus leaves the article or the reader is led elsewhere, and offers the way back to the key point. */
export function reveal(host: Host, content: Content): Reveal {
  let isMoving = false;
  let removeHighlight: (() => void) | undefined;

  const goTo = async (paragraph: number, source?: FollowedSource, hasFocus = true) => {
    if (detailsIn(host.renderRoot)) host.open = true;
    host.updateReader({ target: paragraph, source, canGoBack: Boolean(source) });
    // Chromium takes the focus from the paragraph that was marked before.
    isMoving = true;
    await host.updateComplete;
    isMoving = false;
    const node = paragraphIn(host.renderRoot, paragraph);
    if (!node) return;
    openAround(host);
    if (hasFocus) node.focus({ preventScroll: true });
    scrollIntoView(node, { behavior: 'instant' });
  };

  const goBack = () => {
    const { source } = host.reader;
    // Before the button is removed: the removal of a node that has the focus would take the focus out of the article.
    if (source) sourceIn(host.renderRoot, source)?.focus({ focusVisible: true });
    host.updateReader({ canGoBack: false });
  };

  /** While the paragraph of the followed source is marked, highlights the words that support the key point. */
  const highlightWords = () => {
    const { target, source } = host.reader;
    removeHighlight?.();
    if (!host.isConnected || !source || source.paragraph !== target) return;
    const paragraph = paragraphIn(host.renderRoot, target);
    if (paragraph)
      removeHighlight = highlight(holderOf(paragraph), supportingWords(content, source));
  };

  host.addController({
    hostUpdated: () => {
      attempt(highlightWords);
    },
    // A highlight would keep the nodes of a removed element in memory. An element that is only moved keeps its highlight.
    hostDisconnected: () => {
      queueMicrotask(() => {
        if (!host.isConnected) removeHighlight?.();
      });
    },
  });

  return {
    async reveal(paragraph, hasFocus) {
      const { length } = content.article.paragraphs;
      if (!Number.isInteger(paragraph) || paragraph < 1 || paragraph > length)
        throw new RangeError(
          `reveal() takes a whole number from 1 to ${length}, not ${String(paragraph)}.`,
        );
      // Lit updates an element only after it was connected.
      if (host.isConnected) await host.updateComplete;
      if (!host.isConnected || !paragraphIn(host.renderRoot, paragraph))
        throw new DOMException(
          `Paragraph ${paragraph} is not shown: the element is not in a document, has an href or could not render it.`,
          'InvalidStateError',
        );
      await goTo(paragraph, undefined, hasFocus);
    },
    click(event) {
      const { name, value } = pressedIn(host.renderRoot, event);
      const [point, paragraph] = [Number(name), Number(value)];
      if (name === back) goBack();
      else if (point) goTo(paragraph, { point, paragraph }).catch(report);
    },
    focusout(event) {
      const { relatedTarget: next = null } = event as { relatedTarget?: Node | null };
      const { renderRoot } = host;
      // A link in a paragraph can be a node of the page in a slot.
      const isInside = renderRoot.contains(next) || (hasMarkup && host.contains(next));
      // If only the window has lost the focus, there still is an active element: keep the mark.
      if (!isMoving && !renderRoot.activeElement && !isInside)
        host.updateReader({ target: undefined });
    },
  };
}
