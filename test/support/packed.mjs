import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = (...[command, ...args]) =>
  execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });

/** Packs the built package into a folder, and returns the path of the package and the paths of the files in it. */
export function pack(folder) {
  // npm 12 and later write an object with package names as keys; earlier versions write an array.
  const [answer] = Object.values(
    JSON.parse(run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)),
  );
  return {
    tarball: join(folder, answer.filename),
    files: answer.files.map(({ path }) => path).sort(),
  };
}

/** Makes a folder with a packed package in its node_modules, without the packages that npm would install with it. */
export function appWith(tarball, folder) {
  const app = mkdtempSync(join(folder, 'app-'));
  const modules = join(app, 'node_modules');
  mkdirSync(modules);
  run('tar', '-xzf', tarball, '-C', modules);
  renameSync(join(modules, 'package'), join(modules, 'diplomacy-brief'));
  return app;
}
