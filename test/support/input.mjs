/** The codes of WebDriver for keys without a character. */
const codes = {
  Control: '\uE009',
  Enter: '\uE007',
  Escape: '\uE00C',
  Shift: '\uE008',
  Tab: '\uE004',
};

// Headless Chromium knows no keyboard shortcuts, so the test names the editing command of each key.
const shortcuts = { a: 'SelectAll', c: 'Copy', v: 'Paste' };

const perform = (send, type, actions) =>
  send('POST', '/actions', { actions: [{ type, id: type, actions }] });

const move = ([x, y]) => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
  duration: 0,
});

const pressKeys = (send, ...keys) =>
  perform(
    send,
    'key',
    keys.map(([type, value]) => ({ type, value })),
  );

/** A real click with the mouse, not click(), at a point of the window. */
export async function clickAt({ page, send }, x, y) {
  if (page) return page.mouse.click(x, y);
  await perform(send, 'pointer', [
    move([x, y]),
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]);
}

/** A real move of the mouse to a point of the window. */
export async function moveTo({ page, send }, x, y) {
  if (page) return page.mouse.move(x, y);
  await perform(send, 'pointer', [move([x, y])]);
}

/** A real press of the mouse at one point, released at another. */
export async function pressAndLeave({ page, send }, from, to) {
  if (page) {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to);
    return page.mouse.up();
  }
  await perform(send, 'pointer', [
    move(from),
    { type: 'pointerDown', button: 0 },
    move(to),
    { type: 'pointerUp', button: 0 },
  ]);
}

/** A real press of one key. */
export async function pressKey({ page, send }, key) {
  if (page) return page.keyboard.press(key);
  const value = codes[key] ?? key;
  await pressKeys(send, ['keyDown', value], ['keyUp', value]);
}

/** A real press of Shift and Tab, which moves the focus back. */
export async function pressShiftTab({ page, send }) {
  if (page) {
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    return page.keyboard.up('Shift');
  }
  await pressKeys(
    send,
    ['keyDown', codes.Shift],
    ['keyDown', codes.Tab],
    ['keyUp', codes.Tab],
    ['keyUp', codes.Shift],
  );
}

/** A real press of the Control key together with the key of a letter in `shortcuts`. */
export async function pressShortcut({ page, send }, key) {
  if (page) {
    await page.keyboard.down('Control');
    await page.keyboard.press(key, { commands: [shortcuts[key]] });
    return page.keyboard.up('Control');
  }
  await pressKeys(
    send,
    ['keyDown', codes.Control],
    ['keyDown', key],
    ['keyUp', key],
    ['keyUp', codes.Control],
  );
}
