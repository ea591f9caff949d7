/*
 * The bill of materials of the package, in the format CycloneDX: the packages that npm installs with it, and those whose
 * code is inside its files. It has neither a time nor a random number, so that every build writes the same bytes.
 */
import { readFileSync } from 'node:fs';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parseExpression from 'spdx-expression-parse';

const { Builders, Factories, Utils } = Contrib.FromNodePackageJson;
const references = new Factories.ExternalReferenceFactory();
const builder = new Builders.ComponentBuilder(
  references,
  new Contrib.License.Factories.LicenseFactory(parseExpression),
);
const toolBuilder = new Builders.ToolBuilder(references);

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Returns the text of sbom.cdx.json.
 *
 * @param bundled The packages whose code is inside the files of the package, with `name` and `version`.
 * @throws {Error} An installed package is not the one of package-lock.json.
 */
export function billOfMaterials(bundled) {
  const { packages } = readJson('package-lock.json');
  const bom = new Models.Bom();
  const components = new Map();

  /** Adds a package, and all that it needs, and returns its component. `path` is its key in package-lock.json. */
  function add(path) {
    if (components.has(path)) return components.get(path);
    const { integrity, dependencies, optionalDependencies } = packages[path];
    const component = makeComponent(readInstalled(path, packages[path]));
    if (integrity) component.hashes.set(...Utils.parsePackageIntegrity(integrity));
    components.set(path, component);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = resolve(name, path, packages);
      if (found) component.dependencies.add(add(found).bomRef);
    }
    return component;
  }

  bom.metadata.component = add('');
  for (const { name, version } of bundled) {
    const path = Object.keys(packages).find(
      (key) => key.endsWith(`node_modules/${name}`) && packages[key].version === version,
    );
    if (!path) throw new Error(`${name} ${version} would be part of the build, and package-lock.json does not have it: run npm ci.`); // prettier-ignore
    add(path).properties.add(new Models.Property('cdx:npm:package:bundled', 'true'));
  }
  components.delete('');
  for (const component of components.values()) bom.components.add(component);

  bom.metadata.lifecycles.add(Enums.LifecyclePhase.Build);
  const library = readJson('node_modules/@cyclonedx/cyclonedx-library/package.json');
  bom.metadata.tools.tools.add(toolBuilder.makeTool(library));
  const normalizers = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const options = { sortLists: true, space: 2 };
  return `${new Serialize.JsonSerializer(normalizers).serialize(bom, options)}\n`;
}

/** The key of the package that a package imports by this name: as Node does, in the nearest node_modules. */
function resolve(name, from, packages) {
  const path = `${from && `${from}/`}node_modules/${name}`;
  if (packages[path] || !from) return packages[path] && path;
  return resolve(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), packages);
}

/** The package.json of an installed package. */
function readInstalled(path, { version }) {
  const packageJson = readJson(`${path || '.'}/package.json`);
  if (packageJson.version !== version)
    throw new Error(`${path || '.'}/package.json has version ${packageJson.version}, and package-lock.json has ${version}: run npm ci${path ? '' : ', or npm install after a change of the version'}.`); // prettier-ignore
  return packageJson;
}

function makeComponent(packageJson) {
  const component = builder.makeComponent(packageJson);
  const { group, name, version } = component;
  component.purl = new PackageURL('npm', group, name, version).toString();
  component.bomRef.value = component.purl;
  return component;
}
