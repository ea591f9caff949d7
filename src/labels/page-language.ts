import { createEvent, globals, hostOf, memberOf, windowOf } from '../dom/documents.js';
import { attempt } from '../dom/errors.js';
import { updateEvent } from './resolve.js';

/** One observer of the attributes serves all elements. */
let observer: MutationObserver | undefined;
const observed = new WeakSet<Node>();

/** The language around an element: its own `lang`, or that of the nearest ancestor, through shadow roots; empty if unknown. */
export function languageAround(element: Element): string {
  for (let place: Element | undefined = element; place; place = hostOf(place)) {
    const ancestor = place.closest('[lang]');
    if (ancestor) return memberOf(ancestor, 'getAttribute').call(ancestor, 'lang')!;
  }
  return '';
}

/** From now on, dispatches the update event when a `lang` or `translate` attribute around an element changes. */
export function observeLanguage(element: Element): void {
  // Not in every test environment.
  const { MutationObserver } = globals;
  if (!MutationObserver) return;
  attempt(() => {
    observer ??= new MutationObserver((records) => {
      for (const window of new Set(records.map(({ target }) => windowOf(target))))
        requestUpdates(window);
    });
    for (let place: Element | undefined = element; place; place = hostOf(place)) {
      const tree = place.getRootNode();
      if (observed.has(tree)) continue;
      observed.add(tree);
      observer.observe(tree, { attributeFilter: ['lang', 'translate'], subtree: true });
    }
  });
}

/** Updates the elements of a window. */
export function requestUpdates(window: Window | null): void {
  window?.dispatchEvent(createEvent(updateEvent));
}
