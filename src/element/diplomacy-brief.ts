import { ReactiveElement, unsafeCSS } from 'lit';
import { ageOf } from '../article/age.js';
import { content } from '../article/content.js';
import { memberOf } from '../dom/documents.js';
import { attempt, report } from '../dom/errors.js';
import type { Labels } from '../labels/labels.js';
import type { Languages } from '../labels/languages.js';
import { copyLabels, updateEvent, languagesKey, resolveLabels } from '../labels/resolve.js';
import { adoptStyles } from './adopt-styles.js';
import { attributes, type HeadingLevel, isWebAddress, type Mode, reflect, toBoolean, toHeadingLevel, toMode, toWebAddress, upgradeProperties } from './attributes.js'; // prettier-ignore
import { followCommand } from './commands.js';
import { type Controls, controls } from './controls.js';
import { Disclosure } from './disclosure.js';
import { focusedIn, keepFocus } from './focus.js';
import { followNavigation } from './links.js';
import type { RenderRoot } from './host.js';
import { findPageWords } from './page-words.js';
import { untilParsed } from './parsed.js';
import { toElement } from './nodes.js';
import { newReader, type Reader } from './reader.js';
import { render } from './render.js';
import { type Reveal, reveal } from './reveal.js';
import { toState } from './state.js';
import { styles } from './styles/styles.js';
import { type Template, templateOf } from './template.js';
import { version } from './version.js';
import { h } from './tree.js';
import { articleIn } from './view/find.js';
import { listenOnWindow } from './window-events.js';

/** The events of the window after which an element may have to render again. One list for all elements saves memory. */
const windowEvents = [updateEvent, 'beforeprint', 'readystatechange'];

/**
 * An article that the element carries inside it, in full or as a summary, in the fonts and colours of the page.
 *
 * A button of the page can drive the element by its attribute `command` (Invoker Commands API): `--toggle`, `--open`,
 * `--close`, `--reveal-3` (any paragraph), `--share`, `--quote`, `--listen`, `--stop`. Any other command is ignored.
 * They also work without the attribute `controls`: the status then tells the result.
 *
 * @tag diplomacy-brief
 *
 * @slot label - A label above the title, in place of the kind of text ('Opinion').
 * @slot heading - The title, if the page brings it: a heading of the element's level with the exact words of the title.
 * @slot p1 - The first paragraph, if the page brings it: a `<p>` with the exact words and no element inside. `p2` to the last paragraph likewise. Other words are not shown: the element shows its own.
 * @slot footer - Content below the article, such as rights and source; in place of the rights that the article names.
 * @slot - The fallback: shown until the article is rendered, and hidden after that.
 *
 * @fires {ToggleEvent} toggle - `open` changed in summary mode, by the reader or by a script. As on `<details>`, events are coalesced and do not bubble. On a popover, the browser fires `toggle` too: `isTrusted` is true only for the event of the browser.
 *
 * @csspart article - The root element: it contains all other parts.
 * @csspart header - Contains the label, the title and the line under the title.
 * @csspart kind - The line above the title: the kind of text, or what is in the label slot.
 * @csspart headline - Contains the title. A container (`container-type: inline-size`): the title follows its width.
 * @csspart title - The heading with the title.
 * @csspart byline - The line with the author and the date of publication, if the article names them.
 * @csspart meta - The line under the title: number of words, reading time, month of the events and their age in years.
 * @csspart detail - One statement of the line under the title, or of the byline.
 * @csspart toolbar - The buttons for the reader and the status. While text is selected or read aloud, they are a toolbar in the colours of the system at the top of the window, until the reader presses Escape.
 * @csspart control - One button: Share, Copy quote, Listen or Stop.
 * @csspart status - The message that tells the result of a press or a command, such as 'Link copied.'.
 * @csspart summary-heading - The heading of the summary.
 * @csspart translated - The line that says that the summary is a translation, and of which language the article is.
 * @csspart standfirst - The sentence that opens the summary.
 * @csspart points - The list of key points.
 * @csspart point - A key point with its sources.
 * @csspart source - A button that leads to a paragraph, or from there back to the key point. Absent where `href` is in use.
 * @csspart disclosure - The `<summary>` that opens the full text, or the link to the full text.
 * @csspart body - Contains the paragraphs of the article.
 * @csspart subheading - A subheading of the article, if it has any.
 * @csspart paragraph - A paragraph of the article, a block quotation or a list.
 * @csspart credit - The footer slot.
 *
 * @cssprop [--diplomacy-brief-accent=currentColor] - Colour of the bar above the title, and of the bar beside a paragraph that is revealed or read aloud. No text has this colour, because its contrast with the page is not known.
 * @cssprop [--diplomacy-brief-measure=68ch] - The greatest length of a line.
 * @cssprop [--diplomacy-brief-space=1em] - The distance between paragraphs; other distances follow it.
 * @cssprop [--diplomacy-brief-title-font=inherit] - Font family of the title.
 * @cssprop [--diplomacy-brief-mark=none] - Background of a paragraph that is revealed or read aloud. It always has a bar beside it.
 * @cssprop [--diplomacy-brief-words=#8886] - Background of the words that support a key point, in the paragraph to which its source leads.
 */
export class DiplomacyBrief extends ReactiveElement {
  /** The version of the package that the class comes from. */
  static readonly version: string = version;
  /** @internal */
  static override styles = unsafeCSS(styles);
  /** The labels that the page has loaded. @internal */
  static get languages(): Languages | undefined {
    return (globalThis as { [languagesKey]?: Languages })[languagesKey];
  }

  /** @internal */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...attributes];
  }

  /** Described in `Host`. @internal */
  declare renderRoot: RenderRoot;

  #reader: Reader = newReader;
  /** What the shadow root shows. */
  #rendered: Template | undefined;
  #hasReported = false;
  /** The page's own labels as they were set, and their texts at that time. */
  #labels: Partial<Labels> | undefined;
  #labelTexts: Partial<Labels> | undefined;

  readonly #disclosure = new Disclosure(this);
  #reveal?: Reveal;
  #controls?: Controls;

  /**
   * Handles every event of the element. It is one function, and most controllers are made when they are first used, because
   * each closure takes memory in each element of a page.
   */
  readonly #onEvent = (event: Event): void => {
    const { type } = event;
    if (type === 'command')
      followCommand(this, event, (control) => {
        this.#requireControls().command(control);
      });
    else if (type === 'click' || type === 'focusout') this.#requireReveal()[type](event);
    else this.requestUpdate();
    // Print shows the absolute address of the link, which changes with the address of the page.
    if (type === 'beforeprint') this.performUpdate();
  };

  constructor() {
    super();
    listenOnWindow(this, windowEvents, this.#onEvent);
    upgradeProperties(this, DiplomacyBrief.prototype);
  }

  /**
   * Whether the element shows the article (`full`) or its summary (`summary`).
   * An enumerated attribute as in HTML: ASCII case-insensitive, missing or unknown is `full`; the property is always one of the two.
   *
   * @attr mode
   * @default 'full'
   */
  get mode(): Mode {
    return toMode(this.getAttribute('mode'));
  }
  set mode(value: Mode) {
    reflect(this, 'mode', value, 'full');
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
    // After a click, `details.open` is new at once, the attribute only in the `toggle` event. Set both.
    this.#disclosure.setOpen(value);
    if (this.open === !value) reflect(this, 'open', value ? '' : null);
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
    reflect(this, 'href', value, '');
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
    reflect(this, 'heading-level', value, '2');
  }

  /**
   * Whether the reader gets buttons to share, to copy a quote and to listen, as `controls` does on `<video>`.
   * Listen is there only where the device has a voice of its own for the language of the text that is shown.
   * The attribute's value `"false"` is false.
   *
   * @attr controls
   * @default false
   */
  get controls(): boolean {
    return toBoolean(this.getAttribute('controls'));
  }
  set controls(value: boolean) {
    if (this.controls === !value) reflect(this, 'controls', value ? '' : null);
  }

  /**
   * The page's own labels for this instance, by role (see `Labels`). Labels that are missing here are in the language
   * `lang` of these labels (without `lang`, in the language around the element), or in the language of the article if the
   * page has not loaded that language. The texts are copied when the property is set: to change a label, set the property
   * again.
   *
   * @default undefined
   */
  get labels(): Partial<Labels> | undefined {
    return this.#labels;
  }
  set labels(value: Partial<Labels> | undefined) {
    const labels = Object(value) === value ? value : undefined;
    this.#labelTexts = labels && copyLabels(labels);
    this.#labels = labels;
    this.requestUpdate();
  }

  /**
   * Shows a paragraph: opens the text in summary mode, scrolls the paragraph into view, moves the focus to it and
   * marks it until the focus leaves the article. The promise resolves when all of this is done.
   *
   * @param paragraph The number of the paragraph, counted from 1.
   * @throws {RangeError} (as a rejection) The article has no paragraph of that number.
   * @throws {DOMException} (as a rejection) `InvalidStateError`: the element is not in a document, links to the full text by `href`, or could not render the text.
   */
  async reveal(paragraph: number): Promise<void> {
    return this.#requireReveal().reveal(paragraph);
  }

  /** What the reader has done, as far as no attribute says it. @internal */
  get reader(): Reader {
    return this.#reader;
  }

  /** Changes fields of the reader's record, and asks for a rendering. @internal */
  updateReader(fields: Partial<Reader>): void {
    this.#reader = { ...this.#reader, ...fields };
    this.requestUpdate();
  }

  override connectedCallback(): void {
    this.#guard(() => {
      super.connectedCallback();
      // Not in the constructor: if it throws, the browser never upgrades the element.
      this.addEventListener('command', this.#onEvent);
    });
    // The language around the element, or the age of the text, may have changed since the last rendering.
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'open') this.#disclosure.setOpen(this.open);
    this.requestUpdate();
    if (name === 'href' && value?.trim() && value !== old && !isWebAddress(value))
      console.warn(
        `<${this.localName}> ignores href="${value}": write an http:, https: or relative address.`,
      );
  }

  /** A constructed style sheet does not apply in another document, so it is adopted again. */
  adoptedCallback(): void {
    if (this.hasUpdated) this.#adoptStyles();
    this.requestUpdate();
  }

  /** Returns no shadow root: if the element attached one here, the HTML parser could not attach the prerendered one. */
  protected override createRenderRoot(): DocumentFragment {
    return memberOf(document, 'createDocumentFragment').call(document);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.shadowRoot && !this.hasUpdated) await untilParsed(this.shadowRoot);
    this.performUpdate();
  }

  protected override performUpdate(): void {
    this.#guard(() => {
      try {
        followNavigation(this, (...args) => this.#requireReveal().reveal(...args));
      } finally {
        super.performUpdate();
      }
      this.#hasReported = false;
    });
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    if (!this.hasUpdated) this.renderRoot = this.shadowRoot ?? this.#attachShadowRoot();
    if (this.controls) this.#requireControls();
    super.update(changed);
    const { languages } = this.constructor as typeof DiplomacyBrief;
    const own = this.#labelTexts;
    // Older browsers do not know the property `translate`: its default is true.
    const labels = resolveLabels(languages?.labelsFor(this, own?.lang), own, this.translate);
    const state = toState(this, this.#reader);
    const address = toWebAddress(state.href, this.baseURI);
    const age = ageOf(content.article);
    const children = [...this.children];
    const slots = findPageWords(children, content.article, state.level);
    const hasLabel = children.some(({ slot }) => slot === 'label');
    const rootTag = articleIn(this.renderRoot)?.localName ?? 'article';
    const rendered = { ...state, address, age, slots, hasLabel, rootTag };
    const template = templateOf(rendered, content, labels);
    const last = this.#rendered;
    if (template === last) return;
    // If the rendering throws, the next one reads the nodes.
    this.#rendered = undefined;
    const focused = focusedIn(this);
    render(this.renderRoot, template, last);
    void keepFocus(this, focused);
    if (!this.hasUpdated) {
      // Not on the host: outside a closed shadow root, an event does not tell which button was pressed.
      this.renderRoot.addEventListener('click', this.#onEvent);
      this.renderRoot.addEventListener('focusout', this.#onEvent);
      // The page can remove its words, and its label comes or goes.
      this.renderRoot.addEventListener('slotchange', this.#onEvent);
      this.#adoptStyles();
    }
    this.#rendered = template;
  }

  /** Runs what the rendering needs. The first error of a series is reported, and the next change tries again. */
  #guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      if (!this.#hasReported) report(error);
      this.#hasReported = true;
    }
  }

  #requireReveal(): Reveal {
    return (this.#reveal ??= reveal(this, content));
  }

  #requireControls(): Controls {
    return (this.#controls ??= controls(
      this,
      content,
      () => this.#rendered?.labels ?? resolveLabels(),
    ));
  }

  /** Slots keep the fallback, and the words that the page brings, in view until the article is rendered. */
  #attachShadowRoot(): ShadowRoot {
    for (const name of ['', ...[...this.children].map(({ slot }) => slot)]) {
      // If the page has broken the insertion of nodes, this throws before the shadow root hides the fallback.
      this.renderRoot.appendChild(toElement(h('slot', { name })));
    }
    const root = this.attachShadow({ mode: 'open' });
    root.appendChild(this.renderRoot);
    return root;
  }

  #adoptStyles(): void {
    const { elementStyles } = this.constructor as typeof DiplomacyBrief;
    attempt(() => {
      adoptStyles(this.renderRoot, elementStyles);
    });
  }
}
