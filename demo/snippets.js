import {
  fixedFrame,
  followedFrame,
  oEmbedLink,
  plainHTML,
  plainText,
  wordpress,
} from './frame-snippets.js';
import { angular, react, svelte, vue } from './framework-snippets.js';
import { prerendered, withFallback, withoutFallback } from './page-snippets.js';

const withoutScript = 'Where no script is allowed';

/**
 * Where a snippet can be pasted, in the order of the list on the page: the name in the address, the group and the title
 * in the list, and the function that writes the snippet from the settings, and from the address and hash of the module.
 */
export const targets = [
  {
    name: 'fallback',
    group: 'Any page',
    title: 'Script tag, article as fallback',
    write: withFallback,
  },
  {
    name: 'script',
    group: 'Any page',
    title: 'Script tag without fallback',
    write: withoutFallback,
  },
  { name: 'prerendered', group: 'Any page', title: 'Script tag, prerendered', write: prerendered },
  {
    name: 'frame',
    group: withoutScript,
    title: 'Frame that follows its height',
    write: followedFrame,
  },
  {
    name: 'fixed-frame',
    group: withoutScript,
    title: 'Frame with a fixed height',
    write: fixedFrame,
  },
  {
    name: 'wordpress',
    group: withoutScript,
    title: 'WordPress',
    write: wordpress,
  },
  {
    name: 'oembed',
    group: withoutScript,
    title: 'oEmbed link',
    write: oEmbedLink,
  },
  {
    name: 'html',
    group: withoutScript,
    title: 'Plain HTML',
    write: plainHTML,
  },
  {
    name: 'text',
    group: withoutScript,
    title: 'Plain text',
    write: plainText,
  },
  { name: 'react', group: 'npm', title: 'React', write: react },
  { name: 'vue', group: 'npm', title: 'Vue', write: vue },
  { name: 'svelte', group: 'npm', title: 'Svelte', write: svelte },
  { name: 'angular', group: 'npm', title: 'Angular', write: angular },
];

/** The functions that write the snippets, by the name of the target. */
export const snippets = Object.fromEntries(targets.map(({ name, write }) => [name, write]));
