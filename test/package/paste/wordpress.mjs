import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));

function run(command, args, options) {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    ...options,
  });
  if (error) throw error;
  if (status) throw new Error(`${command} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

/**
 * Returns the folder of an installed WordPress, else of Debian's package, which this function unpacks without
 * installing it.
 */
function findWordPress() {
  const installed = '/usr/share/wordpress';
  if (existsSync(installed)) return installed;
  const cache = file('node_modules/.cache');
  const unpacked = join(cache, 'wordpress');
  if (existsSync(unpacked)) return join(unpacked, installed);
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(join(cache, 'unpacking-'));
  run('apt-get', ['download', '-qq', 'wordpress'], { cwd: partial });
  run('dpkg-deb', ['--extract', readdirSync(partial)[0], partial], { cwd: partial });
  // The folder gets its final name only when it is complete: an interrupted run leaves no incomplete WordPress.
  renameSync(partial, unpacked);
  return join(unpacked, installed);
}

/**
 * Returns `apply`, which passes HTML through functions of WordPress, or `missing`, the reason why WordPress cannot run.
 * With ALL_ENGINES, which requires every browser, a missing WordPress is an error.
 */
export function wordpress() {
  try {
    run('php', ['--version']);
    const folder = findWordPress();
    const apply = (html, ...functions) =>
      run('php', [file('wordpress.php'), folder, ...functions], { input: html });
    return { apply };
  } catch (error) {
    if (process.env.ALL_ENGINES) throw error;
    const reason = error.message.trim();
    return {
      missing: `WordPress is not tested: it needs PHP and Debian’s package wordpress (${reason}).`,
    };
  }
}
