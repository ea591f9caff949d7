/*
 * The promises of the element in every app of demo/frameworks. Each promise is a test. Each app contains, in this order:
 *
 *   #static       <diplomacy-brief mode="summary" heading-level="3"> with <span slot="label">Opinion</span>, as static
 *                 markup
 *   #mode         a button that switches a state between 'full' (at first) and 'summary', and #bound, whose mode is bound
 *                 to that state
 *   #open         a checkbox bound to a boolean state, and #both, in summary mode: its `open` is bound to that state, and
 *                 its toggle event sets that state to newState === 'open'; <output id="toggles"> counts these events
 *   #mount        a button that unmounts #mounted (summary mode, open) and mounts it again
 *   #reverse      a button that reverses a keyed list of three: #item-a, #item-b, #item-c, in summary mode
 *
 * The module is imported before the app is rendered; with ?late in the address, half a second after that.
 */

export const promises = {
  'static attributes and slotted content reach the element': async ({ page, equal }) => {
    await page.waitForFunction(() =>
      document.getElementById('static').shadowRoot?.querySelector('h3'),
    );
    equal(
      await page.evaluate(() => {
        const { mode, headingLevel, shadowRoot } = document.getElementById('static');
        return [
          mode,
          headingLevel,
          shadowRoot
            .querySelector('slot[name="label"]')
            .assignedElements()
            .map((node) => node.textContent),
        ];
      }),
      ['summary', 3, ['Opinion']],
    );
  },

  '`open` follows a bound boolean, and the toggle event changes that boolean': async ({
    page,
    equal,
  }) => {
    const state = () =>
      page.evaluate(() => {
        const { open, shadowRoot } = document.getElementById('both');
        return [
          open,
          shadowRoot.querySelector('details').open,
          document.getElementById('open').checked,
          document.getElementById('toggles').textContent,
        ];
      });
    const click = () =>
      page.evaluate(() =>
        document.getElementById('both').shadowRoot.querySelector('summary').click(),
      );
    equal(await state(), [false, false, false, '0']);
    // The first change is a reader's click: a framework that adds its listener only with the next render would miss
    // the event.
    await click();
    await settled(page);
    equal(await state(), [true, true, true, '1']);
    await page.click('#open');
    await settled(page);
    equal(await state(), [false, false, false, '2']);
    await page.click('#open');
    await settled(page);
    equal(await state(), [true, true, true, '3']);
    await click();
    await settled(page);
    equal(await state(), [false, false, false, '4']);
  },

  '`mode` follows a bound state': async ({ page, equal }) => {
    const mode = () =>
      page.evaluate(() => [
        document.getElementById('bound').mode,
        document.getElementById('bound').shadowRoot.querySelectorAll('li').length,
      ]);
    equal(await mode(), ['full', 0]);
    await page.click('#mode');
    await settled(page);
    equal(await mode(), ['summary', 5]);
    await page.click('#mode');
    await settled(page);
    equal(await mode(), ['full', 0]);
  },

  'an element that is mounted again has its bound values': async ({ page, equal }) => {
    const mounted = () =>
      page.evaluate(() => {
        const element = document.getElementById('mounted');
        return (
          element && [element.mode, element.open, element.shadowRoot.querySelector('details').open]
        );
      });
    equal(await mounted(), ['summary', true, true]);
    await page.click('#mount');
    await settled(page);
    equal(await mounted(), null);
    await page.click('#mount');
    await settled(page);
    equal(await mounted(), ['summary', true, true]);
  },

  'a keyed list keeps its elements when it is reordered': async ({ page, equal }) => {
    await page.evaluate(() => {
      document.getElementById('item-a').shadowRoot.querySelector('summary').click();
      window.itemA = document.getElementById('item-a');
    });
    await settled(page);
    await page.click('#reverse');
    await settled(page);
    equal(
      await page.evaluate(() => {
        const items = [...document.querySelectorAll('[id^="item-"]')];
        return [
          items.map(({ id }) => id),
          items.map(({ open }) => open),
          items[2] === window.itemA,
          items[2].shadowRoot.querySelector('details').open,
        ];
      }),
      [['item-c', 'item-b', 'item-a'], [false, false, true], true, true],
    );
  },
};

/** Waits for the frames in which a framework renders, and handles the toggle event that follows. */
function settled(page) {
  return page.evaluate(async () => {
    for (let frames = 5; frames--;)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });
}
