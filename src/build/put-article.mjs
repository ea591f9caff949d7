/*
 * Puts an article in place of the one that the element carries, with a tag of its own: `npm run article`. Everything is
 * read and checked before the first file is written, and a build that fails puts the files back.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filesFor } from './article-files.mjs';
import { classNameOf } from './name.mjs';
import { ArticleError } from './article/read.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usage = 'Write: npm run article -- path/to/article.md --tag my-brief';

async function put() {
  const { positionals, values } = readArguments();
  if (positionals.length !== 1) throw new ArticleError(`Name one article. ${usage}`);
  if (!values.tag && process.env.npm_config_tag)
    throw new ArticleError(`Without “ -- ” before the file, npm keeps --tag for itself. ${usage}`);
  const [file] = positionals;
  const path = (name) => `${root}/${name}`;
  const read = (name) => readFileSync(path(name));
  const files = await filesFor({ bytes: readBytes(file), file, tag: values.tag, read });
  const before = Object.fromEntries(Object.keys(files).map((name) => [name, read(name)]));
  const write = (contents) => {
    for (const [name, content] of Object.entries(contents)) writeFileSync(path(name), content);
  };
  write(files);
  try {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'pipe' });
  } catch (error) {
    write(before);
    throw new ArticleError(
      `The build failed, and every file outside dist is as it was.\n${error.stderr}`,
    );
  }
  say(files, before, read);
}

function say(files, before, read) {
  const changed = Object.keys(files).filter((name) => !read(name).equals(before[name]));
  const { name } = JSON.parse(read('package.json'));
  console.log(`<${name}> carries the article now: dist/${name}.js, class ${classNameOf(name)}.`);
  console.log(changed.length ? `Changed: ${changed.join(', ')}.` : 'No file had to change.');
  console.log('Next: npm test. npm run pictures takes the pictures of the README again.');
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { tag: { type: 'string' } } });
  } catch ({ message }) {
    throw new ArticleError(`${message.split('. ')[0]}. ${usage}`);
  }
}

function readBytes(file) {
  try {
    // npm runs a script in the folder of the package, wherever the command was typed.
    return readFileSync(resolve(process.env.INIT_CWD ?? '.', file));
  } catch ({ code }) {
    throw new ArticleError(`${file}: The file cannot be read (${code}). ${usage}`);
  }
}

try {
  await put();
} catch (error) {
  if (!(error instanceof ArticleError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
