import { type Branch, h } from '../element/tree.js';

/** The height of a frame whose page cannot tell its own, in CSS pixels: that of the summary in a column of 600 px. */
export const fixedHeight = 720;

/**
 * A frame around the page of the element.
 *
 * @param address The absolute address of the page.
 * @param more Attributes besides those that every editor keeps.
 */
export function iframe(address: string, title: string, more: Branch['attributes'] = {}): Branch {
  return h('iframe', {
    src: address,
    title,
    width: '100%',
    height: `${fixedHeight}`,
    frameborder: '0',
    ...more,
  });
}
