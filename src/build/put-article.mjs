/*
 * `npm run article FILE TAG` builds an element for another article. `npm start FILE TAG` does so and serves the demo page
 * with it; `npm start` alone serves it with the given article.
 */
import { readFileSync } from 'node:fs';
import { build } from './build.mjs';
import { classNameOf, ownTag } from './name.mjs';
import { contentOf } from './article.mjs';
import { ArticleError } from './article/read.mjs';
import { inShell, readWords } from './words.mjs';

const [script, ...words] = process.argv.slice(2);
const isStart = script === 'start';
const command = isStart ? 'npm start' : `npm run ${script}`;

const usage = `Usage: npm run article FILE TAG

Builds an element that carries the article of a file, into dist. Nothing else is changed.

  FILE  the article in Markdown, as src/article/article.md is written
  TAG   a name with a hyphen, such as my-brief

npm start FILE TAG also shows the element in the demo page.`;

try {
  if (words.length) await buildFor(readWords(words, command));
  else if (isStart) await buildGiven();
  else throw new ArticleError(usage);
  if (isStart) await import('../../demo/serve.mjs');
} catch (error) {
  if (!(error instanceof ArticleError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function buildGiven() {
  console.log('Building the demo page …');
  await build();
}

async function buildFor({ file, path, tag }) {
  console.log(`Reading ${file} …`);
  const { remarks, translations } = contentOf(path, file);
  for (const remark of remarks) console.log(remark);
  const languages = Object.keys(translations);
  if (languages.length) console.log(`Summaries in other languages: ${languages.join(', ')}`);
  console.log(`Building <${tag}> …`);
  await build({ article: path, tag });
  if (!isStart) console.log(`\n${nextSteps(tag, words)}`);
}

function nextSteps(tag, [file]) {
  const read = (name) => JSON.parse(readFileSync(new URL(`../../dist/${name}.json`, import.meta.url))); // prettier-ignore
  const { integrity, brotli } = read('build-info');
  const folder = tag === ownTag ? '.' : './dist';
  const script = `<script type="module" src="/${tag}.js"`;
  return `dist has the element <${tag}>, class ${classNameOf(tag)}. The module is ${(brotli / 1000).toFixed(1)} kB with brotli.

See it:        npm start ${inShell(file)} ${tag}
On a site:     put dist/${tag}.js there with dist/THIRD-PARTY-LICENSES.txt and, for pages in other languages, dist/labels.
               Then write these two lines:

${script}></script>
<${tag} mode="summary"></${tag}>

               Or the first line so, that browsers run this very file and no other:

${script} integrity="${integrity}" crossorigin></script>

               dist/fallback.html also has the text, for readers without the script.
With bundlers: npm install ${folder} (or npm publish ${folder}), then import '${tag}';
For others:    node dist/cli.js site ADDRESS FOLDER writes the page that other sites can embed.

npm run build brings the first article back into dist.`;
}
