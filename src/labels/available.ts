/*
 * The build puts the list of the languages in the folder `languages` in place of this file.
 */

/** The languages that have a module of labels, by their tags. English has none: it is inside the element. */
export declare const languages: readonly string[];
