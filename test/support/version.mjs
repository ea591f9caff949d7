/* Copies the version from package.json into the source and into SECURITY.md. `npm version` runs this script. */
import { readFileSync, writeFileSync } from 'node:fs';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const { version } = JSON.parse(readFileSync(file('package.json'), 'utf8'));
const source = readFileSync(file('src/element/version.ts'), 'utf8');
writeFileSync(file('src/element/version.ts'), source.replace(/'[^']*'/, `'${version}'`));
const security = readFileSync(file('SECURITY.md'), 'utf8');
writeFileSync(file('SECURITY.md'), security.replace(/--branch v\S+/, `--branch v${version}`));
