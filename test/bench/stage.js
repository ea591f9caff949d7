// Runs in the page that mounts the subjects. The promise of `ready` resolves when all created instances show their text.
import { disclosed, markdown, plain } from '/texts.js';
import '/lit-full.js';
import '/lit-summary.js';
import '/styled-full.js';
import '/styled-summary.js';
import '/diplomacy-brief.js';
import '/md-block.js';
import '/wa-details.js';
import '/zero-md.js?register';

const stage = document.getElementById('stage');
const task = () => new Promise((resolve) => setTimeout(resolve));
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const next = (target, type) =>
  new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

function create(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

/** An element that dispatches an event when its text is shown. */
function announcing(element, event) {
  return Object.assign(element, { shown: next(element, event) });
}

const updated = (elements) => elements.at(-1).updateComplete;
const shown = (elements) => Promise.all(elements.map((element) => element.shown));

/** Opens or closes a native disclosure, and waits for its toggle event: the listeners of the event are part of the cost. */
async function flip(details, open) {
  const toggled = next(details, 'toggle');
  details.open = open;
  await toggled;
}
const flipIn = (find) => (element, open) => flip(find(element).querySelector('details'), open);
const flipInShadow = flipIn(({ shadowRoot }) => shadowRoot);

const litElement = (name) => ({
  create: (mode) => create(`${name}-${mode}`),
  ready: updated,
  flip: flipInShadow,
});

const brief = (properties) => ({
  create: (mode) => create('diplomacy-brief', { mode, ...properties }),
  ready: updated,
  flip,
});

const subjects = {
  html: {
    create: (mode) => create('div', { innerHTML: plain[mode] }),
    flip: flipIn((element) => element),
  },
  lit: litElement('lit'),
  styled: litElement('styled'),
  brief: brief(),
  skipped: brief({ style: 'content-visibility: auto; contain-intrinsic-size: auto 50em' }),
  iframe: {
    create: () =>
      announcing(create('iframe', { src: '/html.html', width: 400, height: 700 }), 'load'),
    ready: shown,
    flip: flipIn(({ contentDocument }) => contentDocument),
  },
  zeroMd: {
    create() {
      const element = announcing(create('zero-md'), 'zero-md-rendered');
      element.append(create('script', { type: 'text/markdown', text: markdown }));
      return element;
    },
    ready: shown,
    flip: flipInShadow,
  },
  mdBlock: {
    create: () => create('md-block'),
    async ready(elements) {
      for (const element of elements) element.mdContent = markdown;
      while (!elements.at(-1).querySelector('details')) await task();
    },
    flip: flipIn((element) => element),
  },
  waDetails: {
    create: () => create('div', { innerHTML: disclosed }),
    ready: (elements) => elements.at(-1).querySelector('wa-details').updateComplete,
    async flip(element, open) {
      const details = element.querySelector('wa-details');
      const toggled = next(details, open ? 'wa-after-show' : 'wa-after-hide');
      details.open = open;
      await toggled;
    },
  },
};

function layOut() {
  void stage.offsetHeight;
  for (const { contentDocument } of stage.querySelectorAll('iframe')) {
    void contentDocument.body.offsetHeight;
  }
}

/** Mounts instances in one task, and forces layout when all show their text. */
async function mount(name, mode, count) {
  const elements = [];
  for (let i = 0; i < count; i++) {
    const element = subjects[name].create(mode);
    stage.append(element);
    elements.push(element);
  }
  if (count) await subjects[name].ready?.(elements);
  layOut();
}

/** Unmounts all instances, and collects garbage now, so that the next measurement does not pay for it. */
async function clear() {
  stage.replaceChildren();
  await frame();
  globalThis.gc();
  await frame();
}

/** Opens and closes the first mounted instance, with layout. */
async function toggle(name, times) {
  for (let i = 0; i < times; i++) {
    for (const open of [true, false]) {
      await subjects[name].flip(stage.firstElementChild, open);
      layOut();
    }
  }
}

/** The text that a reader sees, also in shadow roots and frames. */
function text(node = stage) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (!node.childNodes || node.matches?.('style, script, template, link, svg')) return '';
  const assigned = node.assignedNodes?.() ?? [];
  const parts = assigned.length ? assigned : (node.contentDocument?.body ?? node.shadowRoot ?? node).childNodes; // prettier-ignore
  return [...parts].map(text).join('');
}

globalThis.bench = { mount, clear, toggle, text };
