/*
 * Other articles than the given one, as a newsroom makes them: `npm run article` in a copy of the repository, and then
 * all that it writes, as a package and as files.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { contentOf } from '../../src/build/article.mjs';
import { classNameOf } from '../../src/build/name.mjs';
import { plainText } from '../../src/article/text.mjs';
import { articles, buildArticle, run } from './build-article.mjs';
import { typeProblems } from '../support/types.mjs';

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true }).filter((path) => statSync(join(folder, path)).isFile());

const hashOf = (folder) =>
  filesIn(folder)
    .sort()
    .reduce(
      (hash, path) => hash.update(path).update(readFileSync(join(folder, path))),
      createHash('sha256'),
    ) // prettier-ignore
    .digest('hex');

/** Every element has this message, so that one script of a page can give all frames their height. */
const shared = /diplomacy-brief:height/g;
/** The sources, which the maps quote, the holder of the rights to the code, and the measured element have the name of the first. */
const ofTheRepository = /\.map$|^LICENSE$|^demo\/comparison\.svg$/;

/** The texts of an article in their order, each as it stands in one element. */
const textsOf = ({ title, headings = {}, paragraphs }) => [
  title,
  ...paragraphs.flatMap((text, index) => [
    ...(headings[index + 1] ? [headings[index + 1]] : []),
    ...(['blockquote', 'ol', 'ul'].includes(text.tag)
      ? text.children.map(plainText).filter((part) => part !== '\n')
      : [plainText(text)]),
  ]),
];

/** The text of HTML. */
const textIn = (html) =>
  html
    .replace(/<(style|script|head)\b.*?<\/\1>|<[^>]+>/gs, '')
    .replace(/&#x([\da-f]+);|&#(\d+);/gi, (_, hex, decimal) => String.fromCodePoint(hex ? parseInt(hex, 16) : decimal)) // prettier-ignore
    .replace(/&(lt|gt|quot|nbsp|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', amp: '&' })[name]); // prettier-ignore

/** The first text that is not there after the one before it. */
function firstMissing(text, texts) {
  let from = 0;
  return texts.find((part) => {
    const start = text.indexOf(part, from);
    from = start + part.length;
    return start < 0;
  });
}

for (const [tag, file] of Object.entries(articles)) {
  const className = classNameOf(tag);
  const { article } = contentOf(file);

  describe(`the article ${file} under the tag ${tag}`, () => {
    let folder, dist, said, app, tarball;
    const read = (path) => readFileSync(join(dist, path), 'utf8');
    const node = (code) => run(app, process.execPath, '--input-type=module', '--eval', code);

    before(async () => {
      ({ folder, said } = await buildArticle(tag));
      dist = join(folder, 'dist');
      app = mkdtempSync(join(tmpdir(), 'site '));
      run(folder, 'npm', 'pack', './dist', '--silent', '--pack-destination', app);
      tarball = join(app, `${tag}-${JSON.parse(read('package.json')).version}.tgz`);
      writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }');
      run(app, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', tarball); // prettier-ignore
    });
    after(() => rmSync(app, { recursive: true }));

    it('leaves every file of the repository as it is, and says what to do with the new ones', () => {
      assert.equal(run(folder, 'git', 'status', '--short'), '');
      const lines = said.split('\n');
      const building = lines.indexOf(`Building <${tag}> …`);
      assert.equal(lines[0], `Reading ${file} …`);
      // Each remark names its line.
      for (const remark of lines.slice(1, building)) assert.ok(remark.startsWith(`${file}:`), said);
      assert.ok(lines.includes(`<script type="module" src="/${tag}.js"></script>`), said);
      assert.ok(lines.includes(`<${tag} mode="summary"></${tag}>`), said);
      const { integrity } = JSON.parse(read('build-info.json'));
      assert.ok(said.includes(` integrity="${integrity}" crossorigin>`), said);
      for (const words of [className, `npm start ${file} ${tag}`, 'npm run build', ' kB'])
        assert.ok(said.includes(words), said);
      for (const [path] of said.matchAll(/dist\/[\w./-]*\w/g)) statSync(join(folder, path));
    });

    it('names its own tag and class in every file, and never those of the first article', () => {
      for (const path of filesIn(dist)) {
        assert.doesNotMatch(path, /diplomacy/i);
        if (ofTheRepository.test(path)) continue;
        assert.doesNotMatch(read(path).replace(shared, ''), /diplomacy-?brief/i, path);
      }
      for (const path of [
        'custom-elements.json',
        'web-types.json',
        'vscode.html-custom-data.json',
        'llms.txt',
        `${tag}.js`,
        `${tag}.d.ts`,
        'embed.html',
        'fallback.html',
        'labels/fr.js',
        'demo/index.html',
        'demo/demo.js',
        'demo/snippets.js',
        ...filesIn(join(dist, 'frameworks'))
          .filter((name) => name !== 'markup.d.ts')
          .map((name) => `frameworks/${name}`),
      ])
        // prettier-ignore
        assert.ok(read(path).includes(tag), path);
      for (const path of [
        'custom-elements.json',
        'llms.txt',
        'element.js',
        'bundlers/element.js',
        `${tag}.js`,
        `${tag}.d.ts`,
        'element.d.ts',
        'frameworks/markup.d.ts',
      ])
        // prettier-ignore
        assert.ok(read(path).includes(className), path);
      assert.deepEqual(JSON.parse(read('web-types.json')).name, tag);
    });

    it('contains every word of the article, in order, in every form', () => {
      const site = join(app, 'site');
      run(app, join(app, 'node_modules/.bin', tag), 'site', 'https://example.org/brief/', 'site');
      const texts = textsOf(article);
      const forms = ['fallback', 'prerendered-full', 'prerendered-summary', 'embed', 'republish'];
      for (const form of forms)
        assert.equal(firstMissing(textIn(read(`${form}.html`)), texts), undefined, form);
      // Plain text has the address of each link behind its words.
      const withoutAddresses = read('republish.txt').replace(/ \((https?:|mailto:|\/)[^)]*\)/g, '');
      assert.equal(firstMissing(withoutAddresses, texts), undefined);
      for (const name of ['embed.html', 'republish.html'])
        assert.equal(firstMissing(textIn(readFileSync(join(site, name), 'utf8')), texts), undefined); // prettier-ignore
      const { title, headings = {}, paragraphs } = article;
      const body = paragraphs.flatMap((text, index) => [...(headings[index + 1] ? [headings[index + 1]] : []), plainText(text)]); // prettier-ignore
      const sum = createHash('sha256').update([title, ...body].join('\n\n'));
      assert.ok(read('demo/index.html').includes(sum.digest('hex')));
      const [, data] = /ld\+json">(.*)<\/script>/.exec(read('embed.html'));
      assert.equal(JSON.parse(data).articleBody, body.join('\n\n'));
    });

    it('is a package in which publint finds nothing wrong', async () => {
      const pack = { tarball: new Uint8Array(readFileSync(tarball)).buffer };
      const { messages } = await publint({ strict: true, pack });
      assert.deepEqual(messages, []);
      const files = filesIn(join(app, 'node_modules', tag));
      assert.ok(!files.some((path) => /^(demo|view)\/|build-info/.test(path)));
      assert.ok(files.includes('LICENSE') && files.includes('THIRD-PARTY-LICENSES.txt'));
    });

    it('works in Node: the class, the functions that write HTML, the command', () => {
      const names = node(`import * as all from '${tag}'; console.log(Object.keys(all).join());`);
      assert.equal(names, `${className},article,summary\n`);
      const element = node(`import * as all from '${tag}/element.js'; console.log(Object.keys(all).join());`); // prettier-ignore
      assert.equal(element, `${className}\n`);
      const html = node(
        `import { prerender } from '${tag}/prerender.js'; console.log(prerender());`,
      );
      assert.ok(html.startsWith(`<${tag}`), html);
      assert.equal(firstMissing(textIn(html), textsOf(article)), undefined);
      const usage = run(app, join(app, 'node_modules/.bin', tag), '--help');
      assert.match(usage, new RegExp(`^Usage: npx ${tag} site .*; ${tag}-site, if`, 's'));
    });

    it('has types in which its own names are known', () => {
      const consumer = join(app, 'consumer.ts');
      writeFileSync(
        consumer,
        `import { article, ${className} } from '${tag}';
         import { ${className} as Same } from '${tag}/element.js';
         import { addLabels } from '${tag}/labels/add.js';
         import fr from '${tag}/labels/fr.js';
         const brief: ${className} = document.createElement('${tag}');
         const same: Same = brief;
         addLabels(${className}, fr);
         // @ts-expect-error There is no such mode.
         document.querySelector('${tag}')!.mode = 'brief';
         void [same, article.title.length];
         // @ts-expect-error It is the name of another element.
         export { DiplomacyBrief } from '${tag}';`,
      );
      assert.deepEqual(typeProblems(consumer), []);
    });
  });
}

describe('a build that fails', () => {
  it('leaves dist as it was, and says why', async () => {
    const [tag] = Object.keys(articles);
    const { folder } = await buildArticle(tag);
    const before = hashOf(join(folder, 'dist'));
    // Two classes of the sources would have this name.
    const args = ['run', '--silent', 'article', articles[tag], 'reactive-element'];
    const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /^The build failed, and dist is as it was\.\n/);
    assert.match(stderr, /The class of <reactive-element> would be ReactiveElement, .*Write another tag\./); // prettier-ignore
    assert.equal(hashOf(join(folder, 'dist')), before);
    assert.equal(run(folder, 'git', 'status', '--short', '--ignored'), '!! dist/\n!! node_modules\n'); // prettier-ignore
  });
});
