import { article as built } from '../../src/diplomacy-brief.js';
import type { Article } from '../../src/diplomacy-brief.js';

/** The article of the tests, which has no markup. */
export const article = built as Article & { readonly paragraphs: readonly string[] };
