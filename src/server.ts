import { content, tag } from './content/content.js';
import { define } from './behaviour/define.js';
import { DiplomacyBrief } from './server-element.js';

export const { article, summary } = content;
export { DiplomacyBrief } from './server-element.js';

define(tag, DiplomacyBrief);
