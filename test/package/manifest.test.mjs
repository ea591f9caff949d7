import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { prerender } from '../../dist/prerender.js';
import { DiplomacyBrief } from '../../dist/server-element.js';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const json = (path) => JSON.parse(read(path));
const manifest = json('dist/custom-elements.json');
const [element] = manifest.modules.flatMap(({ declarations }) => declarations);
const names = (list) => list.map(({ name }) => name).sort();

/** The element in every form, as HTML. */
const html = [
  prerender({ controls: true }),
  prerender({ mode: 'summary' }),
  prerender({ mode: 'summary', href: '/full' }),
].join('');
const inHTML = (pattern) => [...new Set([...html.matchAll(pattern)].flatMap((found) => found[1].split(' ')))].sort(); // prettier-ignore

test('the manifest names files of the package, and the tag once', () => {
  for (const { path } of manifest.modules) assert.ok(read(path).includes('DiplomacyBrief'), path);
  const definitions = manifest.modules
    .flatMap(({ exports }) => exports)
    .filter(({ kind }) => kind === 'custom-element-definition');
  assert.deepEqual(
    definitions.map(({ name }) => name),
    [element.tagName],
  );
  assert.equal(element.tagName, 'diplomacy-brief');
});

test('the manifest has the attributes that the element observes', () => {
  assert.deepEqual(names(element.attributes), [...DiplomacyBrief.observedAttributes].sort());
  for (const { name, fieldName, description, type, default: byDefault } of element.attributes) {
    assert.ok(description && type && byDefault, name);
    // For servers, the class is extended once.
    const { prototype } = Object.getPrototypeOf(DiplomacyBrief);
    assert.ok(Object.getOwnPropertyDescriptor(prototype, fieldName)?.set, fieldName);
  }
});

test('the manifest has the values of each type, which Storybook shows as choices', () => {
  const types = Object.fromEntries(
    [...element.attributes, ...element.members].map(({ name, type }) => [name, type?.text]),
  );
  assert.equal(types.mode, "'full' | 'summary'");
  assert.equal(types['heading-level'], '1 | 2 | 3 | 4 | 5 | 6');
  assert.equal(types.headingLevel, '1 | 2 | 3 | 4 | 5 | 6');
});

test('the manifest lists exactly the parts, slots and custom properties of the element', () => {
  // The given article has no author and no subheading, and is in English.
  const ofOthers = ['byline', 'subheading', 'translated'];
  const parts = names(element.cssParts).filter((name) => !ofOthers.includes(name));
  assert.deepEqual(parts, inHTML(/ part="([^"]*)"/g));
  const slots = html.match(/<slot[^>]*>/g).map((slot) => /name="([^"]*)"/.exec(slot)?.[1] ?? '');
  // The default slot holds the fallback before the definition, so the shadow root has no <slot> for it.
  // The first paragraph stands for all.
  const expected = slots.filter((name) => !/^p([2-9]|\d\d)/.test(name));
  assert.deepEqual(names(element.slots), [...new Set(['', ...expected])].sort());
  const code = read('dist/diplomacy-brief.js');
  const properties = code.matchAll(/var\((--diplomacy-brief-[\w-]+)/g);
  assert.deepEqual(
    names(element.cssProperties),
    [...new Set([...properties].map(([, name]) => name))].sort(),
  );
});

test('the manifest describes one class', () => {
  const declared = manifest.modules.flatMap(({ declarations }) => declarations);
  assert.deepEqual(names(declared), ['DiplomacyBrief']);
});

test('no part has the name of something else: Storybook shows one entry for each name', () => {
  const { attributes, members, events, slots, cssParts } = element;
  const others = new Set([attributes, members, events, slots].flatMap(names));
  assert.deepEqual(
    names(cssParts).filter((name) => others.has(name)),
    [],
  );
});

test('the manifest lists the dispatched events and the public members of the element', () => {
  const fired = read('dist/bundlers/shared.js').matchAll(/new \w*Event\('(\w+)'/g);
  assert.deepEqual(names(element.events), [...new Set(Array.from(fired, ([, name]) => name))]);
  assert.deepEqual(names(element.members), [
    'controls',
    'headingLevel',
    'href',
    'labels',
    'mode',
    'open',
    'reveal',
    'version',
  ]);
});

test('the data files for editors contain the tag, its attributes and their values', () => {
  const [tag] = json('dist/vscode.html-custom-data.json').tags;
  assert.equal(tag.name, element.tagName);
  assert.deepEqual(names(tag.attributes), names(element.attributes));
  const values = (attributes, name) =>
    names(attributes.find((attribute) => attribute.name === name).values ?? []);
  assert.deepEqual(values(tag.attributes, 'mode'), ['full', 'summary']);
  assert.deepEqual(values(tag.attributes, 'heading-level'), ['1', '2', '3', '4', '5', '6']);
  const types = json('dist/web-types.json');
  assert.equal(types.name, 'diplomacy-brief');
  const [same] = types.contributions.html.elements;
  assert.equal(same.name, element.tagName);
  assert.deepEqual(names(same.attributes), names(element.attributes));
  const mode = same.attributes.find(({ name }) => name === 'mode');
  assert.match(JSON.stringify(mode), /'full' \| 'summary'/);
});

test('llms.txt describes the whole interface', () => {
  const text = read('dist/llms.txt');
  const all = [
    element.attributes,
    element.events,
    element.cssParts,
    element.cssProperties,
    element.slots.filter(({ name }) => name),
    element.members.filter(({ name }) => name !== 'version'),
  ];
  for (const { name } of all.flat()) assert.ok(text.includes(name), name);
  assert.ok(text.length < 8000, `${text.length} characters are more than a page`);
});
