import type { Labels } from '../../src/labels/en.js';

// A page cannot list the files of a folder, so the test runner serves the list.
const tags = (await (await fetch('/languages.json')).json()) as string[];

async function load(lang: string): Promise<[string, Labels]> {
  const address = `/src/labels/languages/${lang}.ts`;
  const module = (await import(address)) as { default: Labels };
  return [lang, module.default];
}

/** The labels of every language, by its tag. */
export const languages = Object.fromEntries(await Promise.all(tags.map(load)));
