import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs a program, and returns its output. The error of a program that fails says what the program printed. */
export function run(command, args, options) {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    ...options,
  });
  if (error) throw error;
  if (status) throw new Error(`${command} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

/**
 * Returns a folder of a package of Debian: the installed one, else one in the package that this function downloads and
 * unpacks without installing it.
 */
export function debianFolder(name, folder) {
  if (existsSync(folder)) return folder;
  const cache = fileURLToPath(new URL('../../node_modules/.cache/debian', import.meta.url));
  const unpacked = join(cache, name);
  if (!existsSync(unpacked)) {
    mkdirSync(cache, { recursive: true });
    const partial = mkdtempSync(join(cache, 'unpacking-'));
    run('apt-get', ['download', '-qq', name], { cwd: partial });
    run('dpkg-deb', ['--extract', readdirSync(partial)[0], partial], { cwd: partial });
    // The folder gets its final name only when it is complete: an interrupted run leaves no incomplete package.
    renameSync(partial, unpacked);
  }
  return join(unpacked, folder);
}

/**
 * Returns what `find` returns. When it throws, because a program is not installed, returns `missing`, the reason why the
 * tests are skipped. With ALL_ENGINES, which requires every browser, a missing program is an error.
 */
export function unlessMissing(consequence, find) {
  try {
    return find();
  } catch (error) {
    if (process.env.ALL_ENGINES) throw error;
    return { missing: `${consequence} (${error.message.trim()}).` };
  }
}
