import { isWebAddress } from '../view/settings.js';
// The build writes this list.
import { languages } from './languages.js';

const oneOf =
  (...values) =>
  (value) =>
    values.includes(value);
/** Rejects braces too, which have a meaning in the markup of frameworks. */
const isAddress = (value) => !/[{}]/.test(value) && isWebAddress(value);
/** Rejects characters that end a style or a declaration, or that have a meaning in the markup of frameworks. */
const css = (property) => (value) => !/[<>{};]/.test(value) && CSS.supports(property, value);
const anything = () => true;

/**
 * All settings, by their name in the address: the default, a check of the value, and the message for an invalid
 * value.
 */
const rules = {
  look: ['plain', oneOf('plain', 'dark', 'newspaper', 'brand', 'rtl', 'large', 'contrast')],
  width: ['500', (value) => /^\d{3}$/.test(value) && value >= 240 && value <= 760],
  mode: ['summary', oneOf('summary', 'full')],
  open: ['', oneOf('', 'true')],
  controls: ['', oneOf('', 'true')],
  lang: ['', oneOf('', ...languages)],
  href: ['', isAddress, 'Enter an http: or https: address, or a relative address.'],
  level: ['2', oneOf('1', '2', '3', '4', '5', '6')],
  id: ['', (value) => /^[^\s{}]*$/.test(value), 'Enter one word without spaces and braces.'],
  label: ['', anything],
  footer: ['', anything],
  accent: ['', css('color'), 'Enter a CSS colour.'],
  measure: ['', css('max-inline-size'), 'Enter a CSS length.'],
  space: ['', css('inline-size'), 'Enter a CSS length.'],
  'title-font': ['', css('font-family'), 'Enter a CSS font family.'],
  mark: ['', css('background'), 'Enter a CSS background.'],
  target: [
    'script',
    oneOf('script', 'fallback', 'prerendered', 'react', 'vue', 'svelte', 'angular'),
  ],
};

export const defaults = Object.fromEntries(
  Object.entries(rules).map(([name, [value]]) => [name, value]),
);

/** Returns the message for an invalid value, or an empty string for a valid one. */
export function problemWith(name, value) {
  const [byDefault, isValid, message = 'Choose one of the values.'] = rules[name];
  return value === byDefault || isValid(value) ? '' : message;
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
