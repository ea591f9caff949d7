import type { ReactiveController } from 'lit';
import { hostOf, memberOf } from '../base/documents.js';
import { attempt } from '../base/errors.js';
import type { Labels } from '../labels/en.js';
import { hasLanguages, isLanguage, setLanguage } from '../labels/resolve.js';
import type { Host } from './host.js';

/** The connected elements. Weak references, since an element in a frame that is removed is never disconnected. */
const hosts = new Set<WeakRef<Host>>();

/** One observer of `lang` attributes serves all elements. */
let observer: MutationObserver | undefined;

/**
 * The trees whose `lang` attributes are observed, with those around them, since an element was last disconnected:
 * after that, a shadow root may stand in another tree.
 */
let observed = new WeakSet<Node>();

/** Updates an element when the language around it changes. */
export class PageLanguage implements ReactiveController {
  readonly #host: Host;
  #reference?: WeakRef<Host>;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    attempt(() => {
      hosts.add((this.#reference ??= new WeakRef(this.#host)));
      if (!hasLanguages()) return;
      this.#host.requestUpdate();
      observe(this.#host);
    });
  }

  hostDisconnected(): void {
    hosts.delete(this.#reference!);
    observed = new WeakSet();
    if (!hosts.size) observer?.disconnect();
  }

  /** The language around the element: its own `lang`, or that of the nearest ancestor, through shadow roots; empty if unknown. */
  get value(): string {
    for (let place: Element | undefined = this.#host; place; place = hostOf(place)) {
      const speaker = place.closest('[lang]');
      if (speaker) return memberOf(speaker, 'getAttribute').call(speaker, 'lang')!;
    }
    return '';
  }
}

/** Makes labels known to every instance of every class. */
export function addLabels(labels: Partial<Labels> & Pick<Labels, 'lang'>): void {
  // Callers in JavaScript are not checked by the compiler.
  if (!isLanguage((labels as Partial<Labels> | null | undefined)?.lang)) {
    throw new TypeError('addLabels() takes labels with their language as "lang".');
  }
  setLanguage(labels.lang, labels);
  forEachHost((host) => {
    host.requestUpdate();
    attempt(() => {
      observe(host);
    });
  });
}

/** Observes every place where the language of an element may be set. */
function observe(host: Host): void {
  // Not in every test environment.
  if (!(globalThis.MutationObserver as unknown)) return;
  observer ??= new MutationObserver(() => {
    forEachHost((host) => {
      host.requestUpdate();
    });
  });
  for (let place: Element | undefined = host; place; place = hostOf(place)) {
    const tree = place.getRootNode();
    if (observed.has(tree)) break;
    observed.add(tree);
    observer.observe(tree, { attributeFilter: ['lang'], subtree: true });
  }
}

function forEachHost(act: (host: Host) => void): void {
  for (const reference of hosts) {
    const host = reference.deref();
    if (host) act(host);
    else hosts.delete(reference);
  }
}
