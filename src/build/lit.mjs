import { readFile } from 'node:fs/promises';
import { nodesIn } from './syntax.mjs';

/*
 * Leaves out of Lit what the element does not use, in the modules for script tags. The bundle for bundlers and the one for
 * servers import Lit as it is.
 */

const cssTag = new URL('css-tag.mjs', import.meta.url);

/** Puts css-tag.mjs in the place of Lit's css-tag.js: 280 bytes less. */
export const smallCssTag = {
  name: 'small-css-tag',
  load: (id) => (/[\\/]css-tag\.js$/.test(id) ? readFile(cssTag, 'utf8') : null),
};

/** The methods of ReactiveElement that serve reactive properties alone. Names such as `C` are private ones that Lit has shortened. */
const propertyMethods = [
  'addInitializer',
  'createProperty',
  'getPropertyDescriptor',
  'getPropertyOptions',
  '_$Ei',
  '_$Eu',
  '_$E_',
  '_$ET',
  '_$AK',
  'C',
];

/** What is left of the method `finalize` without them. */
const finalize = `(){if(this.hasOwnProperty('finalized'))return;this.finalized=true;this._$Eh=new Map();this.elementStyles=this.finalizeStyles(this.styles)}`;

/**
 * Empties the methods for reactive properties: 700 bytes less. The state of the element is in its attributes, so it has no
 * reactive property. A class of a page that has some extends element.js, which contains all of Lit.
 */
export const withoutReactiveProperties = {
  name: 'without-reactive-properties',
  transform(code, id) {
    if (!/[\\/]reactive-element\.js$/.test(id)) return null;
    let lean = code;
    const methods = [...nodesIn(this.parse(code))].filter(
      ({ type }) => type === 'MethodDefinition',
    );
    for (const name of [...propertyMethods, 'finalize']) {
      const method = methods.find(({ key }) => key.name === name);
      if (!method) throw new Error(`ReactiveElement has no method ${name} any more. Change the list in src/build/lit.mjs, or leave the plugin out and compare the sizes.`); // prettier-ignore
      const { start, end } = method.value;
      // The code keeps its length, for the source map.
      const left = name === 'finalize' ? finalize : '(){}';
      lean = lean.slice(0, start) + left.padEnd(end - start) + lean.slice(end);
    }
    return { code: lean, map: null };
  },
};
