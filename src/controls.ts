import type { ReactiveController } from 'lit';
import { isWebAddress } from './attributes.js';
import type { Labels } from './labels/en.js';
import { Listen } from './listen.js';
import { copyQuote, selectedQuote } from './quote.js';
import { type Outcome, share } from './share.js';
import { toNode } from './tree.js';
import type { Article } from './types.js';
import { linkIn } from './view.js';

interface Host extends HTMLElement {
  readonly href: string;
  addController(controller: ReactiveController): void;
}

export type ControlName = 'share' | 'quote' | 'listen' | 'stop';

/** What is read aloud: the article where it is shown, else the summary. */
const article = '[part="title"], [part="paragraph"]';
const summary = '[part="standfirst"], [part="point"] > :first-child';

/** The words on the button that begins, pauses and resumes. */
const listening = {
  silent: 'listen',
  speaking: 'pause',
  paused: 'resume',
  failed: 'listen',
} as const;

/** The reader's controls: what they do, and what they say of it. */
export class Controls implements ReactiveController {
  readonly #host: Host;
  readonly #article: Article;
  readonly #listen: Listen;
  #labels!: Labels;
  #document!: Document;

  constructor(host: Host, article: Article) {
    this.#host = host;
    this.#article = article;
    this.#listen = new Listen(host, article.lang, this.#onListen);
    host.addController(this.#listen);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('selectionchange', this.#onSelectionChange);
  }

  hostDisconnected(): void {
    this.#document.removeEventListener('selectionchange', this.#onSelectionChange);
  }

  /** Called when the tree was drawn anew. */
  show(labels: Labels): void {
    this.#labels = labels;
    this.stop();
    this.#onListen();
  }

  stop(): void {
    this.#listen.stop();
  }

  async press(name: ControlName): Promise<void> {
    this.#find('[part="status"]')?.replaceChildren();
    if (name === 'stop') {
      this.stop();
    } else if (name === 'listen') {
      this.#listen.toggle(this.#readable);
    } else {
      const [words, from] = name === 'quote' ? this.#quoted : [];
      const link = this.#link(from);
      const outcome = words
        ? await copyQuote(words, this.#article, link)
        : await share(this.#article.title, link);
      this.#say(outcome, link);
    }
  }

  /** What is selected, else the paragraph in focus, else nothing but the title with its link. */
  get #quoted(): [words: readonly string[], from?: Element] {
    const selected = selectedQuote(this.#root);
    if (selected) return [selected.words, selected.from];
    const marked = this.#find('p[tabindex]');
    return marked ? [[marked.textContent], marked] : [[]];
  }

  /** A paragraph's own address if it has one, else that of the article: as the element, the page's author or the browser knows it. */
  #link(from?: Element): string {
    const { id, href, ownerDocument: document } = this.#host;
    if (id && from?.matches('p')) {
      const address = new URL(document.URL);
      address.hash = `${id}-${from.id}`;
      return address.href;
    }
    if (isWebAddress(href)) return new URL(href, document.baseURI).href;
    const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
    return canonical?.href ?? document.URL;
  }

  get #readable(): Element[] {
    const isArticle = this.#find('details:not([open]), a[part]') === null;
    return [...this.#root.querySelectorAll(isArticle ? article : summary)];
  }

  #say(role: Outcome | 'notRead', link = ''): void {
    this.#find('[part="status"]')?.replaceChildren(...linkIn(this.#labels[role], link).map(toNode));
  }

  #onListen = (): void => {
    const [listen, stop] = this.#root.querySelectorAll<HTMLElement>(
      '[name="listen"], [name="stop"]',
    );
    // The controls may be gone by now.
    if (!listen || !stop) return;
    const { state, voice } = this.#listen;
    const role = listening[state];
    listen.textContent = this.#labels[role];
    listen.hidden = !voice;
    // Whoever is on what disappears stays with the controls.
    if (role === 'listen' && stop === this.#root.activeElement) listen.focus();
    stop.hidden = role === 'listen';
    if (state === 'failed') this.#say('notRead');
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

  get #root(): ShadowRoot {
    return this.#host.shadowRoot!;
  }
}
