import { content, tag } from './content/brief.js';
import { define } from './define.js';
import { DiplomacyBrief } from './server-element.js';

export const { article, summary } = content;
export { DiplomacyBrief } from './server-element.js';

define(tag, DiplomacyBrief);
