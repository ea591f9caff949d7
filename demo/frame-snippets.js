import { republish, republishText } from '../prerender.js';
import { customProperties } from '../view/custom-properties.js';
import { fixedHeight, iframe } from '../view/iframe.js';
import { escapeHTML, toHTML } from '../view/html.js';
import { tag } from '../view/tag.js';
import { looks } from './looks.js';

/** The address of the embed page, which stands beside the module. */
const page = ({ module }) => new URL('embed.html', module);

/** Returns the settings of a frame as a query. `id`, `label` and `footer` have no meaning in it. */
function queryOf(settings, module) {
  const { mode, open, controls, lang, href, level, look } = settings;
  const isOfSameHost = href && new URL(href, page(module)).host === page(module).host;
  const given = {
    ...(mode === 'full' && { mode }),
    ...(open && { open: '' }),
    ...(controls && { controls: '' }),
    ...(lang && { lang }),
    // The embed page accepts no link to another host.
    ...(isOfSameHost && { href }),
    // 2 is the level below the title of a page, and a frame is a page of its own.
    ...(level !== '2' && { 'heading-level': level }),
    // Without a colour scheme, the frame is black on white on every page.
    'color-scheme': looks[look].isDark ? 'dark' : 'light',
  };
  const properties = Object.keys(customProperties)
    .filter((name) => settings[name])
    .map((name) => [name, settings[name]]);
  const query = new URLSearchParams([...Object.entries(given), ...properties]);
  // A name without a value means the same as one with an empty value.
  return `?${query}`.replace(/=(?=&|$)/g, '');
}

/** The title is the first line of the plain copy. */
const [title] = republishText().split('\n');

const frame = (settings, module, attributes) =>
  toHTML(iframe(page(module).href + queryOf(settings, module), title, attributes));

/** What a frame of another host may do only if the page allows it. */
const allow = 'clipboard-write; web-share';

/** A frame, and a script that gives each frame of this kind the height of its content. */
export const followedFrame = (settings, module) => `${frame(settings, module, { allow })}
<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'diplomacy-brief:height') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.style.height = data.height + 'px';
    }
  });
</script>`;

/** A frame with a fixed height, which is a least height in browsers that size frames by their content. */
export const fixedFrame = (settings, module) =>
  frame(settings, module, {
    allow,
    style: `height: auto; min-height: ${fixedHeight}px; frame-sizing: content-height`,
  });

/** The link by which editors find the oEmbed file, with the command that writes this file. */
export function oEmbedLink(settings, module) {
  const folder = new URL('.', page(module)).href;
  return `<!-- For the head of a page of yours. This command writes oembed.json and what else belongs there:
     npx ${tag} site '${folder}${queryOf(settings, module)}' -->
<link rel="alternate" type="application/json+oembed" href="${escapeHTML(folder)}oembed.json" title="${escapeHTML(title)}">`;
}

/** The address that an author pastes into the editor of WordPress, on a line of its own. */
export const wordpress = (_settings, module) => page(module).href;

/** The article in tags that every editor keeps. */
export const plainHTML = (settings, module) => republish(toRepublish(settings, module));

/** The article without tags. */
export const plainText = (settings, module) => republishText(toRepublish(settings, module));

const toRepublish = ({ lang, level }, module) => ({
  lang,
  labels: module.labels?.[lang]?.labels,
  headingLevel: Number(level),
  href: page(module).href,
});
