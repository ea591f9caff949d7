import { version } from '../base/version.js';

/**
 * Defines the element if the name is free: on a page that loads the module twice, the first definition stays.
 * If the first definition is of another version, one warning names both versions.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag) as { version?: string } | undefined;
  if (!first) customElements.define(tag, element);
  if (!first || first.version === version) return;
  console.warn(
    `<${tag}> is already defined, by version ${String(first.version)}; version ${version} is not used.`,
  );
}
