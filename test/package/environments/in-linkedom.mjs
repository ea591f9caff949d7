import { parseHTML } from 'linkedom';
import { promises } from './promises.mjs';

const [entry, order] = process.argv.slice(2);

// What linkedom's documentation takes out of a page.
const { window, document, customElements, HTMLElement, Event, CustomEvent } = parseHTML(
  '<!doctype html><html><head></head><body></body></html>',
);
Object.assign(globalThis, { window, document, customElements, HTMLElement, Event, CustomEvent });

// Its <details> is an element like any other.
for (const [promise, keep] of Object.entries(promises({ entry, order }, { disclosure: false }))) {
  try {
    await keep();
    console.log(`kept: ${promise}`);
  } catch (cause) {
    throw new Error(promise, { cause });
  }
}
