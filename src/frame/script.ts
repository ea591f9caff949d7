/*
 * The build puts the code of frame.ts, with everything that it imports, in place of this file.
 */

/** The script of the page in a frame. */
export declare const script: string;
