import type { ReactiveController } from 'lit';
import { toWebAddress } from '../../view/settings.js';
import { memberOf, windowOf } from '../../base/documents.js';
import { attempt, report } from '../../base/errors.js';
import { Listen } from './listen.js';
import { copyQuote, type Quote, selectedQuote } from './quote.js';
import { type Outcome, share } from './share.js';
import { toNodes } from '../../view/to-nodes.js';
import { h, type Tree } from '../../view/tree.js';
import type { Content } from '../../content/types.js';
import { type ControlName, origin } from '../../view/view.js';
import { type Host, pressedButton } from '../host.js';
import { listenOnWindow } from '../window-events.js';

/** What is read aloud: the article where it is shown, else the summary. */
const articleBlocks = '[part="title"], [part="paragraph"]';
const summaryBlocks = '[part="standfirst"], [part="point"] > :first-child';

/** The label of the button that begins, pauses and resumes. */
const listening = {
  silent: 'listen',
  speaking: 'pause',
  paused: 'resume',
  failed: 'listen',
} as const;

/** The reader's controls: their actions, and the status that tells how an action ended. */
export class Controls implements ReactiveController {
  readonly #host: Host;
  readonly #content: Content;
  readonly #listen: Listen;
  #sizes?: ResizeObserver;
  #sight?: IntersectionObserver;
  /** What the status says. */
  #words: Tree[] = [];
  /** The status that tells the words. */
  #status: Element | null = null;

  constructor(host: Host, content: Content) {
    this.#content = content;
    (this.#host = host).addController(this);
    this.#listen = new Listen(host, content.article.lang, this.#showListening);
    attempt(() => {
      listenOnWindow(host, 'toggle', this.#stopIfHidden);
      listenOnWindow(host, 'selectionchange', () => {
        this.#float(selectedQuote(host.renderRoot) !== null);
      });
      listenOnWindow(host, 'keydown', (event) => {
        if ((event as KeyboardEvent).key !== 'Escape') return;
        this.stop();
        this.#float(false);
      });
      const { ResizeObserver, IntersectionObserver } = windowOf(host) ?? {};
      // No event tells that a page has hidden the element. What a closed <details> or `until-found` hides keeps its size.
      if (ResizeObserver) this.#sizes = new ResizeObserver(this.#onResize);
      if (IntersectionObserver) this.#sight = new IntersectionObserver(this.#stopIfHidden);
    });
  }

  /** Stops reading aloud if the text or the buttons are gone, and shows the labels as the state needs them. */
  hostUpdated(): void {
    const { renderRoot } = this.#host;
    renderRoot.addEventListener('click', this.#onPress);
    renderRoot.addEventListener('mousedown', this.#onPress);
    const buttons = this.#find('[part="controls"]');
    const article = this.#find('article')!;
    this.#sizes?.observe(buttons ?? article);
    this.#sight?.observe(article);
    const status = this.#find('[part="status"]');
    if (!status) {
      // Without the buttons, the reader could not stop the voice that a button has started.
      this.stop();
      this.#words = [];
    }
    this.#listen.follow(this.#readable);
    this.#showListening();
    if (status === this.#status) return;
    const useStatus = () => {
      this.#status = status;
      this.#announce(...this.#words);
    };
    if (buttons) useStatus();
    // A screen reader does not tell the words that come into the page in one frame with their status.
    else requestAnimationFrame(() => setTimeout(useStatus));
  }

  stop(): void {
    this.#listen.stop();
  }

  /** Does what a press of the button of that name does. */
  async press(name: ControlName): Promise<void> {
    try {
      this.#announce();
      if (name === 'stop') this.stop();
      else if (name === 'listen') this.#listen.toggle(this.#isHidden ? [] : this.#readable);
      else await this.#send(name);
    } catch (error) {
      report(error);
    }
  }

  /** Shares the article, or copies a quote. */
  async #send(name: 'share' | 'quote'): Promise<void> {
    const quote = name === 'quote' ? this.#quote : undefined;
    const link = this.#link(quote?.from);
    const { article } = this.#content;
    const source = origin(this.#content, this.#host.shownLabels);
    const outcome = quote
      ? await copyQuote(quote.words, article, source, link)
      : await share(article.title, source, link);
    this.#announceOutcome(outcome, link);
  }

  /** What is selected, else the paragraph in focus, else nothing but the title with its link. */
  get #quote(): Quote {
    const marked = this.#find('p[tabindex]');
    return (
      selectedQuote(this.#host.renderRoot) ?? {
        words: marked ? [marked.textContent] : [],
        from: marked,
      }
    );
  }

  /**
   * The address of a paragraph if it has one, else that of the article: as the element, the page's author or the
   * browser knows it. Only addresses that others can open count, so there may be none.
   */
  #link(from?: Element | null): string | undefined {
    const { id, href, baseURI, ownerDocument } = this.#host;
    const page = toWebAddress(memberOf(ownerDocument, 'URL'));
    if (page && id && from?.matches('p')) {
      const address = new URL(page);
      address.hash = `${id}-${from.id}`;
      return address.href;
    }
    // A document that is no HTML document has no head.
    const head = memberOf(ownerDocument, 'head') as HTMLHeadElement | null;
    const canonical = head?.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
    return toWebAddress(href, baseURI) ?? toWebAddress(canonical?.href ?? '') ?? page;
  }

  get #readable(): Element[] {
    const isArticle = this.#find('details:not([open]), a[part]') === null;
    return [...this.#host.renderRoot.querySelectorAll(isArticle ? articleBlocks : summaryBlocks)];
  }

  #announceOutcome(outcome: Outcome | undefined, link: string | undefined): void {
    const { shownLabels } = this.#host;
    if (!outcome) return;
    const words: Tree[] = [shownLabels[outcome]];
    if (!link && outcome !== 'noLink') words.push(' ', shownLabels.noLink);
    if (link && outcome === 'notCopied') words.push(' ', h('a', { href: link }, link));
    this.#announce(...words);
  }

  /** Replaces what the status says, now or when there is one. */
  #announce(...words: Tree[]): void {
    this.#words = words;
    this.#status?.replaceChildren(...toNodes(words));
  }

  #showListening = (): void => {
    const { state, voice } = this.#listen;
    if (state === 'failed') this.#announce(this.#host.shownLabels.notRead);
    const [listen, stop] = this.#host.renderRoot.querySelectorAll<HTMLElement>(
      '[name="listen"], [name="stop"]',
    );
    // A page can have removed the controls in the meantime.
    if (!listen || !stop) return;
    const role = listening[state];
    if (listen.textContent !== this.#host.shownLabels[role])
      listen.textContent = this.#host.shownLabels[role];
    listen.toggleAttribute('hidden', !voice);
    // If Stop has the focus, move it to Listen before Stop is hidden.
    if (role === 'listen' && stop === this.#host.renderRoot.activeElement) listen.focus();
    stop.toggleAttribute('hidden', role === 'listen');
  };

  #onPress = (event: Event): void => {
    const button = pressedButton(this.#host, event);
    if (!button?.matches('[part="control"]')) return;
    // A press on a control must not remove the selection or the focus: both say what to quote.
    event.preventDefault();
    if (event.type === 'click') void this.press(button.name as ControlName);
  };

  #onResize = (): void => {
    const controls = this.#find('[part="controls"]');
    const article = this.#find('article')!;
    // Tells the styles how much the controls cover.
    if (controls && getComputedStyle(controls).position === 'sticky')
      article.style.setProperty('--_bar', `${controls.offsetHeight}px`);
    if (!(controls ?? article).offsetHeight) this.stop();
  };

  #stopIfHidden = (): void => {
    if (this.#isHidden) this.stop();
  };

  /** Whether the page has hidden the text, as far as the browser can tell. */
  get #isHidden(): boolean {
    const article: Partial<HTMLElement> | null = this.#find('article');
    return article?.checkVisibility?.({ visibilityProperty: true }) === false;
  }

  /** Keeps the controls in view, or no longer. While the voice reads, the styles keep them in view. */
  #float(wanted: boolean): void {
    this.#find('[part="controls"]')?.toggleAttribute('data-selected', wanted);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }
}
