import type { Content } from '../types.js';
import { article } from './article.js';
import { summary } from './summary.js';

/** The name of the tag; the custom properties of the looks begin with it. */
export const tag = 'diplomacy-brief';

/** What the element of that name shows. */
export const content: Content = Object.freeze({ article, summary });
