import { fallback, prerender } from '../prerender.js';
import { escapeHTML } from '../view/html.js';
import { tag as tagName } from '../view/tag.js';
import { inTemplate, slots, styleOf, tag } from './markup.js';

/** Converts the settings of the demo page to the settings of prerender(). */
const toPrerender = ({ mode, open, controls, lang, href, level, id }, { labels } = {}) => ({
  mode,
  open: Boolean(open),
  controls: Boolean(controls),
  lang,
  labels: labels?.[lang]?.labels,
  href,
  headingLevel: Number(level),
  id,
});

function script(address, integrity) {
  const hash = integrity ? `\n  integrity="${integrity}"\n  crossorigin` : '';
  return `<script\n  type="module"\n  src="${escapeHTML(address)}"${hash}\n></script>\n`;
}

/** Returns the HTML before the element: the script tags with their hashes, and the style with the custom properties. */
function head(settings, { module, integrity, labels }) {
  const declarations = styleOf(settings);
  const style = declarations
    ? `<style>\n  ${tagName} {\n    ${declarations.replaceAll('; ', ';\n    ')};\n  }\n</style>\n`
    : '';
  const language = labels?.[settings.lang];
  return (
    script(module, integrity) +
    (language ? script(language.address, language.integrity) : '') +
    style
  );
}

/** Inserts the slotted content as the first children of the element. */
const withSlots = (element, settings) =>
  element.replace(/^<[^>]*>/, (start) => [start, ...slots(settings, escapeHTML)].join('\n'));

/** What stands between the tags of the element. */
const content = /^<[^>]*>([^]*)<\/[^<]*>$/;

/** What a summary needs that has no setting but its style. */
const plain = {
  mode: 'summary',
  open: '',
  controls: '',
  lang: '',
  href: '',
  level: '2',
  id: '',
  label: '',
  footer: '',
};

/** The article as fallback, in one line. */
export const articleInLine = () => fallback(plain).match(content)[1].replaceAll('\n', '');

/** How the shortest snippet begins, in two lines: the script tag, and the start tag of a summary with its style. */
export function startOfShortest(settings, { module, integrity }) {
  const line = script(module, integrity).trim().replace(/\s+>/, '>').replace(/\s+/g, ' ');
  const element = tag({ ...settings, ...plain }, inTemplate);
  return `${line}\n${element.replace(/<\/[^>]*>$/, '')}`;
}

/** The script tag and an element without content. */
export function withoutFallback(settings, module) {
  const html = fallback(toPrerender(settings, module));
  const element = html.replace(html.match(content)[1], '');
  return head(settings, module) + withSlots(element, settings);
}

/** The script tag and an element that contains the article as plain HTML. */
export const withFallback = (settings, module) =>
  head(settings, module) + withSlots(fallback(toPrerender(settings, module)), settings);

/** The script tag and the element as the script would render it. */
export const prerendered = (settings, module) =>
  head(settings, module) + withSlots(prerender(toPrerender(settings, module)), settings);
