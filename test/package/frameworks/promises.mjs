/*
 * What every app in demo/frameworks shows, and what has to become of it. Each page holds, in this order:
 *
 *   #static       <diplomacy-brief mode="summary" heading-level="3"> with <span slot="label">Opinion</span>, all written in markup
 *   #mode         a button that switches a state between 'full' (at first) and 'summary', and #bound, whose mode is that state
 *   #open         a checkbox bound to a boolean state, and #both, in summary mode, whose `open` is that state and whose
 *                 toggle event (newState === 'open') writes it; <output id="told"> counts the events as text
 *   #mount        a button that takes #mounted (summary mode, open) away and brings it back
 *   #reverse      a button that reverses a keyed list of three: #item-a, #item-b, #item-c, in summary mode
 *
 * The module is imported before the app is rendered; with ?late in the address, half a second after.
 */

export const promises = {
  'static attributes and what is slotted arrive': async ({ page, equal }) => {
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

  'a bound boolean is followed, and the reader changes it': async ({ page, equal }) => {
    const state = () =>
      page.evaluate(() => {
        const { open, shadowRoot } = document.getElementById('both');
        return [
          open,
          shadowRoot.querySelector('details').open,
          document.getElementById('open').checked,
          document.getElementById('told').textContent,
        ];
      });
    const press = () =>
      page.evaluate(() =>
        document.getElementById('both').shadowRoot.querySelector('summary').click(),
      );
    equal(await state(), [false, false, false, '0']);
    // The reader comes first: a framework that listens only from its next rendering would miss it.
    await press();
    await settled(page);
    equal(await state(), [true, true, true, '1']);
    await page.click('#open');
    await settled(page);
    equal(await state(), [false, false, false, '2']);
    await page.click('#open');
    await settled(page);
    equal(await state(), [true, true, true, '3']);
    await press();
    await settled(page);
    equal(await state(), [false, false, false, '4']);
  },

  'a bound mode is followed': async ({ page, equal }) => {
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

  'it comes back as it was bound after it was taken away': async ({ page, equal }) => {
    const there = () =>
      page.evaluate(() => {
        const element = document.getElementById('mounted');
        return (
          element && [element.mode, element.open, element.shadowRoot.querySelector('details').open]
        );
      });
    equal(await there(), ['summary', true, true]);
    await page.click('#mount');
    await settled(page);
    equal(await there(), null);
    await page.click('#mount');
    await settled(page);
    equal(await there(), ['summary', true, true]);
  },

  'a keyed list keeps its elements when it is reordered': async ({ page, equal }) => {
    await page.evaluate(() => {
      document.getElementById('item-a').shadowRoot.querySelector('summary').click();
      window.kept = document.getElementById('item-a');
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
          items[2] === window.kept,
          items[2].shadowRoot.querySelector('details').open,
        ];
      }),
      [['item-c', 'item-b', 'item-a'], [false, false, true], true, true],
    );
  },
};

/** Long enough for a framework to render and for a toggle event to come back. */
function settled(page) {
  return page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
}
