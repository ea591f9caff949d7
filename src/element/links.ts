import { findByIdAround, globals, scrollIntoView, windowOf } from '../dom/documents.js';
import { attempt } from '../dom/errors.js';
import { update } from '../labels/page-language.js';
import type { Host } from './host.js';
import type { Reveal } from './reveal.js';
import { paragraphIn } from './view.js';

/** The fragment that a page leads to, with its `#`. Empty when the reader has acted since: then nothing may move what the reader sees. */
let target = '';
/** The element that has followed it. */
let follower: Host | undefined;
/** Whether the page leads there since it is loaded: only then the focus goes there too. */
let isLed = false;

const watched = new WeakSet<Window>();

/** What older browsers or test environments lack. */
interface PartOfWindow {
  navigation?: Navigation;
  performance?: { navigation?: { type: number } };
}

/** Watches where links and scripts lead in a window. */
function watch(window: Window & typeof globalThis): void {
  const { document, history, location } = window;
  if (watched.has(window)) return;
  watched.add(window);
  const { navigation, performance } = window as PartOfWindow;
  let { hash } = location;
  let { length } = history;
  // The reader can have scrolled before the script came; a browser or a router can have scrolled to the paragraph. After Back,
  // Forward and reload, the browser restores the place.
  const { documentElement } = document;
  const places = [documentElement, findByIdAround(documentElement, decode(hash.slice(1)))];
  const isAtPlace = places.some((node) => Math.abs(node?.getBoundingClientRect().top ?? NaN) < 99);
  if (isAtPlace && !performance?.navigation?.type) target = hash;

  const lead = (hash = '') => {
    target = hash;
    follower = undefined;
    isLed = true;
    // In a task of its own: then a pressed link has changed the address, and most routers have scrolled.
    if (hash) setTimeout(update, 0, window);
  };
  for (const type of ['keydown', 'pointerdown', 'wheel', 'click'])
    window.addEventListener(
      type,
      (event) => {
        const [pressed] = event.composedPath() as Partial<Element>[];
        // The same link again changes no address.
        lead(type === 'click' ? pressed?.closest?.<HTMLAnchorElement>('a[href]')?.hash : '');
      },
      true,
    );
  const onChange = (event: Event) => {
    // Without the Navigation API: Back and Forward add no entry to the history.
    const { navigationType = navigation ?? history.length > length } = event as {
      navigationType?: unknown;
    };
    // Routers replace an entry by the same address, to store data.
    if (navigationType && navigationType !== 'traverse' && location.hash !== hash)
      lead(location.hash);
    ({ hash } = location);
    ({ length } = history);
  };
  // The document of a new frame does not dispatch the first event.
  navigation?.addEventListener('currententrychange', onChange);
  window.addEventListener('hashchange', onChange);
}

/**
 * Reveals the paragraph that the page's address names: `#brief-p3` is paragraph 3 of the element with the id `brief`. Each
 * navigation is followed once, as a browser follows a link to a target of the page.
 */
export function followNavigation(host: Host, reveal: Reveal['reveal']): void {
  const window = windowOf(host);
  // Some test environments have a window without an address.
  const { location }: Partial<Window> = window ?? {};
  if (!window || !location || !host.isConnected) return;
  watch(window);
  if (follower?.isConnected || target !== location.hash) return;
  const fragment = target.slice(1);
  const [, id = '', paragraph = ''] = /^(.+)-p([1-9]\d*)$/s.exec(fragment) ?? [];
  // As in HTML, the first element with an id is meant, and an id is tried as written, then percent-decoded.
  if (![id, decode(id)].some((id) => findByIdAround(host, id) === host)) return;
  follower = host;
  // Keeps the paragraph at its place in the window, as browsers keep a target: images above it come late, and a router scrolls to
  // the top of a new page. Ends when the reader acts, or a second after the navigation in a page that is loaded.
  let frames = 60;
  const keep = () => {
    const node = paragraphIn(host.renderRoot, +paragraph);
    if (follower !== host || target !== location.hash || !host.isConnected || !node) return;
    const { scrollY } = window;
    scrollIntoView(node, { behavior: 'instant' });
    // No event tells that a reader drags the scroll bar: soon, the reader can.
    if (document.readyState === 'complete' || scrollY !== window.scrollY) frames--;
    if (frames) requestAnimationFrame(keep);
    else target = '';
  };
  // If there is no such paragraph, or `href` links to it, the fragment is ignored.
  reveal(+paragraph, isLed).then(keep, () => undefined);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// From the beginning: a router can lead from a page without the element to one with it.
const { window: ownWindow, location: ownLocation } = globals;
if (ownWindow && ownLocation)
  attempt(() => {
    watch(ownWindow);
  });
