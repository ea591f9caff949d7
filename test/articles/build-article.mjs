import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The articles that are built, by the tags that they get. */
export const articles = {
  'town-brief': 'test/articles/analysis.md',
  'souq-1': 'test/articles/arabic.md',
};

/** Runs a command in a folder, and returns what it prints. */
export const run = (cwd, file, ...args) =>
  execFileSync(file, args, { cwd, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1e8 });

const built = new Map();

/**
 * Builds the element of an article in a copy of the repository, once in a process. The copy is removed when the process
 * ends.
 *
 * @returns A promise of the folder of the copy, and of what the command has printed.
 */
export function buildArticle(tag) {
  if (!built.has(tag)) built.set(tag, build(tag));
  return built.get(tag);
}

async function build(tag) {
  const folder = mkdtempSync(join(tmpdir(), 'article '));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const files = run(root, 'git', 'ls-files', '--cached', '--others', '--exclude-standard');
  for (const path of files.trim().split('\n'))
    if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  run(folder, 'git', 'init', '--quiet');
  run(folder, 'git', 'add', '--all');
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  run(folder, 'git', ...author, 'commit', '--quiet', '--message', 'The repository');
  const args = ['run', '--silent', 'article', articles[tag], tag];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: folder });
  return { folder, said: stdout };
}
