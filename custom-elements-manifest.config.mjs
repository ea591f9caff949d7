import { readFileSync, writeFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { named } from './src/build/name.mjs';
import { languages } from './src/labels/list.mjs';

const { name, version, description } = JSON.parse(readFileSync('package.json', 'utf8'));
const outdir = 'dist';

/** Writes the values of a type in place of its name: Storybook and editors can only offer values that they read here. */
const aliases = new Map();
const values = {
  name: 'values',
  collectPhase({ ts, node }) {
    if (ts.isTypeAliasDeclaration(node) && ts.isUnionTypeNode(node.type))
      aliases.set(node.name.text, node.type.getText());
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const { members = [], attributes = [] } of declarations) {
        for (const of of [...members, ...attributes]) {
          if (aliases.has(of.type?.text)) of.type = { text: aliases.get(of.type.text) };
        }
      }
    }
  },
};

/** Puts the name of this element in place of the one in the sources. */
const nameOfElement = {
  name: 'name-of-element',
  packageLinkPhase: ({ customElementsManifest: manifest }) =>
    Object.assign(manifest, JSON.parse(named(JSON.stringify(manifest)))),
};

/** Leaves of the manifest what is published: the class where it can be imported from, with what is public. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest }) {
    const element = customElementsManifest.modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName);
    element.members = element.members.filter(({ privacy }) => privacy !== 'private');
    for (const member of [...element.members, ...element.attributes]) delete member.inheritedFrom;
    element.superclass = { name: 'ReactiveElement', package: '@lit/reactive-element' };
    const declaration = { name: element.name, module: `${outdir}/element.js` };
    const javascript = { kind: 'js', name: element.name, declaration };
    const definition = { kind: 'custom-element-definition', name: element.tagName, declaration };
    customElementsManifest.modules = [
      module('element', [element], [javascript]),
      module(name, [], [javascript, definition]),
    ];
  },
};

const module = (file, declarations, exports) => ({
  kind: 'javascript-module',
  path: `${outdir}/${file}.js`,
  declarations,
  exports,
});

/** The interface on a page, for coding assistants (https://llmstxt.org). */
const llms = {
  name: 'llms',
  packageLinkPhase({ customElementsManifest }) {
    const element = customElementsManifest.modules[0].declarations[0];
    const line = (text) => text.replace(/\s*\n\s*/g, ' ');
    const list = (title, rows) =>
      [`## ${title}`, '', ...rows.map(([head, text]) => `- ${head}: ${line(text)}`), ''].join('\n');
    const methods = element.members.filter(({ kind }) => kind === 'method');
    const text = [
      `# ${name}`,
      '',
      `> ${description} Version ${version}.`,
      '',
      '```html',
      `<script type="module" src="/${name}.js"></script>`,
      `<${element.tagName} mode="summary"></${element.tagName}>`,
      '```',
      '',
      `Script tag: \`dist/${name}.js\` is the whole element, without any other request. Bundlers: \`import '${name}';\` defines it; \`import { ${element.name} } from '${name}/element.js';\` only gives the class. Words in another language: \`import '${name}/labels/fr.js';\` (${languages.join(', ')}).`,
      `Types for frameworks: \`import type {} from '${name}/react';\` (or preact, vue, svelte, solid). HTML for before the script: \`prerender(options)\` and \`fallback(options)\` of \`${name}/prerender.js\`.`,
      '',
      list(
        'Attributes, with their properties',
        element.attributes.map((of) => [
          `\`${of.name}\` (\`${of.fieldName}\`, ${of.type.text}, default ${of.default})`,
          of.description,
        ]),
      ),
      list(
        'Other properties and methods',
        [
          ...element.members.filter(
            ({ kind, attribute, static: isStatic }) => kind === 'field' && !attribute && !isStatic,
          ),
          ...methods,
        ].map((of) => [
          `\`${of.static ? `${element.name}.` : ''}${of.name}${of.kind === 'method' ? `(${(of.parameters ?? []).map(({ name }) => name).join(', ')})` : ''}\``,
          of.description,
        ]),
      ),
      list(
        'Events',
        element.events.map((of) => [`\`${of.name}\` (${of.type.text})`, of.description]),
      ),
      list(
        'Slots',
        element.slots.map((of) => [of.name ? `\`${of.name}\`` : 'default', of.description]),
      ),
      list(
        'Parts',
        element.cssParts.map((of) => [`\`${of.name}\``, of.description]),
      ),
      list(
        'Custom properties',
        element.cssProperties.map((of) => [
          `\`${of.name}\` (default \`${of.default}\`)`,
          of.description,
        ]),
      ),
    ].join('\n');
    writeFileSync(`${outdir}/llms.txt`, text);
  },
};

export default {
  globs: ['src/element/diplomacy-brief.ts', 'src/element/attributes.ts'],
  outdir,
  litelement: true,
  plugins: [
    values,
    nameOfElement,
    published,
    customElementVsCodePlugin({ outdir, cssFileName: null, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir, hideLogs: true }),
    llms,
  ],
};
