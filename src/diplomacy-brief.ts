import { tag } from './content/content.js';
import { define } from './behaviour/define.js';
import { DiplomacyBrief } from './element.js';

export { article, summary } from './content/article.js';
export { DiplomacyBrief } from './element.js';
export type { Labels } from './labels/en.js';
export type { Article, Point, Summary } from './content/types.js';
export type { HeadingLevel, Mode } from './view/settings.js';

define(tag, DiplomacyBrief);

declare global {
  interface HTMLElementTagNameMap {
    'diplomacy-brief': DiplomacyBrief;
  }
}
