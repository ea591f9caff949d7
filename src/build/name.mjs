import { readFileSync } from 'node:fs';

/** The tag in the sources. For another element, the build puts the tag of that element in its place. */
export const inSources = 'diplomacy-brief';

const packageJson = new URL('../../package.json', import.meta.url);

/** The tag of the element. npm reads it as the name of the package, so package.json has to name it. */
export const { name: tag } = JSON.parse(readFileSync(packageJson, 'utf8'));

/** The name of the class of an element: `MyBrief` for `my-brief`. */
export const classNameOf = (name) =>
  name.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** A text of the sources with the name of this element: its tag, and the name of its class. */
export function named(text, to = tag, from = inSources) {
  return text.replaceAll(from, to).replaceAll(classNameOf(from), classNameOf(to));
}
