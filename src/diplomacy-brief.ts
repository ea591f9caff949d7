import { content, tag } from './article/content.js';
import { define } from './element/define.js';
import { DiplomacyBrief } from './element.js';

export const { article, summary } = content;
export { DiplomacyBrief } from './element.js';
export type { Labels } from './labels/labels.js';
export type { Article, Markup, Point, Summary, Text } from './article/types.js';
export type { HeadingLevel, Mode } from './element/attributes.js';

define(tag, DiplomacyBrief);

declare global {
  interface HTMLElementTagNameMap {
    'diplomacy-brief': DiplomacyBrief;
  }
}
