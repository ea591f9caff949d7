import { memberOf } from '../base/documents.js';
import { attempt } from '../base/errors.js';
import { version } from '../base/version.js';
import { ageOf } from '../content/age.js';
import type { Content } from '../content/types.js';
import type { Labels } from '../labels/en.js';
import type { Languages } from '../labels/languages.js';
import { copyLabels, labelsEvent, resolveLabels } from '../labels/resolve.js';
import { toBoolean, toHeadingLevel, toMode } from '../view/settings.js';
import type { HeadingLevel, Mode } from '../view/settings.js';
import { toState } from '../view/state.js';
import { template } from '../view/template.js';
import type { Branch } from '../view/tree.js';
import { adoptStyles } from './adopt-styles.js';
import { followCommands } from './commands.js';
import { Controls } from './controls/controls.js';
import { DeepLink } from './deep-link.js';
import { Disclosure } from './disclosure.js';
import { draw } from './draw.js';
import { keepFocus } from './keep-focus.js';
import { Reveal } from './reveal.js';
import { SafeElement } from './safe-element.js';
import { listenOnWindow } from './window-events.js';

/**
 * An element that carries one article and its summary. A subclass brings the content and the styles.
 *
 * It extends Lit's `ReactiveElement` and not `LitElement`: the text is fixed, so templates that can change would cost
 * bytes and a Trusted Types policy and give nothing. Every instance clones one set of nodes, and served markup is
 * taken over without markers. All properties are `noAccessor`: as in HTML the attribute is the state, and the
 * accessors below read it.
 */
export class BriefElement extends SafeElement {
  /** The version of the package that the class comes from. */
  static readonly version: string = version;

  /** @internal */
  static readonly content: Content;

  /** Set by the first module with the labels of another language. @internal */
  static languages?: Languages;

  /** @internal */
  static override properties = {
    mode: { noAccessor: true },
    open: { noAccessor: true },
    href: { noAccessor: true },
    headingLevel: { noAccessor: true, attribute: 'heading-level' },
    controls: { noAccessor: true },
    labels: { noAccessor: true, attribute: false },
  };

  /** Described in `Host`, as the next one. @internal */
  declare renderRoot: ShadowRoot;
  /** @internal */
  shownLabels!: Labels;

  /** The template that the shown article equals. */
  #drawn: Branch | undefined;
  /** The page's own labels as they were set, and their texts at that time. */
  #labels: Partial<Labels> | undefined;
  #labelTexts: Partial<Labels> | undefined;
  /** Whether the page has used a control by a command, whose result the status tells. */
  #hasStatus = false;

  readonly #disclosure = new Disclosure(this, () => this.#controls?.stop());
  readonly #reveal = new Reveal(this, this.#class.content);
  #controls?: Controls;

  constructor() {
    super();
    new DeepLink(this);
    listenOnWindow(this, labelsEvent, () => {
      this.requestUpdate();
    });
    followCommands(this, (control) => {
      this.#hasStatus = true;
      this.requestUpdate();
      void this.#requireControls().press(control);
    });
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
    this.#disclosure.set(value);
    if (this.open === !value) this.#reflect('open', value ? '' : null);
  }

  /**
   * In summary mode, the address of a page with the full article: a link stands in place of the disclosure.
   * Only `http:`, `https:` and relative addresses are used. Any other address is ignored.
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
   * Listen is there only where the device has a voice of its own for the language of the article.
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
    this.setProperty(() => {
      const labels = Object(value) === value ? value : undefined;
      this.#labelTexts = labels && copyLabels(labels);
      this.#labels = labels;
      this.requestUpdate();
    });
  }

  override attributeChangedCallback(name: string): void {
    if (name === 'open' && this.#disclosure.set(this.open)) return;
    this.requestUpdate();
  }

  /** A constructed style sheet does not apply in another document, so it is adopted again. */
  adoptedCallback(): void {
    attempt(() => {
      if (this.hasUpdated) adoptStyles(this.renderRoot, this.#class.elementStyles);
    });
    this.requestUpdate();
  }

  /** No shadow root yet: it would hide the fallback, so the first drawing attaches it. */
  protected override createRenderRoot(): DocumentFragment {
    return memberOf(document, 'createDocumentFragment').call(document);
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    const restoreFocus = keepFocus(this);
    const { content, elementStyles, languages } = this.#class;
    const labels = resolveLabels(languages?.labelsFor(this), this.#labelTexts);
    const wanted = template(
      toState(this, ageOf(content.article), this.#hasStatus),
      content,
      labels,
    );
    if (wanted !== this.#drawn) {
      // Until all has succeeded, the article may equal neither the old template nor the new one.
      this.#drawn = undefined;
      const root = draw(this, wanted, this.#reveal.back);
      if (root !== this.renderRoot) {
        this.renderRoot = root;
        try {
          adoptStyles(root, elementStyles);
        } catch (error) {
          this.reportFirst(error);
        }
      }
      this.shownLabels = labels;
      this.#drawn = wanted;
      restoreFocus();
    }
    this.#updateLink();
    if (this.controls) this.#requireControls();
  }

  /** The template leaves the address out. */
  #updateLink(): void {
    const { href, renderRoot } = this;
    const link = renderRoot.querySelector<HTMLAnchorElement>('a[part]');
    if (link && (link.getAttribute('href') !== href || !link.dataset.address)) {
      link.href = href;
      // Print shows the address, so the address has to be absolute.
      link.dataset.address = link.href;
    }
  }

  /**
   * Shows a paragraph: opens the text in summary mode, scrolls the paragraph into view, moves the focus to it and
   * marks it until the focus leaves the article. The promise resolves when all of this is done.
   *
   * @param paragraph The number of the paragraph, counted from 1.
   * @throws {RangeError} (as a rejection) The article has no paragraph of that number.
   * @throws {DOMException} (as a rejection) `InvalidStateError`: the element is not in a document, links to the full text by `href`, or could not draw the text.
   */
  async reveal(paragraph: number): Promise<void> {
    return this.#reveal.show(paragraph);
  }

  /** Most elements have no controls, so they are made when the first one needs them. */
  #requireControls(): Controls {
    return (this.#controls ??= new Controls(this, this.#class.content));
  }

  get #class(): typeof BriefElement {
    return this.constructor as typeof BriefElement;
  }

  /** The default is not written to an element that has no such attribute. */
  #reflect(name: string, value: string | number | null, byDefault?: string): void {
    this.setProperty(() => {
      const text = String(value);
      if (value == null) this.removeAttribute(name);
      else if (text !== byDefault || this.hasAttribute(name)) this.setAttribute(name, text);
    });
  }
}
