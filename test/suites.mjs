/*
 * The suites that Node’s test runner runs. The checks (types, lint, format, size) and the unit tests are in run.mjs.
 * test/README.md says what each suite alone would find.
 */

/**
 * @typedef {object} Suite
 * @property {string} folder The folder of its test files.
 * @property {string} [install] A folder with packages of its own, which `npm ci` installs first.
 * @property {boolean} [packed] Whether the suite tests the packed package, dist/diplomacy-brief.tgz.
 * @property {boolean} [alone] Whether its files run one at a time, after all others: Orca needs the only desktop, and the
 *   reproducible build compares `dist`.
 */

/** @type {Record<string, Suite>} */
export const suites = {
  hosts: { folder: 'test/browser/hosts' },
  frames: { folder: 'test/browser/frames' },
  pages: { folder: 'test/browser/pages' },
  links: { folder: 'test/browser/links', install: 'test/browser/links' },
  demo: { folder: 'test/browser/demo' },
  frameworks: { folder: 'test/package/frameworks', packed: true },
  articles: { folder: 'test/articles' },
  environments: {
    folder: 'test/package/environments',
    install: 'test/package/environments',
    packed: true,
  },
  paste: { folder: 'test/package/paste', install: 'test/package/paste' },
  speech: { folder: 'test/browser/speech', install: 'test/browser/speech' },
  commands: { folder: 'test/package/commands' },
  package: { folder: 'test/package' },
  engines: { folder: 'test/browser/engines', install: 'test/browser/engines' },
  wordpress: { folder: 'test/package/wordpress' },
  reproducible: { folder: 'test/package/reproducible', alone: true },
  orca: { folder: 'test/browser/speech/orca', install: 'test/browser/speech', alone: true },
};

/** What depends on foreign or old products is tested before a release, and not with every change. */
const beforeRelease = ['engines', 'wordpress', 'reproducible', 'orca'];

/**
 * The sets of suites by the names that run.mjs takes. A set can select the apps that are tested.
 *
 * @type {Record<string, { names: string[], env?: Record<string, string> }>}
 */
export const sets = {
  /** `npm test` */
  quick: { names: ['checks', 'unit', 'package'], env: { ONE_ENGINE: '1' } },
  /** .ci/run */
  landing: {
    names: [
      'checks',
      'unit',
      ...Object.keys(suites).filter((name) => !beforeRelease.includes(name)),
    ],
    env: { COVERAGE: '1', FRAMEWORKS: 'react,vue' },
  },
  /** `npm run test:release` */
  release: {
    names: [...beforeRelease, 'frameworks'],
    env: { FRAMEWORKS: 'angular,next,preact,solid,svelte' },
  },
};
