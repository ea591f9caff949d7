import { readdirSync } from 'node:fs';

/** The languages that have labels, by their tags. */
export const languages = readdirSync(new URL('languages/', import.meta.url))
  .map((file) => file.replace('.ts', ''))
  .sort();
