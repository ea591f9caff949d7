import { parseHTML } from 'linkedom';
import { promises } from './promises.mjs';

const [entry, order] = process.argv.slice(2);

// The globals that linkedom's documentation tells users to take from its window.
const { window, document, customElements, HTMLElement, Event, CustomEvent } = parseHTML(
  '<!doctype html><html><head></head><body></body></html>',
);
Object.assign(globalThis, { window, document, customElements, HTMLElement, Event, CustomEvent });

// linkedom has no behaviour for <details>.
for (const [name, run] of Object.entries(promises({ entry, order }, { disclosure: false }))) {
  try {
    await run();
    console.log(`passed: ${name}`);
  } catch (cause) {
    throw new Error(name, { cause });
  }
}
