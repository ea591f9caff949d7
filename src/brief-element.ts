import { ReactiveElement } from 'lit';
import { isWebAddress, toBoolean, toHeadingLevel, toMode } from './attributes.js';
import { type ControlName, Controls } from './controls.js';
import { DeepLink } from './deep-link.js';
import type { Labels } from './labels/en.js';
import { labelsFor } from './labels.js';
import { addLabels, enter, languageAround, leave } from './language.js';
import { dress } from './sheets.js';
import { isCopy, template } from './templates.js';
import { toNode } from './tree.js';
import type { Content, HeadingLevel, Mode } from './types.js';
import { version } from './version.js';
import { backButton, toForm } from './view.js';

/**
 * An element that carries one article and its summary. It knows none by name: a subclass brings the content and the looks.
 *
 * As with the elements of HTML, the attributes are the state and the properties reflect them at once.
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

  /** What the shadow root holds a copy of. */
  #shown?: Node;
  /** The page's own words. */
  #own: Partial<Labels> | undefined;
  /** The words that are shown. */
  #labels!: Labels;
  #controls?: Controls;
  #details?: HTMLDetailsElement | null;
  /** The state of the disclosure that the page was last told of. */
  #told = false;
  /** The button of a key point from which the reader came to a paragraph. */
  #origin?: HTMLElement;
  /** The way back to it. */
  #back?: Element;

  constructor() {
    super();
    this.addController(new DeepLink(this));
  }

  /**
   * Makes the words of the interface known in another language, for every instance whose nearest `lang` matches
   * (`fr-CA` takes `fr`). The modules `labels/….js` call it by themselves once the element is defined under its own name.
   *
   * @param labels The words by their roles, with their language as `lang`; a missing word is English.
   * @throws {TypeError} There is no language.
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
   * In summary mode, whether the full text is disclosed, as on `<details>`: the reader changes it and it reflects.
   * No effect in full mode. The attribute's value `"false"` is false.
   *
   * @attr open
   * @default false
   */
  get open(): boolean {
    return toBoolean(this.getAttribute('open'));
  }
  set open(value: boolean) {
    // The disclosure can be ahead of the attribute by one task, after a press.
    if (this.#details) this.#details.open = value;
    if (this.open === !value) this.#reflect('open', value ? '' : null);
  }

  /**
   * In summary mode, the address of a page with the full article: a link stands in place of the disclosure.
   * Only `http:`, `https:` and relative addresses are used; any other is ignored as if missing, with a console warning.
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
   * Whether the reader is offered to share, to quote and to listen, as on `<video>`.
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
   * The page's own words of the interface for this instance, by role (see `Labels`); others are in the language around
   * the element, or in English. `lang` says what language they are in. Set it anew to change a word.
   *
   * @default undefined
   */
  get labels(): Partial<Labels> | undefined {
    return this.#own;
  }
  set labels(value: Partial<Labels> | undefined) {
    this.#own = Object(value) === value ? value : undefined;
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name === 'open' && this.#details) {
      this.#details.open = this.open;
      return;
    }
    if (name === 'href' && value?.trim() && value !== old && !isWebAddress(value)) {
      console.warn(
        `<${this.localName}> ignores href="${value}": only http:, https: and relative addresses are used.`,
      );
    }
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    enter(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this);
  }

  /** Called when the element has come into another document, where its style sheets do not count. */
  adoptedCallback(): void {
    if (this.shadowRoot) dress(this.shadowRoot, this.#class.elementStyles);
    this.requestUpdate();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    dress(root, this.#class.elementStyles);
    root.addEventListener('click', this.#onClick);
    root.addEventListener('focusout', this.#onFocusOut);
    root.addEventListener('mousedown', this.#onMouseDown);
    return root;
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    const { mode, href, headingLevel: level, controls } = this;
    const state = { form: toForm(mode, href), level, controls };
    const labels = labelsFor(languageAround(this), this.#own);
    const nodes = template(state, this.#class.content, labels);
    if (this.#shown !== nodes) {
      this.#shown = nodes;
      this.#show(nodes);
      this.#labels = labels;
      if (controls && !this.#controls) {
        this.#controls = new Controls(this, this.#class.content.article);
        this.addController(this.#controls);
      }
      this.#controls?.show(labels);
    }
    const anchor = this.#root.querySelector<HTMLAnchorElement>('a[part]');
    if (anchor) {
      anchor.href = href;
      // On paper the address is printed, and has to be whole.
      anchor.dataset.address = anchor.href;
    }
    // Nothing is disclosed, so there is nothing to tell of later.
    if (!this.#details) this.#told = this.open;
  }

  /**
   * Shows a paragraph: opens the text in summary mode, scrolls the paragraph into view, moves the focus to it and
   * marks it until the focus leaves. Resolves when that is done.
   *
   * @param paragraph The number of the paragraph, counted from 1.
   * @throws {RangeError} (as a rejection) There is no paragraph of that number.
   * @throws {DOMException} (as a rejection) `InvalidStateError`: the element is in no document, or links to the full text by `href`.
   */
  async reveal(paragraph: number): Promise<void> {
    const { length } = this.#class.content.article.paragraphs;
    if (!Number.isInteger(paragraph) || paragraph < 1 || paragraph > length) {
      throw new RangeError(
        `There is no paragraph ${String(paragraph)}: reveal() takes a whole number from 1 to ${length}.`,
      );
    }
    // Without a document there is no update to wait for.
    if (this.isConnected) await this.updateComplete;
    const target = this.isConnected && this.#root.getElementById(`p${paragraph}`);
    if (!target) {
      throw new DOMException(
        `Paragraph ${paragraph} cannot be revealed: <${this.localName}> ${this.isConnected ? 'links to the full text by href' : 'is not in a document'}.`,
        'InvalidStateError',
      );
    }
    this.#goTo(target);
  }

  #goTo(paragraph: HTMLElement): void {
    this.#back?.remove();
    if (this.#details) this.open = true;
    // Focusable only while it is marked, so that a press on the text does not mark it.
    paragraph.tabIndex = -1;
    paragraph.focus({ preventScroll: true });
    paragraph.scrollIntoView({ behavior: 'instant' });
  }

  #show(nodes: Node): void {
    // What the page was served with stays where it is: the reader may have opened it, or be in it.
    const served = this.hasUpdated ? null : this.#root.querySelector('article');
    if (served && isCopy(served, nodes)) {
      this.#told = served.querySelector('details')?.open ?? false;
      if (this.#told) this.open = true;
    } else {
      this.#root.replaceChildren(this.ownerDocument.importNode(nodes, true));
    }
    this.#details = this.#root.querySelector('details');
    this.#details?.addEventListener('toggle', this.#onToggle);
    if (this.#details) {
      // From the state that was told to the present one, so that the toggle event of the old nodes is not lost with them.
      this.#details.open = this.#told;
      this.#details.open = this.open;
    }
  }

  get #class(): typeof BriefElement {
    return this.constructor as typeof BriefElement;
  }

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  /** The default is not written to an element that has no such attribute. */
  #reflect(name: string, value: string | number | null, byDefault?: string): void {
    const text = String(value);
    if (value == null) this.removeAttribute(name);
    else if (text !== byDefault || this.hasAttribute(name)) this.setAttribute(name, text);
  }

  /** Tells the element's own nodes from those that a page has slotted. */
  #isOwn(node: Element, selector: string): boolean {
    return this.#root.contains(node) && node.matches(selector);
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
      const paragraph = this.#root.getElementById(`p${button.value}`)!;
      this.#goTo(paragraph);
      this.#origin = button;
      const points = [...this.#root.querySelectorAll('li')];
      const point = points.indexOf(button.closest('li')!) + 1;
      this.#back = toNode(backButton(point, this.#labels)) as Element;
      paragraph.after(this.#back);
    }
  };

  #onToggle = (event: ToggleEvent): void => {
    const details = event.target as HTMLDetailsElement;
    if (details !== this.#details) return;
    this.open = details.open;
    const { newState } = event;
    const oldState = this.#told ? 'open' : 'closed';
    // A disclosure that is drawn anew tells of a state that is known already.
    if (oldState === newState && newState !== event.oldState) return;
    this.#told = details.open;
    // What is read aloud is what was shown.
    this.#controls?.stop();
    this.dispatchEvent(new ToggleEvent('toggle', { oldState, newState }));
  };

  #onMouseDown = (event: Event): void => {
    // A press takes neither the selection nor the focus away from what is to be quoted.
    if (this.#isOwn(event.target as Element, '[part="control"]')) event.preventDefault();
  };

  #onFocusOut = (event: Event): void => {
    const { target, relatedTarget: next } = event as FocusEvent;
    // When it is the window that loses the focus, the paragraph keeps it; and it is what the controls will quote.
    if (target === this.#root.activeElement) return;
    if (next && this.#isOwn(next as Element, '[part="control"]')) return;
    for (const marked of this.#root.querySelectorAll('p[tabindex]')) {
      if (marked !== next) marked.removeAttribute('tabindex');
    }
  };
}
