/** The least time between two heights that are told, in milliseconds. Each height takes at most two messages, so there are at most ten in a second. */
const pause = 200;

/** How long the page around the frame may take to follow, in milliseconds, before the frame scrolls. */
const patience = 1000;

/**
 * Tells the height of the content when it changes. While the frame is lower than the content for long, because the page
 * around it does not follow or has a limit, the frame scrolls.
 *
 * The height is that of the content at the width of the frame, whatever the height of the frame is: so a frame never grows
 * because it has grown.
 *
 * @returns A function that tells the height once more.
 */
export function watchHeight(content: Element, tell: (height: number) => void): () => void {
  const root = document.documentElement;
  let told: number | undefined;
  let pausing = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const heightNow = () => Math.ceil(content.getBoundingClientRect().height);

  function update(): void {
    // A frame without width is not shown yet, and would be as high as the article has letters.
    if (innerWidth) {
      scrollWhereNeeded();
      tellOnce();
    }
  }

  function tellOnce(): void {
    const height = heightNow();
    if (pausing || height === told) return;
    told = height;
    tell(height);
    pausing = true;
    setTimeout(() => {
      pausing = false;
      update();
    }, pause);
  }

  function scrollWhereNeeded(): void {
    if (innerHeight >= heightNow()) {
      clearTimeout(waiting);
      waiting = undefined;
      root.removeAttribute('data-scrolls');
    } else {
      waiting ??= setTimeout(() => {
        root.setAttribute('data-scrolls', '');
      }, patience);
    }
  }

  new ResizeObserver(update).observe(content);
  addEventListener('resize', update);
  return () => {
    told = undefined;
    update();
  };
}
