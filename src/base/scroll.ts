/** Scrolls an element into view, where the environment can scroll: jsdom, for one, cannot. */
export function scrollIntoView(element: Element, options: ScrollIntoViewOptions): void {
  (element as Partial<Element>).scrollIntoView?.(options);
}
