import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { DiplomacyBrief } from '../../src/diplomacy-brief.js';
import '../../src/diplomacy-brief.js';

/** Mocha ignores unhandled promise rejections in browsers; the hook below fails the test that caused one. */
const unheard: unknown[] = [];
addEventListener('unhandledrejection', ({ reason }) => unheard.push(reason));
afterEach(() => {
  expect(unheard.splice(0)).to.deep.equal([]);
});

/** The test runner cannot send a node to its server: the result of the test would not arrive, and the run would not end. */
afterEach(function () {
  const error = (this.currentTest?.err ?? {}) as { actual?: unknown; expected?: unknown };
  for (const name of ['actual', 'expected'] as const) {
    try {
      structuredClone(error[name]);
    } catch {
      error[name] = String(error[name]);
    }
  }
});

/** An element that the HTML parser made from attributes and children, after its first rendering. */
export async function brief(attributes = '', children = ''): Promise<DiplomacyBrief> {
  const wrapper = await fixture<HTMLElement>(html`<div></div>`);
  wrapper.innerHTML = `<diplomacy-brief ${attributes}>${children}</diplomacy-brief>`;
  const element = wrapper.querySelector('diplomacy-brief')!;
  await element.updateComplete;
  return element;
}

/** A summary on a page in that language. */
export async function briefIn(lang: string): Promise<DiplomacyBrief> {
  const element = await brief('mode="summary"');
  element.parentElement!.lang = lang;
  await settled();
  return element;
}

/** The words of the disclosure. */
export const toggle = (element: Element) => part(element, 'disclosure').textContent;

/** The element's parts with the given name, in document order. */
export function parts(element: Element, name: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

/** The only part with the given name. */
export function part(element: Element, name: string): HTMLElement {
  const [first, ...others] = parts(element, name);
  if (!first || others.length) throw new Error(`There is not exactly one part "${name}".`);
  return first;
}

/** The element that holds the words of a part: that of the page in its slot, or the part itself. */
export const holder = (part: HTMLElement): HTMLElement =>
  (part.querySelector('slot')?.assignedElements()[0] as HTMLElement | undefined) ?? part;

/** Wraps every text of the shadow tree in an element, as translators do. */
export function wrapTexts({ shadowRoot }: Element): void {
  const walker = document.createTreeWalker(shadowRoot!, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const wrapper = document.createElement('span');
    (text as ChildNode).replaceWith(wrapper);
    wrapper.append(text);
  }
}

/** Presses the innermost element of a button, as a mouse does. */
export function pressInside(button: Element): void {
  const [inner = button] = [...button.querySelectorAll('*')].slice(-1);
  inner.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}

/** Records all later toggle events of an element, as `old→new`. */
export function toggles(element: HTMLElement): string[] {
  const seen: string[] = [];
  element.addEventListener('toggle', (event) => {
    seen.push(`${event.oldState}→${event.newState}`);
  });
  return seen;
}

/** Waits for two frames and the tasks between them: then pending events and renderings are complete. */
export async function settled(): Promise<void> {
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve));
  await nextFrame();
}

/** The warnings that a function writes to the console. */
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

/** The error with which a promise rejects. */
export async function refusal(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('The promise was kept.');
}

/** An element with the shadow root that a parser makes of prerendered HTML; innerHTML makes none. */
export function elementFrom(html: string): DiplomacyBrief {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const source = holder.firstElementChild!;
  const element = document.createElement('diplomacy-brief');
  for (const { name, value } of source.attributes) element.setAttribute(name, value);
  const template = source.querySelector('template')!;
  element.attachShadow({ mode: 'open' }).append(template.content);
  template.remove();
  element.append(...source.childNodes);
  return element;
}

let tags = 0;

/** An unused tag name for the same element, and a function that defines it. */
export function lateTag(): { tag: string; define: () => Promise<void> } {
  const tag = `late-brief-${++tags}`;
  return {
    tag,
    async define() {
      const { DiplomacyBrief } = await import('../../src/diplomacy-brief.js');
      customElements.define(tag, class extends DiplomacyBrief {});
      await settled();
    },
  };
}

/** The texts and languages of prerendered HTML that an element changes or removes when it adopts them. */
export async function changedByAdoption(html: string): Promise<string[]> {
  const element = elementFrom(html);
  const root = part(element, 'article');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [root, ...root.querySelectorAll('[lang]')];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const read = (node: Node) =>
    node instanceof HTMLElement ? `lang="${node.lang}"` : node.nodeValue!;
  const before = nodes.map(read);
  const place = await fixture<HTMLElement>(document.createElement('div'));
  place.append(element);
  await settled();
  return before.filter((text, i) => !nodes[i]!.isConnected || read(nodes[i]!) !== text);
}
