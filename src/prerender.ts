export { prerenderedStyles } from './element/styles/prerendered.js';
export { fallback, prerender } from './embed/prerender.js';
export { republish, type RepublishOptions, republishText } from './embed/republish.js';
export type { PrerenderOptions } from './embed/options.js';
