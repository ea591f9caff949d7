/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['./test/mutation/runner.mjs'],
  testRunner: 'unit-tests',
  coverageAnalysis: 'perTest',
  mutate: [
    'src/**/*.ts',
    '!src/**/*.d.ts',
    // Never run by the unit tests: the build puts these in the place of Lit's own, and Node runs the servers' side.
    '!src/lit-*.ts',
    '!src/server*.ts',
    // Data that tests of the package compare with something else: style sheets by what is seen, words, a number.
    '!src/styles.ts',
    '!src/labels/!(offer).ts',
    '!src/version.ts',
  ],
  ignorePatterns: ['*', '!src/**', '!test', '!test/unit/**', '!package.json', '!tsconfig.json'],
  concurrency: 2,
  // A mutant that never ends is told by its hits long before; a busy machine should not look like one.
  timeoutMS: 20_000,
  timeoutFactor: 3,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'coverage/mutation/index.html' },
  jsonReporter: { fileName: 'coverage/mutation/report.json' },
  tempDirName: 'coverage/mutation/sandbox',
  cleanTempDir: 'always',
  thresholds: { high: 95, low: 90, break: 90 },
  warnings: { slow: false },
};
