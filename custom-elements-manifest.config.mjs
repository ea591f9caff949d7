import { readFileSync, writeFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { ownTag } from './src/build/name.mjs';
import { article, className, folder, isOwnPackage, tag } from './src/build/target.mjs';
import { languagesBeside } from './src/build/article.mjs';

const { version, description } = JSON.parse(
  readFileSync(isOwnPackage ? `${folder}/package.json` : 'package.json', 'utf8'),
);
/** Where the built files are in the package. */
const inPackage = isOwnPackage ? '' : 'dist/';

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

/** Gives the element its name; its custom properties begin with the tag. */
const nameOfElement = {
  name: 'name-of-element',
  packageLinkPhase({ customElementsManifest }) {
    const element = elementOf(customElementsManifest);
    element.name = className;
    element.tagName = tag;
    for (const property of element.cssProperties)
      property.name = property.name.replace(`--${ownTag}-`, `--${tag}-`);
  },
};

const elementOf = ({ modules }) =>
  modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);

/** Leaves of the manifest what is published: the class where it can be imported from, with what is public. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest }) {
    const element = elementOf(customElementsManifest);
    element.members = element.members.filter(({ privacy }) => privacy !== 'private');
    for (const member of [...element.members, ...element.attributes]) delete member.inheritedFrom;
    element.superclass = { name: 'ReactiveElement', package: '@lit/reactive-element' };
    const declaration = { name: element.name, module: `${inPackage}element.js` };
    const javascript = { kind: 'js', name: element.name, declaration };
    const definition = { kind: 'custom-element-definition', name: element.tagName, declaration };
    customElementsManifest.modules = [
      module('element', [element], [javascript]),
      module(tag, [], [javascript, definition]),
    ];
  },
};

const module = (file, declarations, exports) => ({
  kind: 'javascript-module',
  path: `${inPackage}${file}.js`,
  declarations,
  exports,
});

/** The interface on a page, for coding assistants (https://llmstxt.org). */
const llms = {
  name: 'llms',
  packageLinkPhase({ customElementsManifest }) {
    const element = elementOf(customElementsManifest);
    const line = (text) => text.replace(/\s*\n\s*/g, ' ');
    const list = (title, rows) =>
      [`## ${title}`, '', ...rows.map(([head, text]) => `- ${head}: ${line(text)}`), ''].join('\n');
    const methods = element.members.filter(({ kind }) => kind === 'method');
    const text = [
      `# ${tag}`,
      '',
      `> ${description} Version ${version}.`,
      '',
      '```html',
      `<script type="module" src="/${tag}.js"></script>`,
      `<${tag} mode="summary"></${tag}>`,
      '```',
      '',
      `Script tag: \`${inPackage}${tag}.js\` is the whole element, without any other request. Bundlers: \`import '${tag}';\` defines it; \`import { ${className} } from '${tag}/element.js';\` only gives the class. Words in another language: \`import '${tag}/labels/fr.js';\` (${languagesBeside(article).join(', ')}).`,
      `Types for frameworks: \`import type {} from '${tag}/react';\` (or preact, vue, svelte, solid). HTML for before the script: \`prerender(options)\` and \`fallback(options)\` of \`${tag}/prerender.js\`.`,
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
          `\`${of.name}${of.kind === 'method' ? `(${(of.parameters ?? []).map(({ name }) => name).join(', ')})` : ''}\``,
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
    writeFileSync(`${folder}/llms.txt`, text);
  },
};

/** The plugin for web-types.json takes the name from the package.json of the repository. */
const nameOfWebTypes = {
  name: 'name-of-web-types',
  packageLinkPhase() {
    const path = `${folder}/web-types.json`;
    const webTypes = { ...JSON.parse(readFileSync(path, 'utf8')), name: tag, version };
    writeFileSync(path, JSON.stringify(webTypes, null, 2));
  },
};

export default {
  globs: ['src/element/diplomacy-brief.ts', 'src/element/attributes.ts'],
  outdir: folder,
  // The analyzer would write the path of the manifest into package.json.
  packagejson: false,
  litelement: true,
  plugins: [
    values,
    nameOfElement,
    published,
    customElementVsCodePlugin({ outdir: folder, cssFileName: null, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: folder, hideLogs: true }),
    nameOfWebTypes,
    llms,
  ],
};
