import { styles } from './styles.js';

/**
 * What prerendered HTML has in its `<style>`, until the script is there. Where a Content Security Policy forbids styles in the
 * page, it has to allow these by their hash, or the text stays plain until then.
 *
 * The controls do nothing before the script, and the age of the text is not known: both keep their place, so that nothing moves.
 */
export const prerenderedStyles = `${styles}[part=toolbar],[data-place]::after{visibility:hidden}[data-place]::after{content:attr(data-place)}`;
