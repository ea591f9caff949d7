import { article, summary } from './article.md';
import type { Content } from './types.js';

export { tag } from './tag.js';

/** The content of the element with this tag name. */
export const content: Content = { article, summary };
