/** Defines the element if the name is free: on a page that loads the module twice, the first definition stays. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
