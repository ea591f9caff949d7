import { fallback, prerender } from '../prerender.js';
import { escapeHTML } from '../view/to-html.js';

const looks = ['accent', 'measure', 'space', 'title-font', 'mark'];

/** The custom properties that are set, as a style. */
export function styleOf(settings) {
  return looks
    .filter((name) => settings[name])
    .map((name) => `--diplomacy-brief-${name}: ${settings[name]}`)
    .join('; ');
}

/** The settings as those of prerender(). */
const properties = ({ mode, open, controls, lang, href, level, id }, { labels } = {}) => ({
  mode,
  open: Boolean(open),
  controls: Boolean(controls),
  lang,
  labels: labels?.[lang]?.labels,
  href,
  headingLevel: Number(level),
  id,
});

/** For templates in which braces and @ mean something. */
const template = (text) =>
  escapeHTML(text).replace(/[{}@]/g, (character) => `&#${character.charCodeAt()};`);
/** For markup in which braces hold an expression. */
const expression = (text) => (/[&<>"{}\\]/.test(text) ? `{${JSON.stringify(text)}}` : undefined);

const slots = ({ label, footer }, write, more = () => '') => [
  ...(label ? [`<span slot="label"${more(label)}>${write(label)}</span>`] : []),
  ...(footer ? [`<small slot="footer"${more(footer)}>${write(footer)}</small>`] : []),
];

/** The tag with its attributes and what is slotted, for a framework's markup. */
function tag(
  settings,
  { attribute, text, more, style = (value) => attribute('style', value), number = attribute },
) {
  const { mode, open, controls, lang, href, level, id } = settings;
  const looks = styleOf(settings);
  const attributes = [
    id && attribute('id', id),
    lang && attribute('lang', lang),
    mode === 'summary' && 'mode="summary"',
    open && 'open',
    controls && 'controls',
    href && attribute('href', href),
    level !== '2' && number('heading-level', level),
    looks && style(looks),
  ].filter(Boolean);
  const children = slots(settings, text, more);
  const start = ['<diplomacy-brief', ...attributes].join(' ');
  return children.length
    ? `${start}>\n  ${children.join('\n  ')}\n</diplomacy-brief>`
    : `${start}></diplomacy-brief>`;
}

const inTemplate = { attribute: (name, value) => `${name}="${template(value)}"`, text: template };
/** Angular reads an expression even in braces that are written as entities. */
const inAngular = {
  ...inTemplate,
  more: (value) => (value.includes('{{') ? ' ngNonBindable' : ''),
};
const inBraces = {
  attribute: (name, value) => `${name}=${expression(value) ?? `"${value}"`}`,
  text: (value) => expression(value) ?? value,
};
const indent = (text, by) => text.replace(/\n/g, `\n${by}`);

function script(address, integrity) {
  const pin = integrity ? `\n  integrity="${integrity}"\n  crossorigin` : '';
  return `<script\n  type="module"\n  src="${escapeHTML(address)}"${pin}\n></script>\n`;
}

/** What goes before the element on any page: the module, pinned, and the looks. */
function head(settings, { module, integrity, labels }) {
  const style = styleOf(settings);
  const looks = style
    ? `<style>\n  diplomacy-brief {\n    ${style.replaceAll('; ', ';\n    ')};\n  }\n</style>\n`
    : '';
  const more = labels?.[settings.lang];
  return script(module, integrity) + (more ? script(more.address, more.integrity) : '') + looks;
}

/** The element as HTML, with what is slotted put in as its first children. */
const onPage = (element, settings) =>
  element.replace(/^(<diplomacy-brief[^>]*>)/, (start) =>
    [start, ...slots(settings, escapeHTML)].join('\n'),
  );

/** The import of the words in another language. */
const labelsOf = ({ lang }, indent = '') =>
  lang ? `\n${indent}import 'diplomacy-brief/labels/${lang}.js';` : '';

/** The snippet for each target, from the settings and from what is known of the module: its address and its hash. */
export const snippets = {
  script: (settings, module) => {
    const element = fallback(properties(settings, module)).replace(
      /\s*<article[^]*<\/article>\s*/,
      '',
    );
    return head(settings, module) + onPage(element, settings);
  },
  fallback: (settings, module) =>
    head(settings, module) + onPage(fallback(properties(settings, module)), settings),
  prerendered: (settings, module) =>
    head(settings, module) + onPage(prerender(properties(settings, module)), settings),
  react: (settings) => {
    const style = (value) =>
      `style={{ ${value.replace(/(--[\w-]+): ([^;]*)/g, (_, name, text) => `'${name}': ${JSON.stringify(text)}`).replaceAll(';', ',')} } as CSSProperties}`;
    const number = (name, value) => `${name}={${value}}`;
    return `// npm install diplomacy-brief
import 'diplomacy-brief';${labelsOf(settings)}
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
import 'diplomacy-brief';${labelsOf(settings)}
import type {} from 'diplomacy-brief/vue';
</script>

<template>
  ${indent(tag(settings, inTemplate), '  ')}
</template>`,
  svelte: (settings) => `<script lang="ts">
  // npm install diplomacy-brief
  import 'diplomacy-brief';${labelsOf(settings, '  ')}
  import type {} from 'diplomacy-brief/svelte';
</script>

${tag(settings, inBraces)}`,
  angular: (settings) => `// npm install diplomacy-brief
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'diplomacy-brief';${labelsOf(settings)}

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: ${JSON.stringify(tag(settings, inAngular).replace(/\n */g, ''))},
})
export class AppComponent {}`,
};
