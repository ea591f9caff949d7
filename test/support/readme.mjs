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

/** Of an app, the line that brings the types, and the element whose state is bound both ways. */
function excerpt(path) {
  const code = read(`demo/frameworks/${path}`);
  const types = /^ *(import type \{\} from .*)$/m.exec(code)?.[1];
  const [, indent, element] =
    /^( *)(<diplomacy-brief\s(?:[^<]|\n)*?id="both"[^]*?(?:\/>|<\/diplomacy-brief>))$/m.exec(code);
  return [types, types && '', element.replaceAll(`\n${indent}`, '\n')]
    .filter((line) => line !== undefined)
    .join('\n');
}

/** The README as it ought to be. */
export function readme(text = read('README.md')) {
  const hash = read('dist/diplomacy-brief.js.sha384').trim();
  const blocks = Object.entries(apps).map(
    ([name, [language, path]]) =>
      `**${name}** ([the app](demo/frameworks/${path}))\n\n\`\`\`${language}\n${excerpt(path)}${language === 'tsx' ? ';' : ''}\n\`\`\`\n`,
  );
  return text
    .replace(/integrity="sha384-[^"]*"/g, `integrity="${hash}"`)
    .replace(
      /(<!-- apps -->\n)[^]*(<!-- \/apps -->)/,
      (_, start, end) => `${start}\n${blocks.join('\n')}\n${end}`,
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file('README.md'), readme());
