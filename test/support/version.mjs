/* Writes the version of the package into its source: a part of `npm version`. */
import { readFileSync, writeFileSync } from 'node:fs';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const { version } = JSON.parse(readFileSync(file('package.json'), 'utf8'));
const source = readFileSync(file('src/base/version.ts'), 'utf8');
writeFileSync(file('src/base/version.ts'), source.replace(/'[^']*'/, `'${version}'`));
