import { tag } from '../../article/tag.js';

/** Plain text: Lit makes the sheet of it. The build minifies what stands behind it. */
export const css = String.raw;

/** What the names of the custom properties begin with, which a page may set. */
export const own = `--${tag}-`;
