import { customProperties } from '../view/custom-properties.js';
import { escapeHTML } from '../view/html.js';
import { tag as tagName } from '../view/tag.js';

/** Returns the chosen custom properties as CSS declarations. */
export function styleOf(settings) {
  return Object.keys(customProperties)
    .filter((name) => settings[name])
    .map((name) => `--${tagName}-${name}: ${settings[name]}`)
    .join('; ');
}

/** Escapes text for templates in which braces and @ have a meaning. */
const template = (text) =>
  escapeHTML(text).replace(/[{}@]/g, (character) => `&#${character.charCodeAt()};`);
/** Returns text as an expression in braces, if the text contains characters that have a meaning in such markup. */
const expression = (text) => (/[&<>"{}\\]/.test(text) ? `{${JSON.stringify(text)}}` : undefined);

export const slots = ({ label, footer }, write, extra = () => '') => [
  ...(label ? [`<span slot="label"${extra(label)}>${write(label)}</span>`] : []),
  ...(footer ? [`<small slot="footer"${extra(footer)}>${write(footer)}</small>`] : []),
];

/** Returns the tag with its attributes and slotted content, in the markup of a framework. */
export function tag(
  settings,
  { attribute, text, extra, style = (value) => attribute('style', value), number = attribute },
) {
  const { mode, open, controls, lang, href, level, id } = settings;
  const declarations = styleOf(settings);
  const attributes = [
    id && attribute('id', id),
    lang && attribute('lang', lang),
    mode === 'summary' && 'mode="summary"',
    open && 'open',
    controls && 'controls',
    href && attribute('href', href),
    level !== '2' && number('heading-level', level),
    declarations && style(declarations),
  ].filter(Boolean);
  const children = slots(settings, text, extra);
  const start = [`<${tagName}`, ...attributes].join(' ');
  return children.length
    ? `${start}>\n  ${children.join('\n  ')}\n</${tagName}>`
    : `${start}></${tagName}>`;
}

export const inTemplate = {
  attribute: (name, value) => `${name}="${template(value)}"`,
  text: template,
};
/** Angular evaluates {{…}} also where the braces are written as entities; ngNonBindable prevents this. */
export const inAngular = {
  ...inTemplate,
  extra: (value) => (value.includes('{{') ? ' ngNonBindable' : ''),
};
export const inBraces = {
  attribute: (name, value) => `${name}=${expression(value) ?? `"${value}"`}`,
  text: (value) => expression(value) ?? value,
};
export const indent = (text, by) => text.replace(/\n/g, `\n${by}`);
