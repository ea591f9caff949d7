import type { Content } from './types.js';
import { article } from './article.js';
import { facts } from './facts.js';
import { summary } from './summary.js';

export { tag } from './tag.js';

/** The content of the element with this tag name. */
export const content: Content = Object.freeze({ article, summary, facts });
