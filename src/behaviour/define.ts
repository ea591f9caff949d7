import { version } from '../base/version.js';

/**
 * Defines the element unless the name is taken: on a page that loads it twice the first definition stays.
 * A definition of another version is named once, in a warning.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag) as { version?: string } | undefined;
  if (!first) customElements.define(tag, element);
  if (!first || first.version === version) return;
  console.warn(
    `<${tag}> is already defined, by version ${String(first.version)}; version ${version} is not used.`,
  );
}
