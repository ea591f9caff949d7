/*
 * Runs the tests, and prints what failed and one summary of all tests.
 *
 *   node test/run.mjs [set] [suite …]
 *
 * A set is a list of suites and of settings; with suites beside it, only those run. Without a name, it runs the set
 * `quick`. The names are in suites.mjs; `checks` and `unit` are suites too.
 */
import { spawn } from 'node:child_process';
import { readdirSync, renameSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { run as runTestFiles } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { firefox, webkit } from './support/browsers.mjs';
import { pack } from './support/packed.mjs';
import { sets, suites } from './suites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const asked = process.argv.slice(2);
const set = asked.find((name) => name in sets) ?? (asked.length ? undefined : 'quick');
const askedSuites = asked.filter((name) => name !== set);
const known = ['checks', 'unit', ...Object.keys(suites)];
const unknown = askedSuites.filter((name) => !known.includes(name));
if (unknown.length) {
  console.error(`There is no suite ${unknown.join(', ')}. The suites are: ${known.join(', ')}. One of the sets ${Object.keys(sets).join(', ')} can stand before them.`); // prettier-ignore
  process.exit(1);
}
const names = new Set(askedSuites.length ? askedSuites : sets[set].names);
// What the caller has set wins.
for (const [key, value] of Object.entries(sets[set]?.env ?? {})) process.env[key] ??= value;
const selected = Object.entries(suites).filter(([name]) => names.has(name));

const cores = availableParallelism();
const start = Date.now();
const count = { passed: 0, failed: 0, skipped: 0 };
/** The names of the tests that were skipped, by the reason. */
const skipped = new Map();
const problems = [];

/** Milliseconds after which a test file that does not end is killed and fails: ten times what the slowest takes. */
const fileTimeout = 1_200_000;

const secondsSince = (time) => `${Math.round((Date.now() - time) / 1000)} s`;

const waiting = [];
let places = cores;
/** Runs an action when fewer commands run than the computer has cores. */
async function inTurn(act) {
  if (places) places--;
  else await new Promise((resolve) => waiting.push(resolve));
  try {
    return await act();
  } finally {
    if (waiting.length) waiting.shift()();
    else places++;
  }
}

/** Runs a command, and resolves to its exit code and all that it has printed. */
function execute(command, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (data) => (output += data));
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}

const tool = (name, ...args) => execute(`node_modules/.bin/${name}`, ...args);

/** Runs a command that must succeed; what it prints is shown only if it fails. */
async function check(name, act) {
  await inTurn(async () => {
    const begin = Date.now();
    const { code, output } = await act().catch((error) => ({ code: 1, output: error.stack }));
    console.log(`${code ? '✖' : '✔'} ${name}, ${secondsSince(begin)}`);
    if (!code) return;
    console.log(output);
    problems.push(name);
  });
  return !problems.includes(name);
}

function checks(isBuilt) {
  // A type that has changed elsewhere can make a finding that the cache does not see; .ci/run sees it.
  const cache = (name) =>
    set === 'quick' ? ['--cache', '--cache-location', `node_modules/.cache/checks-${name}`] : [];
  return Promise.all([
    check('lint', () => tool('eslint', '.', '--max-warnings', '0', ...cache('lint'))),
    check('types of the tests', () => tool('tsc', '--project', 'test')),
    check('format', () =>
      tool('prettier', '--check', '.', '--log-level', 'warn', ...cache('format')),
    ),
    check('types', () => tool('tsc')),
    isBuilt.then((built) => built && check('size', () => tool('size-limit'))),
  ]);
}

/** The tests in test/unit, by @web/test-runner, whose last line is the sum. */
async function unit() {
  const begin = Date.now();
  const { code, output } = await tool('web-test-runner', '--config', 'test/support/web-test-runner.config.mjs'); // prettier-ignore
  const [, passed = 0, failed = 0, skips = 0] =
    /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(output) ?? [];
  count.passed += Number(passed);
  count.failed += Number(failed);
  count.skipped += Number(skips);
  const isGood = !code && Number(passed) > 0;
  console.log(`${isGood ? '✔' : '✖'} unit: ${passed} tests, ${secondsSince(begin)}`);
  if (!isGood) problems.push('unit');
  // A message of a page that no test has provoked is shown also if every test has passed.
  if (!isGood || output.includes('Browser logs')) console.log(output);
  for (const [line] of output.matchAll(/^(Covered|Skipped|Not ).*$/gm)) console.log(`  ${line}`);
}

const suiteOf = (file) =>
  selected.find(([, { folder }]) => relative(root, join(file, '..')).replaceAll(sep, '/') === folder)?.[0]; // prettier-ignore

const testFilesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => join(root, folder, name));

/** Runs test files of Node’s test runner, so many at a time. */
async function runFiles(files, concurrency) {
  if (!files.length) return;
  const ofSuite = {};
  let file = '';
  const printed = {};
  /** The titles of the suites that a test is in. */
  const titles = [];
  for await (const { type, data } of runTestFiles({ files, concurrency, timeout: fileTimeout })) {
    const { name, nesting, details, skip } = data;
    // A test can be defined by a function of another file; the events of one test file come together.
    if (data.file?.endsWith('.test.mjs')) file = data.file;
    if (type === 'test:start') titles[nesting] = name;
    if (type === 'test:stdout' || type === 'test:stderr') {
      printed[data.file] = `${printed[data.file] ?? ''}${data.message}`;
      continue;
    }
    const suite = (ofSuite[suiteOf(file)] ??= { tests: 0, time: 0 });
    if (nesting === 0 && type !== 'test:start') suite.time += details?.duration_ms ?? 0;
    const isSuite = details?.type === 'suite';
    if (type === 'test:pass' && !isSuite) {
      if (skip === undefined) count.passed++;
      else {
        count.skipped++;
        const reason = typeof skip === 'string' ? skip : 'no reason given';
        skipped.set(reason, [...(skipped.get(reason) ?? []), name]);
      }
      suite.tests++;
    }
    // A suite fails with each of its tests, which are counted, or by a failing hook.
    if (type === 'test:fail' && !(isSuite && details.error.failureType === 'subtestsFailed')) {
      count.failed++;
      suite.failed = true;
      const path = [...titles.slice(0, nesting), name].join(' › ');
      console.log(`✖ ${relative(root, file)}: ${path}\n${textOf(details.error)}`);
      if (printed[file]) console.log(printed[file]);
    }
  }
  for (const [name, { tests, time, failed }] of Object.entries(ofSuite)) {
    if (failed) problems.push(name);
    // The files have run beside one another, also those of several suites.
    if (tests) console.log(`${failed ? '✖' : '✔'} ${name}: ${tests} tests, ${Math.round(time / 1000)} s for its files in turn`); // prettier-ignore
  }
}

/** What an error of another process says. */
function textOf({ cause, message }) {
  const { stack = message, message: reason = '', expected, actual, cause: origin } = Object(cause);
  const values = expected === undefined ? '' : inspect({ expected, actual }, { depth: 4 });
  return [stack.includes(reason) ? '' : reason, stack, values, origin && `Cause: ${inspect(origin)}`].filter(Boolean).join('\n'); // prettier-ignore
}

async function runSuites(isBuilt) {
  if (!selected.length) return;
  const needsPackage = selected.some(([, { packed }]) => packed);
  const isPacked = isBuilt.then((built) => built && (!needsPackage || check('pack', packForApps)));
  const install = async (folder, packed) =>
    (!packed || (await isPacked)) &&
    check(`packages of ${folder}`, () => execute('npm', 'ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund')); // prettier-ignore
  const folders = new Map(selected.map(([, { install, packed }]) => [install, packed]));
  folders.delete(undefined);
  const installed = [...folders].map(([folder, packed]) => install(folder, packed));
  if (!(await isPacked) || !(await Promise.all(installed)).every(Boolean)) return;
  const filesOf = (isAlone) =>
    selected.flatMap(([, { folder, alone = false }]) => (alone === isAlone ? testFilesIn(folder) : [])); // prettier-ignore
  // Tests in browsers mostly wait for the browser, so one more than there are cores run at a time. With twice as many, two
  // cores were no faster.
  await runFiles(filesOf(false), cores + 1);
  await runFiles(filesOf(true), 1);
}

/** Gives the package a name without its version, for the apps that install it. */
async function packForApps() {
  renameSync(pack('dist').tarball, 'dist/diplomacy-brief.tgz');
  return { code: 0 };
}

const needsBuild = selected.length > 0 || names.has('checks');
const isBuilt = needsBuild
  ? check('build', () => execute('npm', 'run', 'build'))
  : Promise.resolve(true);
const suitesEnd = runSuites(isBuilt);
// The suites in browsers take longest, and wait for the build.
if (set !== 'quick') await isBuilt;
await Promise.all([names.has('unit') && unit(), names.has('checks') && checks(isBuilt), suitesEnd]);

const missing = Object.entries({ Firefox: firefox(), WebKit: webkit() })
  .filter(([, path]) => !path)
  .map(([engine]) => engine);
if (process.env.ONE_ENGINE) console.log('Not tested: Firefox and WebKit, because ONE_ENGINE is set, as `npm test` does.'); // prettier-ignore
else if (missing.length) console.log(`Not tested: ${missing.join(' and ')}, which are not installed.`); // prettier-ignore
for (const [reason, tests] of skipped)
  console.log(`Skipped ${tests.length} (“${tests[0]}”${tests.length > 1 ? ' …' : ''}): ${reason}`);
if (problems.length) console.log(`Failed: ${[...new Set(problems)].join(', ')}`);
console.log(`In ${secondsSince(start)}:`);
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = problems.length || count.failed ? 1 : 0;
