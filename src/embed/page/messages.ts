/*
 * The messages with which a page in a frame tells the page around it how high it is: those of WordPress, pym.js and AMP,
 * and one of its own. In WordPress, the page also tells the address of a link that the reader presses. It posts no other
 * message, and answers none but the requests of WordPress and pym.js for the height.
 */

/** The message for the listener that the demo page and src/embed/README.md offer. */
const heightMessage = 'diplomacy-brief:height';

/** The secret that WordPress gives a frame, in the fragment of its address, so that both know each other. */
const secret = () => /[#?&]secret=([a-z\d]{1,64})/i.exec(location.hash)?.[1];

/** The beginning of the messages of pym.js, which names the frame by a parameter of its address. */
const pym = (() => {
  const query = new URLSearchParams(location.search);
  const id = query.get('childId') ?? '';
  return query.has('initialWidth') && /^[\w-]{1,64}$/.test(id) ? `pymxPYMx${id}xPYMx` : undefined;
})();

/** The origin of the page around the frame, as that page or the browser has told it. */
let hostOrigin = originOf(
  'ancestorOrigins' in location && location.ancestorOrigins.length
    ? location.ancestorOrigins[0]
    : document.referrer,
);

/** Tells the page around the frame a height in CSS pixels. */
export function tellHeight(height: number): void {
  if (secret()) tellWordPress('height', height);
  else if (pym) parent.postMessage(`${pym}heightxPYMx${height}`, '*');
  else {
    parent.postMessage({ type: heightMessage, height }, '*');
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
  }
}

/** Calls back when the page around the frame asks for the height, as WordPress and pym.js do. */
export function onRequest(repeat: () => void): void {
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    if (isFromWordPress(data)) hostOrigin = originOf(origin) ?? hostOrigin;
    else if (!pym || typeof data !== 'string' || !data.startsWith(`${pym}widthxPYMx`)) return;
    repeat();
  });
}

/**
 * In the sandbox of WordPress no link can open a page, so WordPress opens it: that of a link which the reader presses,
 * if it leads to the host of this page.
 */
export function openLinksByWordPress(): void {
  addEventListener('click', (event) => {
    if (self.origin !== 'null' || !secret()) return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.href) return;
    event.preventDefault();
    tellWordPress('link', link.href);
  });
}

/** The message holds the secret, so it is for the page around the frame only, and not for another page that may replace it. */
function tellWordPress(message: 'height' | 'link', value: number | string): void {
  if (hostOrigin) parent.postMessage({ message, value, secret: secret() }, hostOrigin);
}

function isFromWordPress(data: unknown): boolean {
  const { message, secret: theirs } = Object(data) as Record<string, unknown>;
  return message === 'ready' && theirs !== undefined && theirs === secret();
}

function originOf(address = ''): string | undefined {
  try {
    const { origin } = new URL(address);
    // The opaque origin of a sandboxed page cannot be addressed.
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined;
  }
}
