import { customProperties, dangerIn } from '../view/custom-properties.js';
import { isWebAddress } from '../view/attributes.js';
// The build writes this list: the languages that have a module of labels.
import { languages } from './languages.js';
import { looks } from './looks.js';
import { targets } from './snippets.js';

/** Each check returns what is wrong with a value, in words, or an empty string. */
const check =
  (isValid, message = 'Choose one of the values.') =>
  (value) =>
    isValid(value) ? '' : message;
const oneOf = (...values) => check((value) => values.includes(value));
/** Refuses braces too, which have a meaning in the markup of frameworks. */
const address = check(
  (value) => !/[{}]/.test(value) && isWebAddress(value),
  'Enter an address that begins with https: or http:, or a relative address such as /article.',
);
/** The check of a custom property of the element. */
const css = (name, message) => [
  '',
  (value) => dangerIn(value) || (CSS.supports(customProperties[name], value) ? '' : message),
];
const colour = 'Enter a CSS colour, such as #8c1d18 or darkred.';
const length = 'Enter a number with a unit, such as 40em or 600px.';
const background = 'Enter a CSS colour or gradient, such as #fff3c4.';
const anything = () => '';

/** All settings, by their name in the address: the default, and a check of any other value. */
const rules = {
  look: ['newspaper', oneOf(...Object.keys(looks))],
  // Empty: as wide as the room that this page has for the preview.
  width: ['', check((value) => /^\d{3,4}$/.test(value) && value >= 240 && value <= 1100)],
  mode: ['summary', oneOf('summary', 'full')],
  open: ['', oneOf('true')],
  controls: ['', oneOf('true')],
  lang: ['', oneOf(...languages.map(({ lang }) => lang))],
  href: ['', address],
  level: ['2', oneOf('1', '2', '3', '4', '5', '6')],
  id: [
    '',
    check((value) => /^[^\s{}]+$/.test(value), 'Enter one word, without spaces and braces.'),
  ],
  label: ['', anything],
  footer: ['', anything],
  accent: css('accent', colour),
  measure: css('measure', length),
  space: css('space', length),
  'title-font': css('title-font', 'Enter the name of a font, such as Georgia.'),
  mark: css('mark', background),
  words: css('words', background),
  target: ['fallback', oneOf(...targets.map(({ name }) => name))],
};

export const defaults = Object.fromEntries(
  Object.entries(rules).map(([name, [value]]) => [name, value]),
);

/** Returns the message for an invalid value, or an empty string for a valid one. */
export function problemWith(name, value) {
  const [byDefault, problem] = rules[name];
  return value === byDefault ? '' : problem(value);
}

/** Reads the settings from an address. A missing or invalid setting gets its default. */
export function fromAddress(search) {
  const query = new URLSearchParams(search);
  const settings = { ...defaults };
  for (const name in settings) {
    const value = query.get(name);
    if (value !== null && !problemWith(name, value)) settings[name] = value;
  }
  return settings;
}

/** Returns the query of an address with the settings that differ from the defaults. */
export function toAddress(settings) {
  const changed = Object.entries(settings).filter(([name, value]) => value !== defaults[name]);
  return changed.length ? `?${new URLSearchParams(changed)}` : '';
}
