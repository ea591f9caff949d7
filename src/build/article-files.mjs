/* What an article and a tag change in the repository: the article itself, and the documents that name it. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import * as prettier from 'prettier';
import { monthInEnglish } from './counts.mjs';
import { classNameOf, inSources, named } from './name.mjs';
import { ArticleError, readArticle } from './article/read.mjs';

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

/** The example in the README, which names a tag that any element may get: it stays as it is. */
const documentedCommand = /^npm run article .*$/gm;

/** What the README calls the kinds of text. */
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
  limit: 12288,
  share: 1272,
};

/** For a tag and a text that compress less well than those of the given article. */
const reserve = 200;

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
  const renamed = [
    'package.json',
    'package-lock.json',
    'README.md',
    'SECURITY.md',
    'ACCESSIBILITY.md',
  ];
  checkTag(to, old, renamed.map(text).join('\n').replace(documentedCommand, ''));
  checkText(bytes.toString('utf8'), file, to);

  const [packageJson, lock, readme, security, accessibility] = renamed.map((path) =>
    text(path).replace(/^.*$/gm, (line) =>
      line.match(documentedCommand) ? line : named(line, to, old),
    ),
  );
  const description = `One article in one tag: '${article.title}', in full or as a summary.`;
  return {
    'src/article/article.md': bytes,
    'src/article/article.sha256': `${hashOf(article)}\n`,
    'package.json': packageJson
      .replace(
        /^( {2}"description": ).*$/m,
        (_, start) => `${start}${JSON.stringify(description)},`,
      )
      .replace(/("limit": )"\d+ B"/, `$1"${limitFor(content)} B"`),
    'package-lock.json': lock,
    'SECURITY.md': security,
    'ACCESSIBILITY.md': accessibility,
    // The columns of the tables have another width with another name.
    'README.md': await prettier.format(withArticle(readme, article), {
      ...(await prettier.resolveConfig(fileURLToPath(import.meta.url))),
      parser: 'markdown',
    }),
  };
}

/** The first sentences of the README, which say what the element carries. */
function withArticle(readme, { title, kind, events }) {
  const sentence = `The article is ${kinds[kind]} about events of ${monthInEnglish(events)}.`;
  const inMarkdown = title.replace(/[\\`*_<[\]]/g, '\\$&');
  return readme
    .replace(/(shows one article, “).*(”, in full)/, (_, a, b) => `${a}${inMarkdown}${b}`)
    .replace(/^The article is .*? of \w+ \d{4}\./m, sentence);
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
  const others = named(texts, '', old);
  const words = [tag, classNameOf(tag)].filter((word) => others.includes(word));
  if (tag !== old && words.length)
    throw wrong(`“${words[0]}” has another meaning in package.json, package-lock.json, README.md, SECURITY.md or ACCESSIBILITY.md. Write another name.`); // prettier-ignore
}

/** The build puts the names of the element in place of those in the sources, and must not change a word of an article. */
function checkText(text, file, tag) {
  if (tag === inSources) return;
  for (const word of [inSources, classNameOf(inSources)]) {
    if (!text.includes(word)) continue;
    const line = text.split(word)[0].split('\n').length;
    throw new ArticleError(`${file}:${line}: The build would write “${named(word, tag)}” in place of “${word}”. Write it in another way.`); // prettier-ignore
  }
}
