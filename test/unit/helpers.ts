import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { DiplomacyBrief } from '../../src/diplomacy-brief.js';
import '../../src/diplomacy-brief.js';

/** Mocha passes over promises that are refused with nobody to hear it: here the test that made them fails. */
const unheard: unknown[] = [];
addEventListener('unhandledrejection', ({ reason }) => unheard.push(reason));
afterEach(() => {
  expect(unheard.splice(0)).to.deep.equal([]);
});

/** An element made by the parser from its attributes (and children), shown. */
export async function brief(attributes = '', children = ''): Promise<DiplomacyBrief> {
  const wrapper = await fixture<HTMLElement>(html`<div></div>`);
  wrapper.innerHTML = `<diplomacy-brief ${attributes}>${children}</diplomacy-brief>`;
  const element = wrapper.querySelector('diplomacy-brief')!;
  await element.updateComplete;
  return element;
}

/** The element's parts of that name, in order. */
export function parts(element: Element, name: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

/** The only part of that name. */
export function part(element: Element, name: string): HTMLElement {
  const [first, ...others] = parts(element, name);
  if (!first || others.length) throw new Error(`There is not exactly one part "${name}".`);
  return first;
}

/** The toggle events of an element from now on, as `old→new`. */
export function toggles(element: HTMLElement): string[] {
  const seen: string[] = [];
  element.addEventListener('toggle', (event) => {
    seen.push(`${event.oldState}→${event.newState}`);
  });
  return seen;
}

/** Long enough for every event and rendering that is under way. */
export async function settled(): Promise<void> {
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve));
  await nextFrame();
}

/** What a call writes to the console as warnings. */
export async function warnings(act: () => unknown): Promise<string[]> {
  const seen: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => seen.push(words.join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return seen;
}

/** How a promise is refused. */
export async function refusal(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('The promise was kept.');
}

/** Another tag name for the same element, defined when asked to. */
export function lateTag(): { tag: string; define: () => Promise<void> } {
  const tag = `late-brief-${Math.random().toString(36).slice(2)}`;
  return {
    tag,
    async define() {
      const { DiplomacyBrief } = await import('../../src/diplomacy-brief.js');
      customElements.define(tag, class extends DiplomacyBrief {});
      await settled();
    },
  };
}
