/** Returns a sentence for each reason why npm could not prove where the package was built. `env` is the environment of `npm publish`. */
export function provenanceProblems({ repository, version }, env) {
  const how = `push the tag v${version}, and .github/workflows/release.yml publishes it`;
  if (!env.GITHUB_ACTIONS)
    return [`npm can prove where a package was built only if the continuous integration publishes it: ${how}.`]; // prettier-ignore
  const problems = [];
  if (!env.ACTIONS_ID_TOKEN_REQUEST_URL)
    problems.push(`This job cannot prove who it is, as provenance needs: give it "permissions: id-token: write", as .github/workflows/release.yml does.`); // prettier-ignore
  const address = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`;
  if (addressOf(repository) !== address)
    problems.push(`package.json names another repository than ${address}, which builds the package: write "repository": { "type": "git", "url": "git+${address}.git" }.`); // prettier-ignore
  return problems;
}

/** The address of a repository without what git and npm add to it. npm compares it with the builder's to the letter. */
const addressOf = (repository) =>
  String(repository?.url ?? repository)
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');
