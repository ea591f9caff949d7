import type { Content } from './types.js';
import { article, facts, summary } from './article.js';

export { tag } from './tag.js';

/** The content of the element with this tag name. */
export const content: Content = Object.freeze({ article, summary, facts });
