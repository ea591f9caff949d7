import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { contentOf, languagesBeside, moduleOf } from '../../src/build/article.mjs';
import { languageModuleOf } from '../../src/build/languages.mjs';
import { chromium, firefox, present, webkit } from './browsers.mjs';
import { freePort } from './server.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

const engines = present({
  Chromium: chromeLauncher({
    launchOptions: await chromium(),
    createPage: async ({ browser }) => {
      const page = await (await browser.createBrowserContext()).newPage();
      // V8 reports no branch coverage for code that comes from the cache.
      await page.setCacheEnabled(false);
      return page;
    },
  }),
  Firefox:
    firefox() &&
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: firefox() },
      concurrency: 1, // parallel windows of Firefox slow each other down
    }),
  WebKit: webkit() && webkitLauncher(webkit()),
});

console.log(`Testing in ${Object.keys(engines).join(', ')}.`);

/** A reporter that prints the numbers of passed, failed and skipped tests, and the coverage. */
const totals = {
  onTestRunFinished({ sessions, testCoverage }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const add = (suite) => {
      for (const test of suite?.tests ?? [])
        count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      suite?.suites.forEach(add);
    };
    for (const session of sessions) {
      add(session.testResults);
      // A file that failed to load has no tests, and counts as one failure.
      if (!session.passed && !session.testResults) count.failed++;
    }
    if (testCoverage) {
      const { statements, branches, functions, lines } = testCoverage.summary;
      const kinds = Object.entries({ statements, branches, functions, lines });
      console.log(`Covered: ${kinds.map(([kind, { pct }]) => `${pct} % of ${kind}`).join(', ')}`);
      if (!testCoverage.passed)
        console.log(
          'At least 98 % of the lines must be covered: see coverage/lcov-report/index.html',
        );
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  },
};

const content = contentOf('test/articles/english.md');

/** Gives the list of languages to the test of the labels. */
const listOfLanguages = {
  name: 'list-of-languages',
  serve: ({ path }) =>
    path === '/languages.json' && {
      body: JSON.stringify(languagesBeside('test/articles/english.md')),
    },
};

/** Gives the element an article of the tests, so that they pass whatever article the element carries. */
const articleOfTheTests = {
  name: 'article-of-the-tests',
  serve: ({ path }) =>
    path === '/src/article/article.md' && {
      body: moduleOf(content),
      type: 'js',
    },
};

/** The labels with the numbers and dates of that article. */
const languagesOfTheTests = {
  name: 'languages-of-the-tests',
  resolveImport: ({ source }) => source.startsWith('language:') && `/language/${source.slice(9)}`,
  serve({ path }) {
    const [, name] = /^\/language\/(.+)$/.exec(path) ?? [];
    return name && { body: languageModuleOf(name, content, '/src/labels'), type: 'js' };
  },
};

/** Lets only this computer reach the server: for the hostname 127.0.0.1, it has begun to listen on every network. */
const onlyThisComputer = {
  name: 'only-this-computer',
  async serverStart({ server }) {
    const { port } = server.address();
    await promisify(server.close).call(server);
    await promisify(server.listen).call(server, port, '127.0.0.1');
  },
};

export default {
  files: 'test/unit/**/*.test.ts',
  hostname: '127.0.0.1',
  // The default is the first free port from 8000 on, which two runs at the same time find both.
  port: await freePort(),
  nodeResolve: { exportConditions: ['production'] },
  browsers: Object.values(engines),
  // A test often waits for the next frame. With one page at a time, half of the time of two cores would be unused.
  concurrency: Math.max(2, availableParallelism() / 2),
  concurrentBrowsers: 3,
  plugins: [
    onlyThisComputer,
    listOfLanguages,
    articleOfTheTests,
    languagesOfTheTests,
    esbuildPlugin({ ts: true, target: 'es2022' }),
  ],
  // Tests give the element addresses that it must not use.
  filterBrowserLogs: ({ args: [text] }) => !/ ignores href="/.test(text),
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), totals],
  coverage: Boolean(process.env.COVERAGE),
  coverageConfig: {
    include: ['src/**/*.ts'],
    threshold: { statements: 0, branches: 0, functions: 0, lines: 98 },
  },
};
