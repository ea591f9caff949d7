import assert from 'node:assert/strict';
import { until } from '../../support/engines.mjs';

export const dist = new URL('../../../dist/', import.meta.url);

/** The address in the snippets, for which visitors write that of their own site. */
export const site = 'https://your-site.example';

/** The pages around the element, in the order of their pictures. */
export const looks = ['newspaper', 'plain', 'dark', 'brand', 'rtl', 'large', 'contrast'];

/** What a visitor of the built demo page does in an engine of `inEngines`: visit an address, read, change a setting. */
export function visitor(world) {
  const ready = () =>
    until(
      world.engine,
      () =>
        !document.querySelector('.measuring') &&
        document.querySelectorAll('#tables table').length === 6 &&
        document.getElementById('snippet').textContent !== '',
    );
  return {
    whenReady: ready,
    async visit(search = '') {
      // In case only the fragment differs, an address in between makes the browser load the page again.
      await world.engine.visit('about:blank');
      await world.engine.visit(`${world.server.origin}/dist/demo/${search}`);
      assert.ok(await ready(), 'the page did not finish loading');
    },
    /** A snippet as it works on the server of the test. */
    fromThisServer: (snippet) => snippet.replaceAll(site, `${world.server.origin}/dist`),
    state: () => world.engine.evaluate(readState),
    /** Changes a field as a visitor does, and waits until the address follows. */
    async change(name, value) {
      await world.engine.evaluate(setField, name, value);
      if (name === 'lang' && value) assert.ok(await until(world.engine, hasLabels, value));
      await world.engine.evaluate(addressIsWritten);
    },
  };
}

/** Runs in the page. Whether the labels of a language are loaded, shown, and with their hash in the snippet. */
function hasLabels(lang) {
  const shown = document.getElementById('preview').shadowRoot.querySelector('[part="article"]');
  const { textContent } = document.getElementById('snippet');
  const [, after = ''] = textContent.split(`labels/${lang}.js"`);
  return shown.lang === lang && after.trim().startsWith('integrity="sha384-');
}

/** Runs in the page. Returns what the page shows. */
function readState() {
  const element = document.getElementById('preview');
  const { shadowRoot, mode, open, href } = element;
  const part = (name) => shadowRoot.querySelector(`[part="${name}"]`);
  const text = (slot) => element.querySelector(`[slot="${slot}"]`)?.textContent ?? null;
  const shown = (id) => {
    const node = document.getElementById(id);
    return node.offsetHeight > 0 ? node.textContent : '';
  };
  const hero = document.getElementById('hero-preview').shadowRoot;
  return {
    preview: {
      mode,
      open,
      href,
      standfirst: Boolean(part('standfirst')),
      controls: Boolean(part('toolbar')),
      disclosure: part('disclosure')?.textContent,
      form: shadowRoot.querySelector('a') ? 'link' : 'text',
      title: part('title').tagName,
      font: getComputedStyle(part('title')).fontFamily,
      slots: { label: text('label'), footer: text('footer') },
      accent: getComputedStyle(part('header')).borderTopColor,
      measure: part('body')?.offsetWidth,
      space: part('paragraph') && getComputedStyle(part('paragraph')).marginBottom,
    },
    hero: hero.querySelector('[part="title"]').textContent,
    heroLook: document.getElementById('hero-stage').dataset.look,
    look: document.getElementById('stage').dataset.look,
    width: element.offsetWidth,
    style: element.style.cssText,
    twoLines: document.getElementById('two-lines').textContent,
    snippet: document.getElementById('snippet').textContent,
    advice: {
      hero: shown('two-lines-advice'),
      studio: shown('snippet-advice'),
    },
    address: location.search,
  };
}

/** Runs in the page. Changes a field as a visitor does: the value changes, and an event follows. */
function setField(name, value) {
  const form = document.getElementById('settings');
  let field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList) field = [...field].find((one) => one.value === value);
  if (['checkbox', 'radio'].includes(field.type)) field.click();
  else {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Runs in the page, which writes the address 50 ms after a change: timers run in the order of their times. */
function addressIsWritten() {
  return new Promise((resolve) => {
    setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)), 60);
  });
}
