import { ownTag } from './name.mjs';

/** What the package of another article has of package.json. The rest is about the repository. */
const fields = [
  'version',
  'license',
  'type',
  'bin',
  'main',
  'alias',
  'exports',
  'types',
  'typesVersions',
  'sideEffects',
  'engines',
  'customElements',
  'unpkg',
  'jsdelivr',
  'web-types',
  'keywords',
  'dependencies',
];

/**
 * The package.json of the folder of built files, so that `npm pack` and `npm install` take it for a package.
 *
 * @param packageJson That of the repository, whose paths begin with `dist`.
 */
export function packageJsonOf(packageJson, tag, title) {
  const moved = (value) => {
    if (typeof value === 'string')
      return value.replace(/^(\.\/)?dist\//, '$1').replace(fileOfElement, `$1${tag}.`);
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map((entry) => entry.map(moved)));
  };
  return {
    name: tag,
    description: `One article in one tag: '${title}', in full or as a summary.`,
    files: ['**', '!*.tgz', '!demo', '!view', '!build-info.json'],
    ...moved(Object.fromEntries(fields.map((field) => [field, packageJson[field]]))),
  };
}

/** The files with the name of the element, in paths. */
const fileOfElement = new RegExp(`(^|/)${ownTag}\\.`);
