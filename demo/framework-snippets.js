import { inAngular, inBraces, indent, inTemplate, styleOf, tag } from './markup.js';

/** Returns the line that imports the labels of the chosen language. */
const importOf = ({ lang }, indent = '') =>
  lang ? `\n${indent}import 'diplomacy-brief/labels/${lang}.js';` : '';

export function react(settings) {
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
}

export const vue = (settings) => `<script setup lang="ts">
// npm install diplomacy-brief
// In vite.config.ts: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'diplomacy-brief' } } })
import 'diplomacy-brief';${importOf(settings)}
import type {} from 'diplomacy-brief/vue';
</script>

<template>
  ${indent(tag(settings, inTemplate), '  ')}
</template>`;

export const svelte = (settings) => `<script lang="ts">
  // npm install diplomacy-brief
  import 'diplomacy-brief';${importOf(settings, '  ')}
  import type {} from 'diplomacy-brief/svelte';
</script>

${tag(settings, inBraces)}`;

export const angular = (settings) => `// npm install diplomacy-brief
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'diplomacy-brief';${importOf(settings)}

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: ${JSON.stringify(tag(settings, inAngular).replace(/\n */g, ''))},
})
export class AppComponent {}`;
