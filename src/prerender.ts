export { fallback, prerender, prerenderedStyles } from './paste/element.js';
export { republish, type RepublishSettings, republishText } from './paste/republish.js';
export type { Settings } from './paste/settings.js';
