/*
 * Puts an article in place of the one that the element carries, with a tag of its own: `npm run article`. Everything is
 * read and checked before the first file is written, and a build that fails puts the files back.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import * as prettier from 'prettier';
import { classNameOf, named } from './name.mjs';
import { ArticleError, readArticle } from './read.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = 'Write: npm run article -- path/to/article.md --tag my-brief';

/** Names with a hyphen that HTML has given to elements of SVG and MathML. */
const reserved = [
  'annotation-xml',
  'color-profile',
  'font-face',
  'font-face-format',
  'font-face-name',
  'font-face-src',
  'font-face-uri',
  'missing-glyph',
];

const kinds = { news: 'a news report', analysis: 'an analysis', opinion: 'an opinion piece' };

/** The hash of the text of an article: of what its author wrote, and of nothing else. */
export function hashOf({ title, paragraphs }) {
  return createHash('sha256')
    .update([title, ...paragraphs].join('\n\n'))
    .digest('hex');
}

/** The article that this project was made for: the hash of its text, the limit of its module, and its share of the module, in bytes. */
export const given = {
  hash: '8bdd0def0793915ea47bb83fe603639e8840b34906897f316b16526d86a741ce',
  limit: 11264,
  share: 1272,
};

/** For a tag and a text that compress less well than those of the given article. */
const reserve = 100;

/** The greatest size of the module: the code may be as large for every article, and the text as large as it is. */
function limitFor(content) {
  if (hashOf(content.article) === given.hash) return given.limit;
  return given.limit - given.share + brotliCompressSync(JSON.stringify(content)).length + reserve;
}

/**
 * The files that an article and a tag change, with their new texts, by path.
 *
 * @param read Returns the bytes of a file of the package.
 * @throws {ArticleError} The article or the tag has mistakes.
 */
export async function filesFor({ bytes, file, tag, read }) {
  const text = (path) => read(path).toString('utf8');
  const old = JSON.parse(text('package.json')).name;
  const to = tag ?? old;
  const content = readArticle(bytes, file);
  const { article } = content;
  const renamed = ['package.json', 'package-lock.json', 'README.md'];
  checkTag(to, old, renamed.map(text).join('\n'));

  const [packageJson, lock, readme] = renamed.map((path) => named(text(path), to, old));
  const description = `One article in one tag: '${article.title}', in full or as a summary.`;
  return {
    'src/content/article.md': bytes,
    'src/content/article.sha256': `${hashOf(article)}\n`,
    'package.json': packageJson
      .replace(
        /^( {2}"description": ).*$/m,
        (_, start) => `${start}${JSON.stringify(description)},`,
      )
      .replace(/("limit": )"\d+ B"/, `$1"${limitFor(content)} B"`),
    'package-lock.json': lock,
    // The columns of the tables have another width with another name.
    'README.md': await prettier.format(withArticle(readme, article), {
      ...(await prettier.resolveConfig(fileURLToPath(new URL('../README.md', import.meta.url)))),
      parser: 'markdown',
    }),
  };
}

/** The first sentences of the README, which say what the element carries. */
function withArticle(readme, { title, kind, events }) {
  const month = new Date(events).toLocaleDateString('en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return readme
    .replace(/(shows one article, “).*(”, in full)/, (_, a, b) => `${a}${title}${b}`)
    .replace(
      /^The article is .*? of \w+ \d{4}\./m,
      () => `The article is ${kinds[kind]} about events of ${month}.`,
    );
}

function checkTag(tag, old, texts) {
  const wrong = (what) => new ArticleError(`--tag ${tag}: ${what}`);
  const allowed =
    'Write lower-case letters and digits in parts joined by hyphens, such as my-brief.';
  if (!tag.includes('-')) throw wrong(`The name of an element needs a hyphen. ${allowed}`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(tag))
    throw wrong(`This is not the name of an element. ${allowed}`);
  if (reserved.includes(tag))
    throw wrong('SVG or MathML has an element of this name. Write another one, such as my-brief.');
  // The way back would also replace those words.
  const words = [tag, classNameOf(tag)].filter((word) => texts.includes(word));
  if (tag !== old && words.length)
    throw wrong(`“${words[0]}” is in package.json, package-lock.json or README.md with another meaning. Write another name.`); // prettier-ignore
}

async function main() {
  const { positionals, values } = readArguments();
  if (positionals.length !== 1) throw new ArticleError(`Name one article. ${usage}`);
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
    for (const script of ['build', 'readme'])
      execFileSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'pipe' });
  } catch (error) {
    write(before);
    throw new ArticleError(`The build failed, and every file is as it was.\n${error.stderr}`);
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
    return readFileSync(file);
  } catch ({ code }) {
    throw new ArticleError(`${file}: The file cannot be read (${code}). ${usage}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
