import { ReactiveElement } from 'lit';
import { adoptStyles } from './adopt-styles.js';
import { isWebAddress, toBoolean, toHeadingLevel, toMode } from '../view/settings.js';
import { type ControlName, Controls } from './controls/controls.js';
import { DeepLink } from './deep-link.js';
import { createElement } from '../base/documents.js';
import { attempt, report } from '../base/errors.js';
import { copyLabels, labelsFor } from '../labels/resolve.js';
import type { Labels } from '../labels/en.js';
import { addLabels, PageLanguage } from './page-language.js';
import { patch } from './patch.js';
import { scrollIntoView } from '../base/scroll.js';
import { template, toElement } from '../view/to-nodes.js';
import { h } from '../view/tree.js';
import type { Content } from '../content/types.js';
import type { HeadingLevel, Mode } from '../view/settings.js';
import { version } from '../base/version.js';
import { toState } from '../view/state.js';
import { backText } from '../view/view.js';

/**
 * An element that carries one article and its summary. A subclass brings the content and the styles.
 *
 * It extends Lit's `ReactiveElement` and not `LitElement`: the text is fixed, so templates that can change would cost
 * bytes and a Trusted Types policy and give nothing. Every instance clones one set of nodes, and served markup is
 * taken over without markers. All properties are `noAccessor`: as in HTML the attribute is the state, and the
 * accessors below read it.
 */
export class BriefElement extends ReactiveElement {
  /** The version of the package that the class comes from. */
  static readonly version: string = version;

  /** @internal */
  static readonly content: Content;

  /** @internal */
  static override properties = {
    mode: { noAccessor: true },
    open: { noAccessor: true },
    href: { noAccessor: true },
    headingLevel: { noAccessor: true, attribute: 'heading-level' },
    controls: { noAccessor: true },
    labels: { noAccessor: true, attribute: false },
  };

  /** The shadow root, once there is one: a page can force it to be closed, and then `shadowRoot` is null. */
  #root: ShadowRoot | null = null;
  /** The template that the shown article equals. */
  #drawn: Element | undefined;
  #shownLabels?: Labels;
  /** The page's own labels as they were set, and their texts at that time. */
  #labels: Partial<Labels> | undefined;
  #labelTexts: Partial<Labels> | undefined;
  #controls?: Controls;
  #details: HTMLDetailsElement | null = null;
  /** The state of the disclosure that the last toggle event announced. */
  #announcedOpen = false;
  /** The source button from which the reader came to a paragraph. */
  #origin?: HTMLElement;
  /** The button that leads back to it, and the number of the key point that it names. */
  #back: HTMLElement | undefined;
  #backPoint = 0;
  readonly #language = new PageLanguage(this);
  #isUpdating = false;
  #hasReported = false;

  constructor() {
    super();
    new DeepLink(this);
  }

  /**
   * Adds the labels of another language, for every instance whose nearest `lang` attribute matches (`fr-CA` takes `fr`).
   * The modules `labels/….js` call this method when the element is defined under its own name.
   *
   * @param labels The labels by their roles, with their language as `lang`. A missing label is English.
   * @throws {TypeError} `lang` is missing or is no language tag.
   */
  static addLabels(labels: Partial<Labels> & Pick<Labels, 'lang'>): void {
    addLabels(labels);
  }

  /**
   * What is shown: the article (`full`), or its summary (`summary`).
   * An enumerated attribute as in HTML: ASCII case-insensitive, missing or unknown is `full`; the property is always one of the two.
   *
   * @attr mode
   * @default 'full'
   */
  get mode(): Mode {
    return toMode(this.getAttribute('mode'));
  }
  set mode(value: Mode) {
    this.#reflect('mode', value, 'full');
  }

  /**
   * In summary mode, whether the full text is open, as on `<details>`: when the reader opens or closes the text, the
   * attribute follows. No effect in full mode. The attribute's value `"false"` is false.
   *
   * @attr open
   * @default false
   */
  get open(): boolean {
    return toBoolean(this.getAttribute('open'));
  }
  set open(value: boolean) {
    // After a press, the <details> changes one task before the attribute.
    this.#disclose(value);
    if (this.open === !value) this.#reflect('open', value ? '' : null);
  }

  /**
   * In summary mode, the address of a page with the full article: a link stands in place of the disclosure.
   * Only `http:`, `https:` and relative addresses are used. Any other address is ignored, with a warning in the console.
   *
   * @attr href
   * @default ''
   */
  get href(): string {
    return this.getAttribute('href') ?? '';
  }
  set href(value: string) {
    this.#reflect('href', value, '');
  }

  /**
   * The level of the title's heading in the page's outline, 1 to 6; anything else is 2.
   *
   * @attr heading-level
   * @default 2
   */
  get headingLevel(): HeadingLevel {
    return toHeadingLevel(this.getAttribute('heading-level'));
  }
  set headingLevel(value: HeadingLevel) {
    this.#reflect('heading-level', value, '2');
  }

  /**
   * Whether the reader gets buttons to share, to copy a quote and to listen, as `controls` does on `<video>`.
   * The attribute's value `"false"` is false.
   *
   * @attr controls
   * @default false
   */
  get controls(): boolean {
    return toBoolean(this.getAttribute('controls'));
  }
  set controls(value: boolean) {
    if (this.controls === !value) this.#reflect('controls', value ? '' : null);
  }

  /**
   * The page's own labels for this instance, by role (see `Labels`). Labels that are missing here are in the language
   * around the element, or in English. `lang` is the language of these labels. The texts are copied when the property
   * is set: to change a label, set the property again.
   *
   * @default undefined
   */
  get labels(): Partial<Labels> | undefined {
    return this.#labels;
  }
  set labels(value: Partial<Labels> | undefined) {
    this.#set(() => {
      const labels = Object(value) === value ? value : undefined;
      this.#labelTexts = labels && copyLabels(labels);
      this.#labels = labels;
      this.requestUpdate();
    });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name === 'open' && this.#details) {
      this.#disclose(this.open);
      return;
    }
    if (name === 'href' && value?.trim() && value !== old && !isWebAddress(value)) {
      console.warn(
        `<${this.localName}> ignores href="${value}": only http:, https: and relative addresses are used.`,
      );
    }
    this.requestUpdate();
  }

  /** A constructed style sheet does not apply in another document, so it is adopted again. */
  adoptedCallback(): void {
    attempt(() => {
      if (this.#root) adoptStyles(this.#root, this.#class.elementStyles);
    });
    this.requestUpdate();
  }

  /** No shadow root yet: it would hide the fallback, so the first drawing attaches it. */
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    try {
      super.connectedCallback();
    } catch (error) {
      this.#report(error);
    }
  }

  /** An error must not cost the reader the text: it is reported, and the next change tries again. */
  protected override performUpdate(): void {
    this.#isUpdating = true;
    try {
      super.performUpdate();
      this.#hasReported = false;
    } catch (error) {
      // Lit leaves it true where a property throws, and would then never update again.
      this.isUpdatePending = false;
      this.#report(error);
    }
    this.#isUpdating = false;
  }

  /** Reports the first of the errors that keep the element from being drawn. */
  #report(error: unknown): void {
    if (!this.#hasReported) report(error);
    this.#hasReported = true;
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    const { href } = this;
    const labels = labelsFor(this.#language.value, this.#labelTexts);
    const wanted = template(toState(this), this.#class.content, labels);
    const focused = this.#root?.activeElement;
    if (wanted !== this.#drawn) {
      // Until all has succeeded, the article may equal neither the old template nor the new one.
      this.#drawn = undefined;
      this.#draw(wanted);
      this.#shownLabels = labels;
      attempt(() => {
        this.#updateControls(labels);
        this.#drawn = wanted;
      });
    }
    const root = this.#root!;
    const anchor = root.querySelector<HTMLAnchorElement>('a[part]');
    if (anchor && anchor.getAttribute('href') !== href) {
      anchor.href = href;
      // Print shows the address, so the address has to be absolute.
      anchor.dataset.address = anchor.href;
    }
    if (focused && !root.activeElement) this.#focusInstead(root);
    // Without a <details> no toggle event is announced later for this change.
    if (!this.#details) this.#announcedOpen = this.open;
  }

  /**
   * Shows a paragraph: opens the text in summary mode, scrolls the paragraph into view, moves the focus to it and
   * marks it until the focus leaves. The promise resolves when all of this is done.
   *
   * @param paragraph The number of the paragraph, counted from 1.
   * @throws {RangeError} (as a rejection) The article has no paragraph of that number.
   * @throws {DOMException} (as a rejection) `InvalidStateError`: the element is not in a document, links to the full text by `href`, or could not draw the text.
   */
  async reveal(paragraph: number): Promise<void> {
    const { length } = this.#class.content.article.paragraphs;
    if (!Number.isInteger(paragraph) || paragraph < 1 || paragraph > length) {
      throw new RangeError(
        `There is no paragraph ${String(paragraph)}: reveal() takes a whole number from 1 to ${length}.`,
      );
    }
    // Lit updates an element only after it was connected.
    if (this.isConnected) await this.updateComplete;
    const target = this.isConnected && this.#root?.getElementById(`p${paragraph}`);
    if (!target) {
      throw new DOMException(
        `Paragraph ${paragraph} cannot be revealed: ${this.#whyNotShown}.`,
        'InvalidStateError',
      );
    }
    this.#goTo(target);
  }

  get #whyNotShown(): string {
    if (!this.isConnected) return 'the element is not in a document';
    return this.#root ? 'href leads to the full text' : 'the text could not be drawn';
  }

  #goTo(paragraph: HTMLElement): void {
    this.#back?.remove();
    if (this.#details) this.open = true;
    // Also where the paragraph cannot take the focus, so that no focusout event would come: in a hidden or inert element.
    this.#removeMarks(paragraph);
    // Focusable only while it is marked, so that a press on the text does not mark it.
    paragraph.tabIndex = -1;
    paragraph.focus({ preventScroll: true });
    scrollIntoView(paragraph, { behavior: 'instant' });
  }

  /** Makes the shown article equal to the wanted one: the first time a clone, then only what differs. */
  #draw(wanted: Element): void {
    const served = this.#root ? null : this.shadowRoot?.querySelector('article');
    const shown = served ?? this.#root?.querySelector('article');
    if (shown) patch(shown, wanted, this.#back);
    this.#root ??= this.#prepareRoot(served ? this.shadowRoot! : this.#drawFirst(wanted));
    const details = this.#root.querySelector('details');
    if (details && details !== this.#details) {
      details.addEventListener('toggle', this.#onToggle);
      if (served) {
        // The reader may have opened it before the script came.
        this.#announcedOpen = details.open;
        if (details.open) this.open = true;
      }
      // Start from the last announced state, so that the new <details> fires the toggle event that was lost with the old one.
      details.open = this.#announcedOpen;
      details.open = this.open;
    }
    this.#details = details;
  }

  /** Attaches the shadow root, which hides the fallback, when all that it will hold is ready. */
  #drawFirst(wanted: Element): ShadowRoot {
    const article = wanted.cloneNode(true);
    const slot = createElement('slot');
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    try {
      root.replaceChildren(article);
    } catch (error) {
      // Shows the fallback again.
      root.appendChild(slot);
      throw error;
    }
    return root;
  }

  #prepareRoot(root: ShadowRoot): ShadowRoot {
    attempt(() => {
      adoptStyles(root, this.#class.elementStyles);
    });
    root.addEventListener('click', this.#onClick);
    root.addEventListener('focusout', this.#onFocusOut);
    root.addEventListener('mousedown', this.#onMouseDown);
    return root;
  }

  /** Everything with labels that is not in the template. */
  #updateControls(labels: Labels): void {
    if (this.controls) {
      this.#controls ??= new Controls(this, this.#root!, this.#class.content.article);
    }
    this.#controls?.update(labels);
    if (this.#back) this.#back.textContent = backText(this.#backPoint, labels);
  }

  /** Shows or hides the full text in summary mode. */
  #disclose(open: boolean): void {
    const details = this.#details;
    if (!details) return;
    // If the focus is in the text that will be hidden, move it to the toggle: else the page would get it.
    if (!open && details.contains(this.#root!.activeElement)) {
      attempt(() => {
        details.querySelector('summary')!.focus({ preventScroll: true });
      });
    }
    if (details.open !== open) details.open = open;
  }

  /** Moves the focus to the toggle, or to the title where there is none, when the node that had the focus was removed. */
  #focusInstead(root: ShadowRoot): void {
    const toggle = root.querySelector<HTMLElement>('[part="toggle"]');
    const target = toggle ?? root.querySelector<HTMLElement>('[part="title"]')!;
    if (!toggle) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  get #class(): typeof BriefElement {
    return this.constructor as typeof BriefElement;
  }

  /** The default is not written to an element that has no such attribute. */
  #reflect(name: string, value: string | number | null, byDefault?: string): void {
    this.#set(() => {
      const text = String(value);
      if (value == null) this.removeAttribute(name);
      else if (text !== byDefault || this.hasAttribute(name)) this.setAttribute(name, text);
    });
  }

  /**
   * An error is the caller's, as with the properties of HTML elements. But Lit applies the values that a page set before
   * the definition, and then an error must not keep the article from being drawn.
   */
  #set(apply: () => void): void {
    if (this.#isUpdating) attempt(apply);
    else apply();
  }

  /** Whether a node is the element's own: events from slotted nodes of the page arrive here too. */
  #isOwn(node: Element, selector: string): boolean {
    return this.#root!.contains(node) && node.matches(selector);
  }

  #onClick = ({ target }: Event): void => {
    if (!this.#isOwn(target as Element, 'button')) return;
    const button = target as HTMLButtonElement;
    if (button.name) {
      void this.#controls?.press(button.name as ControlName);
    } else if (button === this.#back) {
      button.remove();
      this.#origin?.focus({ focusVisible: true });
    } else {
      this.#follow(button);
    }
  };

  /** Goes to the paragraph of a source button, and inserts a button that leads back. */
  #follow(source: HTMLButtonElement): void {
    const root = this.#root!;
    const paragraph = root.getElementById(`p${source.getAttribute('value')}`)!;
    this.#goTo(paragraph);
    this.#origin = source;
    const points = [...root.querySelectorAll('li')];
    this.#backPoint = points.indexOf(source.closest('li')!) + 1;
    const text = backText(this.#backPoint, this.#shownLabels!);
    this.#back = toElement(h('button', { part: 'source' }, text));
    paragraph.after(this.#back);
  }

  #onToggle = (event: Event): void => {
    const details = event.target as HTMLDetailsElement;
    if (details !== this.#details) return;
    const { open } = details;
    this.open = open;
    const newState = stateOf(open);
    const oldState = stateOf(this.#announcedOpen);
    // A new <details> repeats a state that was announced already.
    if (oldState === newState && newState !== (event as Partial<ToggleEvent>).oldState) return;
    this.#announcedOpen = open;
    // Reading aloud stops, because another text is shown now.
    this.#controls?.stop();
    this.dispatchEvent(toggleEvent({ oldState, newState }));
  };

  #onMouseDown = (event: Event): void => {
    // A press on a control must not remove the selection or the focus: both say what to quote.
    if (this.#isOwn(event.target as Element, '[part="control"]')) event.preventDefault();
  };

  #onFocusOut = (event: Event): void => {
    const { target, relatedTarget: next } = event as FocusEvent;
    // If the window loses the focus, the paragraph is still the active element: keep its mark. If the focus moves to a
    // control, keep the mark too: the control quotes this paragraph.
    if (target === this.#root!.activeElement) return;
    if (next && this.#isOwn(next as Element, '[part="control"]')) return;
    this.#removeMarks(next);
  };

  /** Removes the mark from every paragraph except one. */
  #removeMarks(except: EventTarget | null): void {
    for (const marked of this.#root!.querySelectorAll('[part][tabindex]')) {
      if (marked !== except) marked.removeAttribute('tabindex');
    }
  }
}

const stateOf = (open: boolean) => (open ? 'open' : 'closed');

function toggleEvent(states: { oldState: string; newState: string }): Event {
  // The class is missing before Chromium 114, Safari 17 and Firefox 114, and in some test environments.
  return (globalThis.ToggleEvent as unknown)
    ? new ToggleEvent('toggle', states)
    : Object.assign(new Event('toggle'), states);
}
