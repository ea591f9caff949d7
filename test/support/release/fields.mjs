const example = 'https://example.org/you/diplomacy-brief';
/** The fields of package.json that are filled in before the first release, and what to write there. */
const fields = {
  author: 'the name of the author, like "Ada Lovelace <ada@example.org>"',
  repository: `the address of the source code, like { "type": "git", "url": "git+${example}.git" }, which npm compares with the repository that builds the package (provenance)`,
  bugs: `the address for reports of problems, like "${example}/issues"`,
  homepage: `the address of a page about the element, like "${example}#readme"`,
};

/** Returns a sentence for each field of package.json that is not filled in. */
export const fieldProblems = (packageJson) =>
  Object.entries(fields)
    .filter(([field]) => !isFilledIn(packageJson[field]))
    .map(([field, value]) => `package.json has no "${field}" that is filled in: write ${value}.`);

/**
 * Whether the value of a field is a text and not one of the examples. In place of the text, npm also allows an object
 * that contains it.
 */
function isFilledIn(value) {
  const text = typeof value === 'object' ? (value?.url ?? value?.name ?? value?.email) : value;
  return typeof text === 'string' && text.trim() !== '' && !text.includes('example.org');
}
