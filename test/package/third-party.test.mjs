import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { rollup } from 'rollup';
import configs from '../../rollup.config.mjs';
import { billOfMaterials } from '../../src/build/bill-of-materials.mjs';
import { licences } from '../../src/build/licences.mjs';
import { tag } from '../../src/build/name.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const readJson = (path) => JSON.parse(read(path));

/** The packages with code in each file that Rollup builds, by path, from Rollup's own list of modules. */
async function packagesByFile() {
  const files = {};
  for (const { output, plugins, ...config } of configs) {
    // Minifying takes long, and adds no package.
    const faster = plugins.filter(({ name }) => name !== 'minify');
    const build = await rollup({ ...config, plugins: faster, onwarn: () => {} });
    const chunks = (await build.generate(output)).output.filter(({ type }) => type === 'chunk');
    for (const { fileName, modules } of chunks) {
      const path = `${output.dir ?? output.file.replace(/\/[^/]*$/, '')}/${fileName}`;
      const used = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0);
      files[path] = [...new Set(used.flatMap(([id]) => packageOf(id)))];
    }
  }
  return files;
}

/** The package of a module, as `name version`, or nothing for a source of this project. */
function packageOf(id) {
  if (id.startsWith(fileURLToPath(new URL('src/', root)))) return [];
  const [, folder, name] = /^\0?(.*\/node_modules\/)((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll(sep, '/')); // prettier-ignore
  return `${name} ${JSON.parse(readFileSync(`${folder}${name}/package.json`, 'utf8')).version}`;
}

const files = await packagesByFile();
const bundled = [...new Set(Object.values(files).flat())].sort();

test('THIRD-PARTY-LICENSES.txt names the packages with code in any built file, and no others', () => {
  const text = read('dist/THIRD-PARTY-LICENSES.txt');
  const named = [...text.matchAll(/^(\S+ \d\S*) \([^)]+\)$/gm)].map(([, name]) => name);
  assert.ok(bundled.length);
  assert.deepEqual(named, bundled);
});

test('THIRD-PARTY-LICENSES.txt contains the whole licence of each package', () => {
  const text = read('dist/THIRD-PARTY-LICENSES.txt');
  for (const name of bundled) {
    const folder = `node_modules/${name.split(' ')[0]}`;
    assert.ok(text.includes(read(`${folder}/LICENSE`).trim()), name);
  }
});

test('each published module with code of a package names the file with the licences, and no other module does', () => {
  const modules = Object.entries(files).filter(([path]) => path.endsWith('.js'));
  assert.ok(modules.some(([, packages]) => packages.length));
  for (const [path, packages] of modules) {
    const names = read(path).split('\n', 1)[0].includes('THIRD-PARTY-LICENSES.txt');
    assert.equal(names, packages.length > 0, path);
  }
});

test('the embed page names the file with the licences, because it contains a module with code of a package', () => {
  assert.match(read('dist/embed.html'), /<script>\s*\/\*! [^*]*THIRD-PARTY-LICENSES\.txt \*\//);
});

test('a package is refused that has no text of its licence, or a licence that may ask for more', () => {
  const lit = { name: 'lit', version: '3.0.0', license: 'BSD-3-Clause', licenseText: 'The text' };
  assert.match(licences([lit]), /^lit 3\.0\.0 \(BSD-3-Clause\)\n\nThe text\n/m);
  assert.throws(() => licences([{ ...lit, licenseText: null }]), /has no file with the text of its licence/); // prettier-ignore
  assert.throws(() => licences([{ ...lit, license: 'Apache-2.0' }]), /its licence Apache-2\.0 is not in the list/); // prettier-ignore
});

const sbom = readJson('dist/sbom.cdx.json');
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

test('the bill of materials is valid by the official schema of CycloneDX', async () => {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  assert.equal(await validator.validate(read('dist/sbom.cdx.json')), null);
  assert.notEqual(await validator.validate(JSON.stringify({ ...sbom, components: 1 })), null);
});

test('the bill of materials describes this package, and marks the packages inside its files', () => {
  const { version } = readJson('package.json');
  assert.equal(sbom.metadata.component.purl, purl(tag, version));
  const inside = sbom.components.filter(({ properties }) =>
    properties?.some(({ name, value }) => name === 'cdx:npm:package:bundled' && value === 'true'),
  );
  assert.deepEqual(
    inside.map((component) => component.purl),
    bundled.map((name) => purl(...name.split(' '))),
  );
});

test('the bill of materials lists what npm installs with the package, each with its licence and hash', () => {
  const { packages } = readJson('package-lock.json');
  const installed = Object.entries(packages)
    .filter(([path, { dev }]) => path && !dev)
    .map(([path, { version }]) => purl(path.split('node_modules/').at(-1), version));
  const listed = sbom.components.map((component) => component.purl);
  assert.deepEqual(
    installed.filter((name) => !listed.includes(name)),
    [],
  );
  for (const { licenses, hashes, name } of sbom.components) {
    assert.ok(licenses.length && hashes.every(({ alg }) => alg === 'SHA-512'), name);
  }
});

test('the bill of materials is the same in every build, and names neither a folder nor a registry', () => {
  const packages = bundled.map((name) => name.split(' ')).map(([name, version]) => ({ name, version })); // prettier-ignore
  assert.equal(billOfMaterials(packages), read('dist/sbom.cdx.json'));
  assert.equal(sbom.serialNumber, undefined);
  assert.equal(sbom.metadata.timestamp, undefined);
  const parts = [sbom.metadata.component, ...sbom.components];
  const types = parts.flatMap(({ externalReferences = [] }) =>
    externalReferences.map(({ type }) => type),
  );
  assert.ok(!types.includes('distribution'));
  assert.ok(!read('dist/sbom.cdx.json').includes(fileURLToPath(root)));
});

test('a package is refused that is in the build and not in package-lock.json', () => {
  assert.throws(() => billOfMaterials([{ name: 'lit', version: '0.0.1' }]), /lit 0\.0\.1 .*: run npm ci\.$/); // prettier-ignore
});

test('the demo page links to the licences', () => {
  const [, address] = /href="([^"]*THIRD-PARTY-LICENSES\.txt)"/.exec(read('dist/demo/index.html'));
  assert.ok(existsSync(new URL(address, new URL('dist/demo/index.html', root))));
});
