import { content, tag } from './article/content.js';
import { define } from './element/define.js';
import { DiplomacyBrief } from './server-element.js';

export const { article, summary } = content;
export { DiplomacyBrief } from './server-element.js';

define(tag, DiplomacyBrief);
