import { textsIn } from '../../element/view/find.js';
import { delay } from './height.js';

/**
 * Scrolls once more to the paragraph to which the reader goes, when the frame gets the height of the text that has opened
 * for it. Until then only the frame could scroll, and at its new height it does not scroll any more: the paragraph would
 * be somewhere below, out of view.
 */
export function followReveal({ shadowRoot }: Element): void {
  let paragraph: Element | undefined;
  let since = 0;
  addEventListener('focusin', (event) => {
    const [target] = event.composedPath();
    paragraph = shadowRoot ? textsIn(shadowRoot).find((text) => text === target) : undefined;
    since = performance.now();
  });
  addEventListener('resize', () => {
    if (performance.now() - since < delay) paragraph?.scrollIntoView({ behavior: 'instant' });
  });
}
