import { exec } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ArticleError } from './article/read.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

/** Where the files are until all are written. .gitignore has the name. */
const folder = 'dist.new';

/**
 * Runs `npm run build`, and puts the files into `dist` when all are written.
 *
 * @param target The article, as an absolute path, and the tag: by default, those of the repository.
 */
export async function build({ article, tag } = {}) {
  const target = { BRIEF_FOLDER: folder, ...(tag && { BRIEF_ARTICLE: article, BRIEF_TAG: tag }) };
  try {
    // A shell, because Windows finds npm only by one.
    await promisify(exec)('npm run --silent build', { cwd: root, env: { ...process.env, ...target }, maxBuffer: 1e8 }); // prettier-ignore
  } catch ({ stderr, message }) {
    rmSync(join(root, folder), { recursive: true, force: true });
    throw new ArticleError(`The build failed, and dist is as it was.\n${stderr || message}`);
  }
  rmSync(dist, { recursive: true, force: true });
  renameSync(join(root, folder), dist);
}
