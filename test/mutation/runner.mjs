import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { Browser } from './browser.mjs';
import { bundle, testFiles } from './bundle.mjs';
import { allBut, only } from './choice.mjs';
import { serve } from './page-server.mjs';
import { failure, merge, testsIn } from './results.mjs';

/** Tests that are long and random or many, and tell of no mutant that the others do not. */
const leftOut = [
  'an element stays one of a thousand',
  'an element always shows what its attributes say, whatever is done to it',
];

/**
 * Runs the unit tests as Web Test Runner does, one page for each file, for Stryker. Each visit is a fresh page, since the
 * element keeps what it made: in a page that has shown another instance, mutants of what makes it would not be run.
 */
class UnitTests {
  static inject = [];

  #root = process.cwd();
  #browser = new Browser();
  #server;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#server = await serve(await bundle(this.#root));
  }

  async dispose() {
    await this.#browser.close();
    await this.#server.close();
  }

  #visit(file, tests, mutants, patience) {
    return this.#browser.visit(this.#server.address({ file, tests, mutants }), patience);
  }

  /** Each test on its own, to see what it covers when nothing is kept from those before it. */
  async dryRun({ timeout }) {
    const tests = [];
    const mutantCoverage = { static: {}, perTest: {} };
    for (const file of testFiles(this.#root)) {
      const listed = await this.#visit(file, only([]), {}, timeout);
      const titles = testsIn(listed).map(({ title }) => title);
      for (const title of titles.filter((title) => !leftOut.includes(title))) {
        const start = performance.now();
        const told = await this.#visit(file, only([title]), {}, timeout);
        if (!told) return { status: DryRunStatus.Timeout, reason: title };
        const found = failure(told);
        merge(mutantCoverage, told.mutants.mutantCoverage);
        tests.push({
          id: `${file}: ${title}`,
          name: `${file}: ${title}`,
          // With its page, or Stryker takes the pages for a delay that any mutant may have.
          timeSpentMs: performance.now() - start,
          ...(found
            ? { status: TestStatus.Failed, failureMessage: found.message }
            : { status: TestStatus.Success }),
        });
      }
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter, timeout }) {
    const deadline = Date.now() + timeout;
    const mutants = { activeMutant: activeMutant.id, ...(hitLimit && { hitLimit, hitCount: 0 }) };
    let nrOfTests = 0;
    for (const file of testFiles(this.#root)) {
      const titles = testFilter
        ?.filter((id) => id.startsWith(`${file}: `))
        .map((id) => id.slice(file.length + 2));
      if (titles?.length === 0) continue;
      const tests = titles ? only(titles) : allBut(leftOut);
      const told = await this.#visit(file, tests, mutants, deadline - Date.now());
      if (!told) return { status: MutantRunStatus.Timeout };
      const endless = determineHitLimitReached(told.mutants.hitCount, hitLimit);
      if (endless) return { ...endless, status: MutantRunStatus.Timeout };
      nrOfTests += testsIn(told).filter(({ ran }) => ran).length;
      const found = failure(told);
      if (found) {
        const id = `${file}: ${found.title ?? titles?.[0] ?? ''}`;
        return {
          status: MutantRunStatus.Killed,
          killedBy: [id],
          failureMessage: found.message,
          nrOfTests,
        };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'unit-tests', UnitTests)];
