export { DiplomacyBrief } from './element/diplomacy-brief.js';
export type { Labels } from './labels/labels.js';
