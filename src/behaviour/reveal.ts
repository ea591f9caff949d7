import type { ReactiveController } from 'lit';
import { attempt } from '../base/errors.js';
import { scrollIntoView } from '../base/scroll.js';
import type { Content } from '../content/types.js';
import { toElement } from '../view/to-nodes.js';
import { h } from '../view/tree.js';
import { backText, paragraphName } from '../view/view.js';
import { paint } from './highlight.js';
import { type Host, pressedButton } from './host.js';

/** Leads the reader to a paragraph, marks it until the focus leaves, and offers the way back to the key point. */
export class Reveal implements ReactiveController {
  readonly #host: Host;
  readonly #content: Content;
  /** The source button from which the reader came to a paragraph, and the number of its key point. */
  #source?: HTMLElement;
  #point = 0;
  #back: HTMLElement | undefined;

  constructor(host: Host, content: Content) {
    this.#content = content;
    (this.#host = host).addController(this);
  }

  /** The button that leads back to the key point: the only node that is not in the template of the article. */
  get back(): HTMLElement | undefined {
    return this.#back;
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    root.addEventListener('click', this.#onClick);
    root.addEventListener('focusout', this.#onFocusOut);
    if (this.#back && this.#back.textContent !== this.#backText) {
      this.#back.textContent = this.#backText;
    }
  }

  /** What the element's `reveal()` does. */
  async show(paragraph: number): Promise<void> {
    const { paragraphs } = this.#content.article;
    if (!Number.isInteger(paragraph) || !paragraphs[paragraph - 1]) {
      throw new RangeError(
        `reveal() takes a whole number from 1 to ${paragraphs.length}, not ${String(paragraph)}.`,
      );
    }
    const host = this.#host;
    // Lit updates an element only after it was connected.
    if (host.isConnected) await host.updateComplete;
    const target = host.isConnected && this.#find(paragraph);
    if (!target) {
      throw new DOMException(
        `Paragraph ${paragraph} is not shown: the element is not in a document, has an href, or could not draw it.`,
        'InvalidStateError',
      );
    }
    this.#goTo(target, paragraph);
  }

  #find(paragraph: number): HTMLElement | null {
    return this.#host.renderRoot.getElementById(`p${paragraph}`);
  }

  #goTo(paragraph: HTMLElement, number: number): void {
    this.#back?.remove();
    if (paragraph.closest('details')) this.#host.open = true;
    // In a hidden or inert element, the paragraph cannot take the focus, so no focusout event would remove the old mark.
    this.#removeMarks();
    // Focusable only while it is marked, so that a press on the text does not mark it.
    paragraph.tabIndex = -1;
    // Tells a screen reader which paragraph this is. A name would need another role, and Orca reads the name of a
    // group in place of its text.
    paragraph.ariaDescription = paragraphName(number, this.#host.shownLabels);
    paragraph.focus({ preventScroll: true });
    scrollIntoView(paragraph, { behavior: 'instant' });
  }

  #onClick = (event: Event): void => {
    const button = pressedButton(this.#host, event);
    if (!button?.matches('[part="source"]')) return;
    if (button === this.#back) {
      this.#source?.focus({ focusVisible: true });
      // After the focus has moved: the removal of a node that has the focus would take the focus out of the article.
      button.remove();
    } else {
      this.#follow(button);
    }
  };

  /** Goes to the paragraph of a source button, and inserts a button that leads back. */
  #follow(source: HTMLButtonElement): void {
    const number = +source.getAttribute('value')!;
    const paragraph = this.#find(number)!;
    this.#goTo(paragraph, number);
    this.#source = source;
    this.#point = +source.closest('li')!.getAttribute('value')!;
    this.#back = toElement(h('button', { part: 'source' }, this.#backText));
    paragraph.after(this.#back);
    const { sources } = this.#content.summary.points[this.#point - 1]!;
    const { words } = sources.find((source) => source.paragraph === number)!;
    attempt(() => {
      paint(paragraph.firstChild, words);
    });
  }

  get #backText(): string {
    return backText(this.#point, this.#host.shownLabels);
  }

  #onFocusOut = (event: Event): void => {
    const { target, relatedTarget: next } = event as FocusEvent;
    const { renderRoot } = this.#host;
    // If the window loses the focus, the paragraph is still the active element: keep its mark. If the focus stays in
    // the article, keep the mark too: the way to the control that quotes this paragraph leads over other buttons.
    if (target === renderRoot.activeElement || renderRoot.contains(next as Node | null)) return;
    this.#removeMarks();
  };

  /** Removes the mark and the paint of the words. */
  #removeMarks(): void {
    attempt(paint);
    for (const marked of this.#host.renderRoot.querySelectorAll('[part][tabindex]')) {
      marked.removeAttribute('tabindex');
      marked.ariaDescription = null;
    }
  }
}
