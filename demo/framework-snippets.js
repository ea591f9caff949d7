import { tag as packageName } from '../view/tag.js';
import { inAngular, inBraces, indent, inTemplate, styleOf, tag } from './markup.js';

/** Returns the line that imports the labels of the chosen language. */
const importOf = ({ lang }, indent = '') =>
  lang ? `\n${indent}import '${packageName}/labels/${lang}.js';` : '';

export function react(settings) {
  const style = (value) =>
    `style={{ ${value.replace(/(--[\w-]+): ([^;]*)/g, (_, name, text) => `'${name}': ${JSON.stringify(text)}`).replaceAll(';', ',')} } as CSSProperties}`;
  const number = (name, value) => `${name}={${value}}`;
  return `// npm install ${packageName}
import '${packageName}';${importOf(settings)}
import type {} from '${packageName}/react';${styleOf(settings) ? "\nimport type { CSSProperties } from 'react';" : ''}

export function App() {
  return (
    ${indent(tag(settings, { ...inBraces, style, number }), '    ')}
  );
}`;
}

export const vue = (settings) => `<script setup lang="ts">
// npm install ${packageName}
// In vite.config.ts: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === '${packageName}' } } })
import '${packageName}';${importOf(settings)}
import type {} from '${packageName}/vue';
</script>

<template>
  ${indent(tag(settings, inTemplate), '  ')}
</template>`;

export const svelte = (settings) => `<script lang="ts">
  // npm install ${packageName}
  import '${packageName}';${importOf(settings, '  ')}
  import type {} from '${packageName}/svelte';
</script>

${tag(settings, inBraces)}`;

export const angular = (settings) => `// npm install ${packageName}
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import '${packageName}';${importOf(settings)}

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: ${JSON.stringify(tag(settings, inAngular).replace(/\n */g, ''))},
})
export class AppComponent {}`;
