import { fallback, prerender } from '../prerender.js';
import { escapeHTML } from '../view/to-html.js';

const customProperties = ['accent', 'measure', 'space', 'title-font', 'mark'];

/** Returns the chosen custom properties as CSS declarations. */
export function styleOf(settings) {
  return customProperties
    .filter((name) => settings[name])
    .map((name) => `--diplomacy-brief-${name}: ${settings[name]}`)
    .join('; ');
}

/** Converts the settings of the demo page to the settings of prerender(). */
const toPrerender = ({ mode, open, controls, lang, href, level, id }, { labels } = {}) => ({
  mode,
  open: Boolean(open),
  controls: Boolean(controls),
  lang,
  labels: labels?.[lang]?.labels,
  href,
  headingLevel: Number(level),
  id,
});

/** Escapes text for templates in which braces and @ have a meaning. */
const template = (text) =>
  escapeHTML(text).replace(/[{}@]/g, (character) => `&#${character.charCodeAt()};`);
/** Returns text as an expression in braces, if the text contains characters that have a meaning in such markup. */
const expression = (text) => (/[&<>"{}\\]/.test(text) ? `{${JSON.stringify(text)}}` : undefined);

const slots = ({ label, footer }, write, extra = () => '') => [
  ...(label ? [`<span slot="label"${extra(label)}>${write(label)}</span>`] : []),
  ...(footer ? [`<small slot="footer"${extra(footer)}>${write(footer)}</small>`] : []),
];

/** Returns the tag with its attributes and slotted content, in the markup of a framework. */
function tag(
  settings,
  { attribute, text, extra, style = (value) => attribute('style', value), number = attribute },
) {
  const { mode, open, controls, lang, href, level, id } = settings;
  const declarations = styleOf(settings);
  const attributes = [
    id && attribute('id', id),
    lang && attribute('lang', lang),
    mode === 'summary' && 'mode="summary"',
    open && 'open',
    controls && 'controls',
    href && attribute('href', href),
    level !== '2' && number('heading-level', level),
    declarations && style(declarations),
  ].filter(Boolean);
  const children = slots(settings, text, extra);
  const start = ['<diplomacy-brief', ...attributes].join(' ');
  return children.length
    ? `${start}>\n  ${children.join('\n  ')}\n</diplomacy-brief>`
    : `${start}></diplomacy-brief>`;
}

const inTemplate = { attribute: (name, value) => `${name}="${template(value)}"`, text: template };
/** Angular evaluates {{…}} also where the braces are written as entities; ngNonBindable prevents this. */
const inAngular = {
  ...inTemplate,
  extra: (value) => (value.includes('{{') ? ' ngNonBindable' : ''),
};
const inBraces = {
  attribute: (name, value) => `${name}=${expression(value) ?? `"${value}"`}`,
  text: (value) => expression(value) ?? value,
};
const indent = (text, by) => text.replace(/\n/g, `\n${by}`);

function script(address, integrity) {
  const hash = integrity ? `\n  integrity="${integrity}"\n  crossorigin` : '';
  return `<script\n  type="module"\n  src="${escapeHTML(address)}"${hash}\n></script>\n`;
}

/** Returns the HTML before the element: the script tags with their hashes, and the style with the custom properties. */
function head(settings, { module, integrity, labels }) {
  const declarations = styleOf(settings);
  const style = declarations
    ? `<style>\n  diplomacy-brief {\n    ${declarations.replaceAll('; ', ';\n    ')};\n  }\n</style>\n`
    : '';
  const language = labels?.[settings.lang];
  return (
    script(module, integrity) +
    (language ? script(language.address, language.integrity) : '') +
    style
  );
}

/** Inserts the slotted content as the first children of the element. */
const withSlots = (element, settings) =>
  element.replace(/^(<diplomacy-brief[^>]*>)/, (start) =>
    [start, ...slots(settings, escapeHTML)].join('\n'),
  );

/** Returns the line that imports the labels of the chosen language. */
const importOf = ({ lang }, indent = '') =>
  lang ? `\n${indent}import 'diplomacy-brief/labels/${lang}.js';` : '';

/** The snippet for each target, made from the settings, and from the address and the hash of the module. */
export const snippets = {
  script: (settings, module) => {
    const element = fallback(toPrerender(settings, module)).replace(
      /\s*<article[^]*<\/article>\s*/,
      '',
    );
    return head(settings, module) + withSlots(element, settings);
  },
  fallback: (settings, module) =>
    head(settings, module) + withSlots(fallback(toPrerender(settings, module)), settings),
  prerendered: (settings, module) =>
    head(settings, module) + withSlots(prerender(toPrerender(settings, module)), settings),
  react: (settings) => {
    const style = (value) =>
      `style={{ ${value.replace(/(--[\w-]+): ([^;]*)/g, (_, name, text) => `'${name}': ${JSON.stringify(text)}`).replaceAll(';', ',')} } as CSSProperties}`;
    const number = (name, value) => `${name}={${value}}`;
    return `// npm install diplomacy-brief
import 'diplomacy-brief';${importOf(settings)}
import type {} from 'diplomacy-brief/react';${styleOf(settings) ? "\nimport type { CSSProperties } from 'react';" : ''}

export function App() {
  return (
    ${indent(tag(settings, { ...inBraces, style, number }), '    ')}
  );
}`;
  },
  vue: (settings) => `<script setup lang="ts">
// npm install diplomacy-brief
// In vite.config.ts: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'diplomacy-brief' } } })
import 'diplomacy-brief';${importOf(settings)}
import type {} from 'diplomacy-brief/vue';
</script>

<template>
  ${indent(tag(settings, inTemplate), '  ')}
</template>`,
  svelte: (settings) => `<script lang="ts">
  // npm install diplomacy-brief
  import 'diplomacy-brief';${importOf(settings, '  ')}
  import type {} from 'diplomacy-brief/svelte';
</script>

${tag(settings, inBraces)}`,
  angular: (settings) => `// npm install diplomacy-brief
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'diplomacy-brief';${importOf(settings)}

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: ${JSON.stringify(tag(settings, inAngular).replace(/\n */g, ''))},
})
export class AppComponent {}`,
};
