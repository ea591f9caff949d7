import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

function run(command, args, options) {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    ...options,
  });
  if (error) throw error;
  if (status) throw new Error(`${command} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

/** The folder of WordPress: an installed one, else that of Debian's package, which is unpacked and not installed. */
function folder() {
  const installed = '/usr/share/wordpress';
  if (existsSync(installed)) return installed;
  const cache = here('node_modules/.cache');
  const unpacked = join(cache, 'wordpress');
  if (existsSync(unpacked)) return join(unpacked, installed);
  mkdirSync(cache, { recursive: true });
  const place = mkdtempSync(join(cache, 'unpacking-'));
  run('apt-get', ['download', '-qq', 'wordpress'], { cwd: place });
  run('dpkg-deb', ['--extract', readdirSync(place)[0], place], { cwd: place });
  // Under its name only when it is complete.
  renameSync(place, unpacked);
  return join(unpacked, installed);
}

/**
 * A function that puts HTML through functions of WordPress, or the reason why there is none here.
 * ALL_ENGINES, by which the gate demands every browser, demands this too.
 */
export function wordpress() {
  try {
    run('php', ['--version']);
    const place = folder();
    return (html, ...functions) =>
      run('php', [here('wordpress.php'), place, ...functions], { input: html });
  } catch (error) {
    if (process.env.ALL_ENGINES) throw error;
    return `WordPress is not tested: it needs php, and Debian’s package of WordPress (${error.message.trim()}).`;
  }
}
