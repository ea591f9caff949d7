import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contentOf, languagesBeside } from '../../../src/build/article.mjs';

const languages = languagesBeside();

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { article, summary } = contentOf();
const address = 'https://example.org/brief/';
const query = '?mode=full&lang=fr&accent=%238c1d18';

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
after(() => rmSync(folder, { recursive: true }));

const run = (...args) =>
  spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
const read = (...path) => readFileSync(join(folder, ...path), 'utf8');

test('the cli writes the files of a site, and says where to put them', () => {
  const { status, stdout, stderr } = run('site', `${address}${query}`, 'public');
  assert.deepEqual([status, stderr], [0, '']);
  assert.ok(stdout.includes(`Put this folder's files at ${address}\n`), stdout);
  assert.ok(
    stdout.includes(`<iframe src="${address}embed.html?mode=full&amp;lang=fr&amp;`),
    stdout,
  );
  const files = [
    'THIRD-PARTY-LICENSES.txt',
    'embed.html',
    'labels',
    'oembed.json',
    'republish.html',
    'republish.txt',
  ];
  assert.deepEqual(readdirSync(join(folder, 'public')).sort(), files);
  assert.deepEqual(
    readdirSync(join(folder, 'public/labels')).filter((name) => /^[a-z]{2}(-Hant)?\.js$/.test(name)).sort(),
    languages.map((lang) => `${lang}.js`).sort(),
  ); // prettier-ignore
});

test('the oEmbed file has what oEmbed asks for of the type rich, with a frame with the query of the address', () => {
  const page = `${address}embed.html${query}`;
  const oEmbed = JSON.parse(read('public/oembed.json'));
  assert.deepEqual(oEmbed, {
    version: '1.0',
    type: 'rich',
    provider_name: 'example.org',
    provider_url: 'https://example.org',
    title: article.title,
    ...(article.author && { author_name: article.author }),
    width: 600,
    height: oEmbed.height,
    html: oEmbed.html,
  });
  assert.ok(Number.isInteger(oEmbed.height) && oEmbed.height > 0);
  // WordPress finds both only in this order, and without anything before them. Others show only the frame.
  assert.match(
    oEmbed.html,
    /^<blockquote hidden><a [^>]*>[^<]*<\/a><\/blockquote><iframe [^>]*><\/iframe>$/,
  );
  const [link, frame] = [...oEmbed.html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) =>
    url.replaceAll('&amp;', '&'),
  );
  assert.deepEqual([link, frame], [page, page]);
});

test('every file for foreign servers and pages is ASCII, but modules and plain text, and has nothing that tools take for a comment', () => {
  const built = ['embed', 'fallback', 'prerendered-full', 'prerendered-summary', 'republish'].map(
    (name) => [name, readFileSync(join(root, `dist/${name}.html`), 'utf8')],
  );
  const written = ['embed.html', 'oembed.json', 'republish.html'].map((name) => [
    name,
    read('public', name),
  ]);
  for (const [name, text] of [...built, ...written]) {
    assert.equal(/[^\0-\x7f]/.exec(text), null, name);
    assert.doesNotMatch(text, /<!--|-->|\]\]>|<!\[/, name);
    // Some minifiers drop of a <style> what stands after a `>`.
    for (const [, css] of text.matchAll(/<style>(.*?)<\/style>/gs)) assert.doesNotMatch(css, />/);
  }
});

test('the page and the plain copies name the address', () => {
  const page = `${address}embed.html`;
  assert.ok(read('public/embed.html').includes(`<link rel="canonical" href="${page}">`));
  assert.ok(read('public/embed.html').includes(`href="${address}oembed.json"`));
  assert.ok(read('public/republish.html').includes(`<a href="${page}">${page}</a>`));
  assert.ok(read('public/republish.txt').endsWith(`${page}\n`));
});

test('the built page and plain copies name no address', () => {
  const [page, ...copies] = ['embed.html', 'republish.html', 'republish.txt'].map((name) =>
    readFileSync(join(root, 'dist', name), 'utf8'),
  );
  assert.doesNotMatch(page, /rel="canonical"|og:url|json\+oembed|"url":/);
  for (const copy of copies) assert.doesNotMatch(copy, /https?:/);
});

test('the cli writes into a folder of its own name, replaces what it wrote, and leaves other files', () => {
  const name = 'diplomacy-brief-site';
  for (let times = 2; times--;) assert.equal(run('site', 'https://example.org').status, 0);
  assert.ok(read(name, 'embed.html').includes('href="https://example.org/oembed.json"'));
  writeFileSync(join(folder, name, 'index.html'), 'Mine');
  assert.equal(run('site', 'http://127.0.0.1:8000/a/embed.html').status, 0);
  assert.ok(read(name, 'embed.html').includes('href="http://127.0.0.1:8000/a/oembed.json"'));
  assert.equal(read(name, 'index.html'), 'Mine');
});

for (const wrong of [
  undefined,
  '',
  'brief/',
  '//example.org/brief/',
  'file:///tmp/',
  'javascript:alert(1)',
  'https://',
  'https://user:password@example.org/',
])
  // prettier-ignore
  test(`the cli refuses the address ${JSON.stringify(wrong)}, says what to give, and writes nothing`, () => {
    const { status, stdout, stderr } = run('site', ...(wrong === undefined ? [] : [wrong, 'none']));
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^.*address.* Give the address of the folder .*, such as https:\/\/example\.org\/brief\/\n$/); // prettier-ignore
    assert.ok(!existsSync(join(folder, 'none')));
  });

test('the cli refuses a name that the query does not have, and names those that it has', () => {
  const { status, stderr } = run('site', `${address}?moode=full`, 'none');
  assert.equal(status, 1);
  assert.match(stderr, /no "moode"\. It may have mode, open, controls, .*accent/);
  assert.ok(!existsSync(join(folder, 'none')));
});

test('the cli refuses a value that the page would ignore, and the address of another page', () => {
  for (const [query, ignored] of [
    ['mode=fulll', 'mode=fulll'],
    ['lang=xx&open', 'lang=xx'],
    ['space=50vh', 'space=50vh'],
    ['href=https://elsewhere.test/', 'href=https://elsewhere.test/'],
  ]) {
    const { status, stderr } = run('site', `${address}?${query}`, 'none');
    assert.equal(status, 1);
    assert.ok(stderr.includes(`would ignore "${ignored}"`), stderr);
  }
  assert.match(
    run('site', 'https://example.org/a/page.html', 'none').stderr,
    /"page\.html" is no folder/,
  );
  assert.ok(!existsSync(join(folder, 'none')));
  assert.equal(run('site', `${address}?mode=summary&heading-level=1`, 'defaults').status, 0);
});

test('the cli says how it is used, for --help and for anything that it does not know', () => {
  const usage = /^Usage: npx diplomacy-brief site ADDRESS/;
  assert.match(run('--help').stdout, usage);
  assert.match(run('site', '--help').stdout, usage);
  for (const args of [[], ['sight'], ['site', address, 'a', 'b']]) {
    const { status, stderr } = run(...args);
    assert.equal(status, 1);
    assert.match(stderr, usage);
  }
});

test('the cli says what it could not write', () => {
  writeFileSync(join(folder, 'file'), '');
  const { status, stderr } = run('site', address, 'file');
  assert.equal(status, 1);
  assert.equal(stderr, '"file" is a file. Give the name of a folder.\n');
});

test('the page describes the article for search engines, in the vocabulary of schema.org', () => {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
    read('public/embed.html'),
  );
  const data = JSON.parse(json);
  assert.equal(data.headline, article.title);
  assert.equal(data.articleBody, article.paragraphs.join('\n\n'));
  assert.equal(data.temporalCoverage, article.events);
  assert.equal(data.url, `${address}embed.html`);
  assert.ok(data.abstract.startsWith(summary.standfirst));
  for (const { text } of summary.points) assert.ok(data.abstract.includes(text));
  // Search engines ignore a property without a word that is not in the vocabulary.
  const vocabulary = ['abstract', 'articleBody', 'author', 'copyrightNotice', 'headline', 'inLanguage', 'mainEntityOfPage', 'temporalCoverage', 'url', 'wordCount']; // prettier-ignore
  const { '@context': context, '@type': type, ...properties } = data;
  assert.equal(context, 'https://schema.org');
  assert.match(type, /^(Reportage|Analysis|Opinion)NewsArticle$/);
  assert.deepEqual(
    Object.keys(properties).filter((name) => !vocabulary.includes(name)),
    [],
  );
});
