import { enter } from './fields.js';
import { looks } from './looks.js';

/** The controls that help to fill the fields of styles: each writes into the field that its data-for names. */
const find = (selector) => [...document.querySelectorAll(`#settings ${selector}[data-for]`)];

const fonts = {
  '': 'As the page',
  "Georgia, 'Times New Roman', serif": 'Georgia',
  "'Iowan Old Style', 'Palatino Linotype', Palatino, serif": 'Palatino',
  "'Times New Roman', Times, serif": 'Times',
  "'Helvetica Neue', Helvetica, Arial, sans-serif": 'Helvetica',
  "'Segoe UI', Roboto, system-ui, sans-serif": 'System',
  'ui-monospace, Menlo, Consolas, monospace': 'Monospace',
};

/** For each field of a length: its default, and per unit the least and greatest number and the step of the slider. */
const lengths = {
  measure: {
    byDefault: '68ch',
    units: {
      ch: [20, 100, 1],
      em: [10, 60, 1],
      rem: [10, 60, 1],
      px: [200, 1100, 10],
      '%': [20, 100, 1],
    },
  },
  space: {
    byDefault: '1em',
    units: { em: [0, 4, 0.05], rem: [0, 4, 0.05], px: [0, 64, 1], ch: [0, 8, 0.1] },
  },
};

/** Connects the pickers with their fields. */
export function startPickers() {
  for (const select of find('select')) {
    select.append(...Object.entries(fonts).map(([value, title]) => new Option(title, value)));
    const other = Object.assign(new Option('Other', 'other'), { disabled: true });
    select.append(other);
  }
  for (const picker of [...find('select'), ...find('[type="color"]')]) {
    picker.addEventListener('input', () => enter(picker.dataset.for, picker.value));
  }
  for (const slider of find('[type="range"]')) {
    slider.addEventListener('input', () => {
      enter(slider.dataset.for, slider.value + slider.dataset.unit);
    });
  }
}

/** Shows the settings in the pickers, and the colours of the chosen page as swatches. */
export function showInPickers(settings) {
  for (const box of find('.swatches')) showSwatches(box, settings);
  for (const input of find('[type="color"]')) input.value = toHex(settings[input.dataset.for]);
  for (const select of find('select')) {
    const value = settings[select.dataset.for];
    select.value = Object.hasOwn(fonts, value) ? value : 'other';
  }
  for (const slider of find('[type="range"]')) showSlider(slider, settings[slider.dataset.for]);
}

function showSwatches(box, { look, ...settings }) {
  const { for: name, kind } = box.dataset;
  if (box.dataset.page !== look) {
    box.dataset.page = look;
    box.replaceChildren(...looks[look].palette.map((colour) => swatch(name, tint(colour, kind))));
  }
  for (const button of box.children) {
    button.ariaPressed = String(button.value === settings[name]);
  }
}

/** Text has to stay readable on a background, so such a field gets a light form of the colour. */
const tint = (colour, kind) => (kind === 'tint' ? `${colour}33` : colour);

function swatch(name, colour) {
  const button = Object.assign(document.createElement('button'), { type: 'button', value: colour });
  button.ariaLabel = colour;
  button.title = colour;
  button.style.background = colour;
  // A second press takes the colour away.
  button.addEventListener('click', () => {
    enter(name, button.ariaPressed === 'true' ? '' : colour);
  });
  return button;
}

function showSlider(slider, value) {
  const { byDefault, units } = lengths[slider.dataset.for];
  const [, number, unit] = /^([\d.]+)([a-z%]+)$/.exec(value || byDefault) ?? [];
  const range = units[unit];
  // Such a value, as in min(40em, 90%), has no place on a slider: it stays in the field alone.
  slider.disabled = !range;
  if (!range) return;
  [slider.min, slider.max, slider.step] = range;
  slider.dataset.unit = unit;
  slider.value = number;
  slider.ariaValueText = number + unit;
}

/** Returns an opaque colour as #rrggbb, which is all that a colour input can show, else black. */
function toHex(colour) {
  const context = document.createElement('canvas').getContext('2d');
  context.fillStyle = colour || '#000';
  return /^#.{6}$/.test(context.fillStyle) ? context.fillStyle : '#000000';
}
