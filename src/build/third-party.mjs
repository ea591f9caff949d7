/* Lists the packages whose code Rollup puts into the files of dist, and writes what depends on that list. */
import { writeFile } from 'node:fs/promises';
import { createRollupLicensePlugin } from 'rollup-license-plugin';
import { licences } from './licences.mjs';
import { billOfMaterials } from './bill-of-materials.mjs';

/** One instance for all builds, because it keeps the packages of the builds before. */
const collector = createRollupLicensePlugin({
  outputFilename: false,
  additionalFiles: { 'THIRD-PARTY-LICENSES.txt': licences, 'sbom.cdx.json': billOfMaterials },
});

/** Belongs in every build: remembers which packages have code in its files. */
export const rememberPackages = { name: 'remember-packages', renderChunk: collector.renderChunk };

/** Belongs in the last build, because it writes about the packages of all builds. */
export const writeAboutPackages = {
  name: 'write-about-packages',
  writeBundle: () => collector.generateBundle.call({ emitFile }),
};

const emitFile = ({ fileName, source }) => writeFile(`dist/${fileName}`, source);
