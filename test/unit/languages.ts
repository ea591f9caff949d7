import type { Labels } from '../../src/labels/labels.js';

// A page cannot list the files of a folder, so the test runner serves the list.
const tags = (await (await fetch('/languages.json')).json()) as string[];

async function load(lang: string): Promise<[string, Labels]> {
  const address = `/language/${lang}`;
  const module = (await import(address)) as { default: Labels };
  return [lang, module.default];
}

/** The labels of every language, by its tag. */
export const languages = Object.fromEntries(await Promise.all(tags.map(load)));
