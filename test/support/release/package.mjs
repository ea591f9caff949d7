/* Packs the package, installs it in a fresh folder, and uses it there as its users do. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';

const execute = promisify(execFile);

/** `npm publish --dry-run` hands its options on to every npm that it starts. */
const npm = (cwd, ...args) => execute('npm', [...args, '--dry-run=false', '--no-audit', '--no-fund'], { cwd }); // prettier-ignore

/**
 * Tries the package of a folder.
 *
 * @returns `problems`, a sentence for each; and `note`, which Node has tried the package.
 */
export async function tryPackage(folder, { name, engines }) {
  const temporary = mkdtempSync(join(tmpdir(), 'release-'));
  const app = join(temporary, 'app');
  try {
    mkdirSync(app);
    writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }');
    await npm(folder, 'pack', '--pack-destination', temporary);
    const tarball = readdirSync(temporary).find((file) => file.endsWith('.tgz'));
    await npm(app, 'install', '--ignore-scripts', join(temporary, tarball));
    const oldest = /\d+\.\d+/.exec(engines.node)[0];
    const node = await findNode(oldest, temporary);
    const entries = entriesOf(join(app, 'node_modules', name));
    const problems = await useIn(app, node, name, entries);
    return { note: await noteOn(node, oldest), problems: [...problems, ...typeProblems(app, entries)] }; // prettier-ignore
  } catch (error) {
    const { message, stderr } = error;
    const reason = (stderr || message).trim().replace(/\s*\n\s*/g, ' / ');
    return { note: 'The package was not tried.', problems: [`The package could not be packed and installed (${reason}): mend that, and try "npm pack".`] }; // prettier-ignore
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** The path of a Node of this version, or of this Node where npm does not bring that one. */
async function findNode(version, folder) {
  if (process.version.startsWith(`v${version}.`)) return process.execPath;
  const prefix = join(folder, 'node');
  const name = `node-${process.platform}-${process.arch}`;
  try {
    mkdirSync(prefix);
    await npm(prefix, 'install', '--ignore-scripts', '--prefix', prefix, `${name}@${version}`);
    const node = join(prefix, 'node_modules', name, 'bin/node');
    await execute(node, ['--version']);
    return node;
  } catch {
    return process.execPath;
  }
}

async function noteOn(node, oldest) {
  const version = (await execute(node, ['--version'])).stdout.trim();
  return version.startsWith(`v${oldest}.`)
    ? `The package was tried on Node ${version}, the oldest that it supports.`
    : `The package was tried on Node ${version}: npm brings no Node ${oldest}, the oldest that it supports, to this system.`;
}

/** What a user can import from an installed package, except types without code; a pattern stands for all its files. */
function entriesOf(folder) {
  const { name, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(exports).flatMap(([path, to]) => {
    const target = typeof to === 'string' ? to : to.default;
    if (!target) return [];
    const entry = { specifier: name + path.slice(1), hasTypes: Boolean(to.types) };
    if (!path.includes('*')) return entry;
    const [start, end] = target.split('*');
    return readdirSync(join(folder, start))
      .filter((file) => file.endsWith(end))
      .map((file) => ({
        ...entry,
        specifier: entry.specifier.replace('*', file.slice(0, -end.length)),
      }));
  });
}

async function useIn(app, node, name, entries) {
  cpSync(fileURLToPath(new URL('use.mjs', import.meta.url)), join(app, 'use.mjs'));
  const specifiers = entries.map(({ specifier }) => specifier);
  const { stdout } = await execute(node, ['use.mjs', name, ...specifiers], { cwd: app });
  return JSON.parse(stdout);
}

/** A sentence for each mistake in the types, in a strict project that has only this package. */
function typeProblems(app, entries) {
  const typed = entries.filter(({ hasTypes }) => hasTypes);
  const file = join(app, 'app.ts');
  writeFileSync(file, typed.map(({ specifier }, i) => `export * as e${i} from '${specifier}';\n`).join('')); // prettier-ignore
  const options = {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
    .map((text) => `The types do not work where the package is installed (${text}): mend them, or "types" in the "exports" of package.json.`); // prettier-ignore
}
