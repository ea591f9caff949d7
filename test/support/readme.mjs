// Writes what the build has made into the README: the hash of the module.
import { readFileSync, writeFileSync } from 'node:fs';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const hash = readFileSync(file('dist/diplomacy-brief.js.sha384'), 'utf8').trim();
const readme = readFileSync(file('README.md'), 'utf8');
writeFileSync(
  file('README.md'),
  readme.replace(/integrity="sha384-[^"]*"/g, `integrity="${hash}"`),
);
