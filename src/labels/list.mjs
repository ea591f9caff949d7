import { readdirSync } from 'node:fs';

/** The languages that have labels, by their tags. English is inside the module and has no file of its own. */
export const languages = readdirSync(new URL('languages/', import.meta.url))
  .map((file) => file.replace('.ts', ''))
  .sort();
