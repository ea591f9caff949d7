/**
 * The least time between two heights that are told, in milliseconds. Each height takes at most two messages, and a second
 * holds at most five heights, because the first and the last can be its ends: so there are at most ten messages in a second.
 */
const pause = 250;

/** How long the page around the frame may take to give the frame its new height, in milliseconds. */
export const delay = 1000;

/**
 * Tolerance, in pixels: so much of the content may be cut without scrollbars, because the content ends with more empty
 * pixels than that. The border of a frame is inside its height (`box-sizing`), and browsers size frames in whole pixels.
 */
const tolerance = 6;

declare global {
  interface Window {
    /** Responsive frames, Chromium 154. */
    requestResize?(): void;
  }
}

const root = document.documentElement;

/** On the root element: the frame is lower than its content, so the body scrolls. */
const scrolls = 'data-scrolls';

/**
 * Tells the height of the content when it changes. While the frame is lower than the content for long, because the page
 * around it does not follow or has a limit, the frame scrolls.
 *
 * The height is that of the content at the width of the frame. It does not depend on the height of the frame, so a frame
 * never grows because it has grown.
 *
 * @returns A function that tells the height once more.
 */
export function watchHeight(content: HTMLElement, tell: (height: number) => void): () => void {
  let notified: number | undefined;
  let pausing = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const heightNow = () => Math.ceil(content.getBoundingClientRect().height);

  function update(): void {
    // A frame without width is not shown yet, and would be as high as the article has letters.
    if (innerWidth) {
      scrollWhereNeeded();
      resizeByBrowser(content);
      tellOnce();
    }
  }

  function tellOnce(): void {
    const height = heightNow();
    if (pausing || height === notified) return;
    notified = height;
    tell(height);
    pausing = true;
    setTimeout(() => {
      pausing = false;
      update();
    }, pause);
  }

  function scrollWhereNeeded(): void {
    if (innerHeight >= heightNow() - tolerance) {
      clearTimeout(waiting);
      waiting = undefined;
      letScroll(false);
    } else {
      waiting ??= setTimeout(() => {
        letScroll(true);
        // The page around the frame may have begun to listen only now.
        tellAgain();
      }, delay);
    }
  }

  new ResizeObserver(update).observe(content);
  addEventListener('resize', update);
  // Chromium calls no observer in a frame that is not seen, and WordPress shows the frame only when its height is told.
  addEventListener('load', update);
  return tellAgain;

  function tellAgain(): void {
    notified = undefined;
    update();
  }
}

/** Lets the body scroll or not. What the reader sees stays where it is: where the body does not scroll, the root may be scrolled by `reveal()`. */
function letScroll(isOn: boolean): void {
  if (root.hasAttribute(scrolls) === isOn) return;
  const { body } = document;
  const top = root.scrollTop + body.scrollTop;
  root.toggleAttribute(scrolls, isOn);
  (isOn ? body : root).scrollTop = top;
}

/**
 * Where the page around the frame sizes the frame with CSS (`frame-sizing`), the browser reads the height again.
 *
 * Chromium 156 always reads the height at the first width of the frame, which is often 0. Therefore the content has its
 * present width in pixels while Chromium reads. Chromium also reads after the page has loaded, without being asked, and
 * then at the wrong width. Therefore call this function also when the height has not changed.
 */
function resizeByBrowser(content: HTMLElement): void {
  if (!window.requestResize) return;
  // A body that scrolls is no higher than the frame.
  const { scrollTop } = document.body;
  const isScrolling = root.hasAttribute(scrolls);
  root.removeAttribute(scrolls);
  content.style.inlineSize = `${content.getBoundingClientRect().width}px`;
  try {
    window.requestResize();
  } catch {
    // Thrown in other embeddings, such as <object>.
  }
  content.style.inlineSize = '';
  root.toggleAttribute(scrolls, isScrolling);
  document.body.scrollTop = scrollTop;
}
