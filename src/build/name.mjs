/* The name of the element: its tag, and the name of its class. */

/** The tag of the given article. The files and comments of the sources have it, and package.json as the name of the package. */
export const ownTag = 'diplomacy-brief';

/** The name of the class in the sources. */
export const ownClass = 'DiplomacyBrief';

/** A name that both an element and an npm package may have. */
const pattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

/** Names with a hyphen that HTML has given to elements of SVG and MathML. */
const reserved = [
  'annotation-xml',
  'color-profile',
  'font-face',
  'font-face-format',
  'font-face-name',
  'font-face-src',
  'font-face-uri',
  'missing-glyph',
];

/** Modules in dist whose file the module of the element would replace. */
const files = ['embed-page', 'server-element', 'server-shared'];

/** The name of the class of an element: `MyBrief` for `my-brief`. */
export const classNameOf = (tag) =>
  tag.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** What is wrong with a tag and what to write instead, or an empty string. */
export function problemWithTag(tag) {
  if (!pattern.test(tag))
    return `“${tag}” cannot be a tag. Write lower-case letters a to z and digits in parts joined by hyphens, such as ${similar(tag)}.`;
  if (reserved.includes(tag))
    return `SVG or MathML has an element <${tag}>. Write another tag, such as my-brief.`;
  if (files.includes(tag))
    return `The package has another file ${tag}.js. Write another tag, such as my-brief.`;
  return '';
}

/** A tag that looks like a wrong one. */
function similar(wrong) {
  const parts = wrong
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const tag = (parts.length > 1 ? parts : ['my', ...parts]).join('-');
  return pattern.test(tag) ? tag : 'my-brief';
}
