/* What the page gives to the apps of the routers that render it. */

/** The path that all paths of the app begin with. */
export const base = window.base;
/** The HTML with the subject. */
export const content = window.content;
/** The links of the page: their ids, addresses and words. */
export const links = [
  ['link-3', '#brief-p3', 'Paragraph 3'],
  ['link-5', '#brief-p5', 'Paragraph 5'],
];
