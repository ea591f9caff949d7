import type { ReactiveController } from 'lit';
import { isWebAddress, toWebAddress } from '../../view/settings.js';
import { memberOf } from '../../base/documents.js';
import { report } from '../../base/errors.js';
import type { Labels } from '../../labels/en.js';
import { Listen } from './listen.js';
import { copyQuote, selectedQuote } from './quote.js';
import { type Outcome, share } from './share.js';
import { toNodes } from '../../view/to-nodes.js';
import type { Tree } from '../../view/tree.js';
import type { Article } from '../../content/types.js';
import { linkLine } from '../../view/view.js';

interface Host extends HTMLElement {
  readonly href: string;
  addController(controller: ReactiveController): void;
}

export type ControlName = 'share' | 'quote' | 'listen' | 'stop';

/** What is read aloud: the article where it is shown, else the summary. */
const article = '[part="title"], [part="paragraph"]';
const summary = '[part="standfirst"], [part="point"] > :first-child';

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
  readonly #article: Article;
  readonly #root: ShadowRoot;
  readonly #listen: Listen;
  #labels!: Labels;
  #window?: Window | null;

  constructor(host: Host, root: ShadowRoot, article: Article) {
    this.#root = root;
    this.#article = article;
    (this.#host = host).addController(this);
    this.#listen = new Listen(host, article.lang, this.#showListening);
  }

  hostConnected(): void {
    this.#window = memberOf(this.#host.ownerDocument, 'defaultView');
    // The event is dispatched on the document, where a named element could shadow `addEventListener()`.
    this.#window?.addEventListener('selectionchange', this.#onSelectionChange, true);
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('selectionchange', this.#onSelectionChange, true);
  }

  /** Takes other labels, and stops reading aloud if the text or the controls are gone. */
  update(labels: Labels): void {
    this.#labels = labels;
    this.#listen.follow(this.#find('[part="controls"]') ? this.#readable : []);
    this.#showListening();
  }

  stop(): void {
    this.#listen.stop();
  }

  async press(name: ControlName): Promise<void> {
    try {
      this.#announce();
      if (name === 'stop') this.stop();
      else if (name === 'listen') this.#listen.toggle(this.#readable);
      else await this.#send(name);
    } catch (error) {
      report(error);
    }
  }

  /** Shares the article, or copies a quote. */
  async #send(name: 'share' | 'quote'): Promise<void> {
    const [words, from] = name === 'quote' ? this.#quoted : [];
    const link = this.#link(from);
    const outcome = words
      ? await copyQuote(words, this.#article, link)
      : await share(this.#article.title, link);
    this.#announceOutcome(outcome, link);
  }

  /** What is selected, else the paragraph in focus, else nothing but the title with its link. */
  get #quoted(): [words: readonly string[], from?: Element] {
    const selected = selectedQuote(this.#root);
    if (selected) return [selected.words, selected.from];
    const marked = this.#find('p[tabindex]');
    return marked ? [[marked.textContent], marked] : [[]];
  }

  /**
   * The address of a paragraph if it has one, else that of the article: as the element, the page's author or the
   * browser knows it. Only addresses that others can open count, so there may be none.
   */
  #link(from?: Element): string | undefined {
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
    return (
      (isWebAddress(href) ? toWebAddress(href, baseURI) : undefined) ??
      toWebAddress(canonical?.href ?? '') ??
      page
    );
  }

  get #readable(): Element[] {
    const isArticle = this.#find('details:not([open]), a[part]') === null;
    return [...this.#root.querySelectorAll(isArticle ? article : summary)];
  }

  #announceOutcome(outcome: Outcome | undefined, link: string | undefined): void {
    const sentences: Tree[][] = outcome ? [[this.#labels[outcome]]] : [];
    if (!link) sentences.push([this.#labels.noLink]);
    else if (outcome === 'notCopied') sentences.push(linkLine(link, this.#labels));
    this.#announce(...sentences.flatMap((sentence) => [' ', ...sentence]).slice(1));
  }

  /** Replaces what the status says, if the controls are still there. */
  #announce(...words: Tree[]): void {
    this.#find('[part="status"]')?.replaceChildren(...toNodes(words));
  }

  #showListening = (): void => {
    const [listen, stop] = this.#root.querySelectorAll<HTMLElement>(
      '[name="listen"], [name="stop"]',
    );
    // A page can have removed the controls in the meantime.
    if (!listen || !stop) return;
    const { state, voice } = this.#listen;
    const role = listening[state];
    if (listen.textContent !== this.#labels[role]) listen.textContent = this.#labels[role];
    listen.toggleAttribute('hidden', !voice);
    // If Stop has the focus, move it to Listen before Stop is hidden.
    if (role === 'listen' && stop === this.#root.activeElement) listen.focus();
    stop.toggleAttribute('hidden', role === 'listen');
    if (state === 'failed') this.#announce(this.#labels.notRead);
  };

  #onSelectionChange = (): void => {
    this.#find('[part="controls"]')?.toggleAttribute(
      'data-selected',
      Boolean(selectedQuote(this.#root)),
    );
  };

  #find(selector: string): HTMLElement | null {
    return this.#root.querySelector(selector);
  }
}
