import { version } from './version.js';

/** Defines the element if the name is free: on a page that loads the module twice, the first definition stays. */
export function define(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag) as { version?: string } | undefined;
  if (!first) customElements.define(tag, element);
  else if (first.version !== version)
    console.warn(
      `<${tag}> is version ${first.version} already. Load only one: ${version} is ignored.`,
    );
}
