import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readme } from '../readme.mjs';

/** Returns a sentence for each document that does not describe this version. */
export const documentProblems = (folder, { version }) => [
  ...changelogProblems(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8'), version),
  ...readmeProblems(folder),
];

function changelogProblems(text, version) {
  const sections = text.split(/^## /m).slice(1);
  const contentOf = (name) => {
    const section = sections.find((section) => section.startsWith(`[${name}]`));
    return section?.slice(section.indexOf('\n')).trim();
  };
  const heading = sections.find((section) => section.startsWith(`[${version}]`))?.split('\n')[0];
  const [, date] = /\] - (\d{4}-\d{2}-\d{2})\s*$/.exec(heading ?? '') ?? [];
  const problems = [];
  if (contentOf('Unreleased'))
    problems.push(`CHANGELOG.md has changes under "Unreleased": move them under "## [${version}] - " with the date of today.`); // prettier-ignore
  if (heading === undefined)
    problems.push(`CHANGELOG.md has no section for ${version}: write "## [${version}] - " with the date of today, and below it what changed.`); // prettier-ignore
  else if (!isDate(date))
    problems.push(`The section of ${version} in CHANGELOG.md has no date: write "## [${version}] - " with the date of today, like 2026-01-31.`); // prettier-ignore
  else if (!contentOf(version))
    problems.push(`The section of ${version} in CHANGELOG.md is empty: write below it what changed.`); // prettier-ignore
  return problems;
}

/** Whether a text is a day of the calendar. */
function isDate(text) {
  const date = new Date(text);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

function readmeProblems(folder) {
  try {
    if (readFileSync(join(folder, 'README.md'), 'utf8') === readme(folder)) return [];
    return ['README.md has other hashes than the build: run "npm run readme", and commit what it writes.']; // prettier-ignore
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return [`The hashes of README.md cannot be compared (there is no ${error.path}): run "npm run build".`]; // prettier-ignore
  }
}
