/*
 * What the README takes from elsewhere: the module's hash from the build, the code for frameworks from the apps in
 * demo/frameworks. `npm run readme` writes it; a test compares it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(file(path), 'utf8');

const apps = {
  React: ['tsx', 'react/src/App.tsx'],
  Preact: ['tsx', 'preact/src/App.tsx'],
  Next: ['tsx', 'next/app/page.tsx'],
  Vue: ['vue', 'vue/src/App.vue'],
  Svelte: ['svelte', 'svelte/src/App.svelte'],
  Solid: ['tsx', 'solid/src/App.tsx'],
  Angular: ['html', 'angular/src/app.component.ts'],
};

const wholeFiles = { Angular: 'angular/src/brief.directive.ts' };

/** Of an app, the line that brings the types, the function that listens, and the element whose state is bound both ways. */
function excerpt(path, language) {
  const code = read(`demo/frameworks/${path}`);
  const types = /^ *(import type \{\} from .*)$/m.exec(code)?.[1];
  const listener = /^( *)(function listen\([^]*?\n\1\})$/m.exec(code);
  const element =
    /^( *)(<diplomacy-brief\s(?:[^<]|\n)*?id="both"[^]*?(?:\/>|<\/diplomacy-brief>))$/m.exec(code);
  const outdent = ([, indent, text]) => text.replaceAll(`\n${indent}`, '\n');
  const markup = outdent(element) + (language === 'tsx' ? ';' : '');
  // In files of one component a script stands in a tag.
  const script = language === 'vue' ? `<script setup lang="ts">\n${types}\n</script>` : types;
  const body = language === 'vue' ? `<template>\n  ${markup}\n</template>` : markup;
  return [script, listener && outdent(listener), body].filter(Boolean).join('\n\n');
}

function block(name, language, path) {
  const shown = `**${name}** ([the app](demo/frameworks/${path}))\n\n\`\`\`${language}\n${excerpt(path, language)}\n\`\`\`\n`;
  const whole = wholeFiles[name];
  return whole ? `${shown}\n\`\`\`ts\n${read(`demo/frameworks/${whole}`)}\`\`\`\n` : shown;
}

/** The README as it ought to be. */
export function readme(text = read('README.md')) {
  const hash = read('dist/diplomacy-brief.js.sha384').trim();
  const blocks = Object.entries(apps).map(([name, [language, path]]) =>
    block(name, language, path),
  );
  return text
    .replace(/integrity="sha384-[^"]*"/g, `integrity="${hash}"`)
    .replace(
      /(<!-- apps -->\n)[^]*(<!-- \/apps -->)/,
      (_, start, end) => `${start}\n${blocks.join('\n')}\n${end}`,
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file('README.md'), readme());
