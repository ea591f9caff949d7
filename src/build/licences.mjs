/* The licences of the packages that are inside the files of dist. */

/** These licences ask for nothing but their text and the copyright notices in it. */
const known = ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/**
 * Returns the text of THIRD-PARTY-LICENSES.txt.
 *
 * @throws {Error} A package has no text of its licence, or a licence that may ask for more than its text.
 */
export function licences(packages) {
  return [
    'The files in this folder contain code of other packages, under the licences below.',
    ...packages.map(section).sort(),
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

function section({ name, version, license, licenseText }) {
  if (!known.includes(license))
    throw new Error(`${name} ${version} would be part of the build, and its licence ${license} is not in the list in src/build/licences.mjs. Read what it asks for, do that, and add it; or do not import the package.`); // prettier-ignore
  if (!licenseText)
    throw new Error(`${name} ${version} would be part of the build, and has no file with the text of its licence, which has to be published with it. Use a version that has one, or do not import the package.`); // prettier-ignore
  return `${name} ${version} (${license})\n\n${licenseText.trim()}\n`;
}
