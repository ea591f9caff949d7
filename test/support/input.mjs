// Headless Chromium knows no keyboard shortcuts, so the test names the editing command of each key.
const shortcuts = { a: 'SelectAll', c: 'Copy', v: 'Paste' };

/** A real click with the mouse, not click(), at a point of the window. */
export const clickAt = ({ mouse }, x, y) => mouse.click(x, y);

/** A real move of the mouse to a point of the window. */
export const moveTo = ({ mouse }, x, y) => mouse.move(x, y);

/** A real press of the mouse at one point, released at another. */
export async function pressAndLeave({ mouse }, from, to) {
  await mouse.move(...from);
  await mouse.down();
  await mouse.move(...to);
  await mouse.up();
}

/** A real press of one key. */
export const pressKey = ({ keyboard }, key) => keyboard.press(key);

/** A real press of Shift and Tab, which moves the focus back. */
export const pressShiftTab = ({ keyboard }) => pressWith(keyboard, 'Shift', 'Tab');

/** A real press of the Control key together with the key of a letter in `shortcuts`. */
export const pressShortcut = ({ keyboard }, key) =>
  pressWith(keyboard, 'Control', key, { commands: [shortcuts[key]] });

async function pressWith(keyboard, modifier, ...key) {
  await keyboard.down(modifier);
  await keyboard.press(...key);
  await keyboard.up(modifier);
}
