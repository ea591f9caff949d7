import { findByIdAround, globals, memberOf, scrollIntoView, windowOf } from '../dom/documents.js';
import { attempt } from '../dom/errors.js';
import { requestUpdates } from '../labels/page-language.js';
import type { Host } from './host.js';
import type { Reveal } from './reveal.js';
import { paragraphIn } from './view/find.js';

/** The fragment that a page leads to, with its `#`. Empty when the reader has acted since: then nothing may move what the reader sees. */
let target = '';
/** The element that has followed the fragment. */
let follower: Host | undefined;
/** Whether the reader has acted since the page is loaded: only then the focus goes to the paragraph too. */
let hasActed = false;

const watched = new WeakSet<Window>();

/** What older browsers or test environments lack. */
interface PartOfWindow {
  history?: History;
  location?: Location;
  Navigation?: object;
  navigation?: Navigation;
  performance?: { navigation?: { type: number } };
}

/** Watches where links and scripts lead in a window. */
function watch(window: Window & typeof globalThis): void {
  if (watched.has(window)) return;
  const { document } = window;
  // An element with the id `navigation` is a property of the window too.
  const { history, location, Navigation, navigation: named, performance } = window as PartOfWindow;
  if (!history || !location) return;
  watched.add(window);
  const navigation = Navigation && named;
  let { hash } = location;
  let { length } = history;
  // The reader can have scrolled before the script came; a browser or a router can have scrolled to the paragraph. After Back,
  // Forward and reload, the browser restores the place.
  const topOf = (node: Element | null) => Math.abs(node?.getBoundingClientRect().top ?? NaN);
  const isAtPlace = () => {
    const place = memberOf(document, 'getElementById').call(document, decode(hash.slice(1)));
    return topOf(memberOf(document, 'documentElement')) < 99 || topOf(place) < window.innerHeight;
  };
  // Without a fragment, do not ask for places: the answer needs a layout of the page.
  if (hash && !performance?.navigation?.type && isAtPlace()) target = hash;

  const setTarget = (hash = '') => {
    target = hash;
    follower = undefined;
    hasActed = true;
    // In a task of its own: then a pressed link has changed the address, and most routers have scrolled.
    if (hash) setTimeout(requestUpdates, 0, window);
  };
  for (const type of ['keydown', 'pointerdown', 'wheel'])
    window.addEventListener(type, () => { setTarget(); }, true); // prettier-ignore
  // The same link again changes no address. With these keys, a link opens elsewhere.
  window.addEventListener(
    'click',
    (event) => {
      const [pressed] = event.composedPath() as Partial<Element>[];
      const { hash }: Partial<HTMLAnchorElement> = pressed?.closest?.('a[href]') ?? {};
      if (hash && !event.ctrlKey && !event.metaKey && !event.shiftKey) setTarget(hash);
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
      setTarget(location.hash);
    ({ hash } = location);
    ({ length } = history);
  };
  // The document of a new frame does not dispatch `currententrychange`.
  window.addEventListener('hashchange', onChange);
  navigation?.addEventListener('currententrychange', onChange);
}

/**
 * Reveals the paragraph that the page's address names: `#brief-p3` is paragraph 3 of the element with the id `brief`. Each
 * navigation is followed once, as a browser follows a link to a target of the page.
 */
export function followNavigation(host: Host, reveal: Reveal['reveal']): void {
  const window = windowOf(host);
  if (!window || !host.isConnected) return;
  watch(window);
  const { location } = window as PartOfWindow;
  if (!target || follower?.isConnected || target !== location?.hash) return;
  const fragment = target.slice(1);
  const [, id = '', paragraph = ''] = /^(.+)-p([1-9]\d*)$/s.exec(fragment) ?? [];
  // As in HTML, the first element with an id is meant, and an id is tried as written, then percent-decoded.
  if (![id, decode(id)].some((id) => findByIdAround(host, id) === host)) return;
  follower = host;
  // Keeps the paragraph at its place in the window, as browsers keep a target: images above it come late, and a router scrolls to
  // the top of a new page. Ends when the reader acts, or a second after the navigation in a page that is loaded.
  // In a frame only once: it would also scroll the page around the frame.
  let frames = window.parent === window ? 60 : 1;
  const keep = () => {
    const node = paragraphIn(host.renderRoot, +paragraph);
    if (follower !== host || target !== location.hash || !host.isConnected || !node) return;
    const { scrollY } = window;
    scrollIntoView(node, { behavior: 'instant' });
    // No event tells that a reader drags the scroll bar: soon, the reader can.
    if (memberOf(window.document, 'readyState') === 'complete' || scrollY !== window.scrollY)
      frames--;
    if (frames) requestAnimationFrame(keep);
    else target = '';
  };
  // If there is no such paragraph, or `href` links to it, the fragment is ignored.
  reveal(+paragraph, hasActed)
    .then(keep)
    .catch(() => undefined);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// From the beginning: a router can lead from a page without the element to one with it.
const { window: ownWindow } = globals;
if (ownWindow)
  attempt(() => {
    watch(ownWindow);
  });
