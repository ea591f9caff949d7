/* Refuses to publish a package that does not say who wrote it and where it lives: a part of `npm publish`. */
import { readFileSync } from 'node:fs';

const example = 'https://example.org/you/diplomacy-brief';
/** The fields of package.json that depend on where the project lives, and what to write there. */
const fields = {
  author: 'the name of the author, like "Ada Lovelace <ada@example.org>"',
  repository: `the address of the source, like { "type": "git", "url": "git+${example}.git" }, which provenance compares with the place of the build`,
  bugs: `the address for reports of problems, like "${example}/issues"`,
  homepage: `the address of a page about the element, like "${example}#readme"`,
};

const path = process.argv[2] ?? new URL('../../package.json', import.meta.url);
const packageJson = JSON.parse(readFileSync(path, 'utf8'));
for (const [field, what] of Object.entries(fields)) {
  if (!isFilledIn(packageJson[field])) {
    console.error(`package.json has no "${field}" of its own: write ${what}.`);
    process.exitCode = 1;
  }
}

/** Whether a field holds a text that is not one of the examples; npm also allows an object with the text in it. */
function isFilledIn(value) {
  const text = typeof value === 'object' ? (value?.url ?? value?.name ?? value?.email) : value;
  return typeof text === 'string' && text.trim() !== '' && !text.includes('example.org');
}
