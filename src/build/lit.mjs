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

/** The version of @lit/reactive-element from which the methods below were derived. */
const version = '2.1.2';

/** The methods of ReactiveElement that serve reactive properties alone, or are called by those alone. Names such as `C` are private ones that Lit has shortened. */
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

/** What the module does for reactive properties, for older browsers and for other copies of Lit. */
const globals = [
  'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
  ',y.shadowRootOptions={mode:"open"},y[d("elementProperties")]=new Map,y[d("finalized")]=new Map',
  `,p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("${version}")`,
];

/** What is left of other methods of that version without reactive properties. The element has a `createRenderRoot()` of its own. */
const withoutProperties = {
  constructor: `(){super();this.isUpdatePending=this.hasUpdated=false;this._$Ev()}`,
  _$Ev: `(){this._$ES=new Promise(t=>this.enableUpdating=t);this._$AL=new Map;this.requestUpdate()}`,
  observedAttributes: `(){this.finalize();return[]}`,
  attributeChangedCallback: `(){}`,
  createRenderRoot: `(){}`,
  finalize: `(){if(this.hasOwnProperty('finalized'))return;this.finalized=true;this.elementStyles=this.finalizeStyles(this.styles)}`,
  finalizeStyles: `(s=[]){return[...new Set([s].flat(1/0).reverse())].reverse()}`,
  requestUpdate: `(){if(!this.isUpdatePending)this._$ES=this._$EP()}`,
  performUpdate: `(){if(!this.isUpdatePending)return;this.renderRoot??=this.createRenderRoot();const t=this._$AL;let s=false;try{s=this.shouldUpdate(t);if(s){this.willUpdate(t);this._$EO?.forEach(t=>t.hostUpdate?.());this.update(t)}else this._$EM()}catch(t){s=false;this._$EM();throw t}if(s)this._$AE(t)}`,
  update: `(){this._$EM()}`,
};

/**
 * Takes the code for reactive properties out of ReactiveElement: 950 bytes less. The state of the element is in its
 * attributes, so it has no reactive property. A class of a page that has some extends element.js, which contains all of Lit.
 */
export const withoutReactiveProperties = {
  name: 'without-reactive-properties',
  transform(code, id) {
    if (!/[\\/]reactive-element\.js$/.test(id)) return null;
    if (!code.includes(`push("${version}")`)) throw new Error(`This is not @lit/reactive-element ${version}. Compare its methods with those in src/build/lit.mjs, and change the version there.`); // prettier-ignore
    let lean = code;
    for (const text of globals) lean = lean.replace(text, ' '.repeat(text.length));
    const methods = [...nodesIn(this.parse(code))].filter(
      ({ type }) => type === 'MethodDefinition',
    );
    for (const name of [...propertyMethods, ...Object.keys(withoutProperties)]) {
      const method = methods.find(({ key }) => key.name === name);
      const left = withoutProperties[name] ?? '';
      const { start, end } = left ? method.value : method;
      // The code keeps its length, for the source map.
      lean = lean.slice(0, start) + left.padEnd(end - start) + lean.slice(end);
    }
    return { code: lean, map: null };
  },
};
