import type { Text } from './types.js';

/** A piece of text without its markup. */
export declare function plainText(text: Text): string;
