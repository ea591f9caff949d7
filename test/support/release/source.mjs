import { execFileSync } from 'node:child_process';

/** Returns a sentence for each reason why the package would not be made of the commit with the tag of its version. */
export function sourceProblems(folder, { version }) {
  const git = (...args) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trimEnd();
  try {
    return [...changeProblems(git), ...tagProblems(git, `v${version}`)];
  } catch (error) {
    if (error.code === 'ENOENT') return ['git is not installed: install it, because this check asks it for changes and tags.']; // prettier-ignore
    return [`git cannot read this folder (${firstLine(error.stderr)}): publish from a clone of the repository with a commit.`]; // prettier-ignore
  }
}

function changeProblems(git) {
  const files = git('status', '--porcelain')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3));
  if (!files.length) return [];
  return [`The package would contain changes that no commit has (${files.join(', ')}): commit them or take them back.`]; // prettier-ignore
}

function tagProblems(git, tag) {
  if (git('tag', '--points-at', 'HEAD').split('\n').includes(tag)) return [];
  const elsewhere = git('tag', '--list', tag);
  return [
    elsewhere
      ? `The tag ${tag} is at another commit than HEAD: check out ${tag}, or give the new commit a version of its own with "npm version".`
      : `HEAD does not have the tag ${tag}: "npm version" makes the tag, and "git push --follow-tags" publishes it.`,
  ];
}

const firstLine = (text = '') => text.trim().split('\n')[0];
