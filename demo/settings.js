import { isWebAddress } from '../view/settings.js';
// The build writes this list.
import { languages } from './languages.js';

const oneOf =
  (...values) =>
  (value) =>
    values.includes(value);
/** Braces mean something in the markup of a framework. */
const isAddress = (value) => !/[{}]/.test(value) && isWebAddress(value);
/** What could end a style or a declaration, or mean something in the markup of a framework, is refused. */
const css = (property) => (value) => !/[<>{};]/.test(value) && CSS.supports(property, value);
const anything = () => true;

/** All that a visitor can set, by its name in the address: its default, what makes a value good, and what to say if not. */
const rules = {
  look: ['plain', oneOf('plain', 'dark', 'newspaper', 'brand', 'rtl', 'large', 'contrast')],
  width: ['500', (value) => /^\d{3}$/.test(value) && value >= 240 && value <= 760],
  mode: ['summary', oneOf('summary', 'full')],
  open: ['', oneOf('', 'true')],
  controls: ['', oneOf('', 'true')],
  lang: ['', oneOf('', ...languages)],
  href: ['', isAddress, 'An http: or https: address, or one on this site'],
  level: ['2', oneOf('1', '2', '3', '4', '5', '6')],
  id: ['', (value) => /^[^\s{}]*$/.test(value), 'One word'],
  label: ['', anything],
  footer: ['', anything],
  accent: ['', css('color'), 'A colour of CSS'],
  measure: ['', css('max-inline-size'), 'A length of CSS'],
  space: ['', css('inline-size'), 'A length of CSS'],
  'title-font': ['', css('font-family'), 'A font family of CSS'],
  mark: ['', css('background'), 'A background of CSS'],
  target: [
    'script',
    oneOf('script', 'fallback', 'prerendered', 'react', 'vue', 'svelte', 'angular'),
  ],
};

export const defaults = Object.fromEntries(
  Object.entries(rules).map(([name, [value]]) => [name, value]),
);

/** What is wrong with a value, or an empty string. */
export function complaint(name, value) {
  const [byDefault, isGood, wanted = 'Not one of the values'] = rules[name];
  return value === byDefault || isGood(value) ? '' : wanted;
}

/** The settings of an address; what is missing or broken is as by default. */
export function fromAddress(search) {
  const found = new URLSearchParams(search);
  const settings = { ...defaults };
  for (const name in settings) {
    const value = found.get(name);
    if (value !== null && !complaint(name, value)) settings[name] = value;
  }
  return settings;
}

/** The address of settings, which holds what differs from the defaults. */
export function toAddress(settings) {
  const changed = Object.entries(settings).filter(([name, value]) => value !== defaults[name]);
  return changed.length ? `?${new URLSearchParams(changed)}` : '';
}
