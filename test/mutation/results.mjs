/** The tests of a page by their full titles. */
export function testsIn({ result }) {
  const all = (suite, path) => [
    ...suite.tests.map(({ name, passed, skipped, error }) => ({
      title: [...path, name].join(' '),
      error,
      // A test that was not chosen has neither passed nor failed.
      ran: passed || skipped || Boolean(error),
    })),
    ...suite.suites.flatMap((inner) => all(inner, [...path, inner.name])),
  ];
  return all(result.testResults, []);
}

/** What went wrong in a page, and in which test if in one. */
export function failure(told) {
  const failed = testsIn(told).find(({ error }) => error);
  if (failed) return { title: failed.title, message: failed.error.message };
  const [error] = told.result.errors;
  return error && { message: error.message };
}

/** Adds what one page has covered to what others have. */
export function merge(sum, coverage = { static: {}, perTest: {} }) {
  add(sum.static, coverage.static);
  for (const [test, hits] of Object.entries(coverage.perTest))
    add((sum.perTest[test] ??= {}), hits);
}

function add(sum, hits) {
  for (const [mutant, count] of Object.entries(hits)) sum[mutant] = (sum[mutant] ?? 0) + count;
}
