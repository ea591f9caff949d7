/*
 * Stops `npm publish` of a folder that is not the commit with the tag of its version, or of a version that the changelog
 * does not describe. What the package contains is tested by `.ci/run`, which the workflow of a release runs before.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const json = JSON.parse(readFileSync('package.json', 'utf8'));
const { version } = json;
const missing = ['author', 'repository', 'bugs', 'homepage'].filter((name) => !json[name]);
const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m).slice(1);
/** Whether the changelog has a section with this heading, and with what changed. */
const describes = (heading) => sections.some((text) => heading.test(text) && /^- /m.test(text));
const dated = new RegExp(`^\\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}\n`);

const problems = [
  git('status', '--porcelain') && 'There are changes that no commit has: commit them, or take them back.', // prettier-ignore
  !git('tag', '--points-at', 'HEAD').split('\n').includes(`v${version}`) && `HEAD does not have the tag v${version}: check out that tag, or make it with "npm version".`, // prettier-ignore
  missing.length &&
    `package.json lacks ${missing.join(', ')}: npm shows them, and the provenance needs the repository.`,
  !describes(dated) && `CHANGELOG.md does not say what changed in ${version}: write it below "## [${version}] - " with the date of today, like 2026-01-31.`, // prettier-ignore
  describes(/^\[Unreleased\]/) && `CHANGELOG.md has changes under "Unreleased": move them below "## [${version}] - ".`, // prettier-ignore
].filter(Boolean);

for (const problem of problems) console.error(problem);
process.exitCode = Math.min(1, problems.length);
