/*
 * Refuses to publish what would be a mistake, and prints a sentence for each thing that is wrong. `npm publish` runs this
 * script. An argument names another folder than this one.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentProblems } from './release/documents.mjs';
import { fieldProblems } from './release/fields.mjs';
import { tryPackage } from './release/package.mjs';
import { provenanceProblems } from './release/provenance.mjs';
import { sourceProblems } from './release/source.mjs';

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../../', import.meta.url)));
const packageJson = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const source = sourceProblems(folder, packageJson);
// Packing builds, so the documents are compared with a new build.
const tried = await tryPackage(folder, packageJson);
const problems = [
  ...fieldProblems(packageJson),
  ...source,
  ...documentProblems(folder, packageJson),
  ...provenanceProblems(packageJson, process.env),
  ...tried.problems,
];

for (const problem of problems) console.error(problem);
console.log(tried.note);
if (problems.length) process.exitCode = 1;
