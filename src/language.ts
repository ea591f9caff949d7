import type { Labels } from './labels/en.js';
import { hasLanguages, isLanguage, setLanguage } from './labels.js';

interface Host extends HTMLElement {
  requestUpdate(): void;
}

/** The elements on the pages: one observer serves them all. */
const hosts = new Set<Host>();
let observer: MutationObserver | undefined;

/** Keeps an element in the language around it, from now on until it leaves. */
export function enter(host: Host): void {
  hosts.add(host);
  if (hasLanguages()) follow(host);
}

export function leave(host: Host): void {
  hosts.delete(host);
  if (!hosts.size) observer?.disconnect();
}

/** The language around an element: its own `lang`, or that of the nearest ancestor, through shadow roots; empty if unknown. */
export function languageAround(element: Element): string {
  for (let place: Element | undefined = element; place; place = hostOf(place)) {
    const speaker = place.closest('[lang]');
    if (speaker) return speaker.getAttribute('lang')!;
  }
  return '';
}

/** Makes labels known to every instance of every class. */
export function addLabels(labels: Partial<Labels> & Pick<Labels, 'lang'>): void {
  // Whoever calls this may have no types.
  if (!isLanguage((labels as Partial<Labels> | null | undefined)?.lang)) {
    throw new TypeError('addLabels() takes labels with their language as "lang", such as "fr".');
  }
  setLanguage(labels.lang, labels);
  hosts.forEach(follow);
}

function follow(host: Host): void {
  observer ??= new MutationObserver(() => {
    for (const host of hosts) host.requestUpdate();
  });
  for (let place: Element | undefined = host; place; place = hostOf(place)) {
    observer.observe(place.getRootNode(), { attributeFilter: ['lang'], subtree: true });
  }
  host.requestUpdate();
}

const hostOf = (element: Element) => (element.getRootNode() as Partial<ShadowRoot>).host;
