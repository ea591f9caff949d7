export { DiplomacyBrief } from './element/server-element.js';
