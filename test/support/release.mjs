/* Refuses to publish a package without the name of its author and the addresses of the project. `npm publish` runs this script. */
import { readFileSync } from 'node:fs';

const example = 'https://example.org/you/diplomacy-brief';
/** The fields of package.json that are filled in before the first release, and what to write there. */
const fields = {
  author: 'the name of the author, like "Ada Lovelace <ada@example.org>"',
  repository: `the address of the source code, like { "type": "git", "url": "git+${example}.git" }, which npm compares with the repository that builds the package (provenance)`,
  bugs: `the address for reports of problems, like "${example}/issues"`,
  homepage: `the address of a page about the element, like "${example}#readme"`,
};

const path = process.argv[2] ?? new URL('../../package.json', import.meta.url);
const packageJson = JSON.parse(readFileSync(path, 'utf8'));
for (const [field, value] of Object.entries(fields)) {
  if (!isFilledIn(packageJson[field])) {
    console.error(`package.json has no "${field}" that is filled in: write ${value}.`);
    process.exitCode = 1;
  }
}

/**
 * Whether the value of a field is a text and not one of the examples. In place of the text, npm also allows an object
 * that contains it.
 */
function isFilledIn(value) {
  const text = typeof value === 'object' ? (value?.url ?? value?.name ?? value?.email) : value;
  return typeof text === 'string' && text.trim() !== '' && !text.includes('example.org');
}
