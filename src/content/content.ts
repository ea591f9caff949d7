import type { Content } from './types.js';
import { article } from './article.js';
import { summary } from './summary.js';

export { tag } from './tag.js';

/** What the element of that name shows. */
export const content: Content = Object.freeze({ article, summary });
