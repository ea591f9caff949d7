import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inEngines, until } from '../../support/engines.mjs';
import { pressKey } from '../../support/input.mjs';
import { SpeechLog } from './log.mjs';
import { pages } from './pages.mjs';
import { virtualReader } from './virtual-reader.mjs';

const to = (what, selector) => [`Move the focus to ${what}`, 'focus', selector];
const toSource = (paragraph) => to(`the source ${paragraph}`, `button[value="${paragraph}"]`);
const toBack = to('the way back', '[part="paragraph"] + button');
const toToggle = to('the summary of the full text', 'summary');
const toControl = (name) => to(`the control “${name}”`, `[name="${name}"]`);
const enter = ['Press Enter', 'press'];
const next = ['Read the next', 'next'];

/** What the reader does on each page after reading all. */
const actions = {
  full: [],
  summary: [
    toToggle,
    enter,
    next,
    next,
    enter,
    toSource(2),
    enter,
    next,
    next,
    next,
    toBack,
    enter,
  ],
  link: [],
  controls: [
    ...[toControl('share'), enter, toControl('quote'), enter],
    ...[toControl('listen'), enter, enter, enter, toControl('stop'), enter],
  ],
  fr: [toSource(1), enter, toBack, enter],
  ar: [toSource(1), enter, toBack, enter],
  prerendered: [],
  fallback: [],
};

// Functions that run in the page.

/** Starts the reader in the article of the element, or in its fallback. */
async function start() {
  const element = document.querySelector('diplomacy-brief');
  const container = element.shadowRoot?.querySelector('[part="article"]') ?? element;
  window.virtual = new window.Virtual();
  await window.virtual.start({ container });
}

/** Reads from the start to the end. A phrase in another language than the one before begins with that language. */
async function readAll() {
  const languageOf = (node) => {
    const element = node.closest?.('[lang]') ?? node.parentElement?.closest('[lang]');
    return element ? element.lang : languageOf(node.getRootNode().host);
  };
  const { virtual } = window;
  const first = virtual.activeNode;
  const phrases = [];
  let language;
  do {
    const phrase = await virtual.lastSpokenPhrase();
    const here = languageOf(virtual.activeNode);
    phrases.push(here === language ? phrase : `(${here}) ${phrase}`);
    language = here;
    await virtual.next();
  } while (virtual.activeNode !== first || (await virtual.lastSpokenPhrase()).startsWith('end of'));
  return phrases;
}

const clear = () =>
  Promise.all([window.virtual.clearSpokenPhraseLog(), window.virtual.clearItemTextLog()]);
const heard = () => window.virtual.spokenPhraseLog();
const hasHeard = async (count) => (await window.virtual.spokenPhraseLog()).length >= count;
const focus = (selector) =>
  document.querySelector('diplomacy-brief').shadowRoot.querySelector(selector).focus();
const isRendered = () =>
  Boolean(document.querySelector('diplomacy-brief').shadowRoot?.querySelector('[part="article"]'));

inEngines('the virtual screen reader', (world) => {
  for (const [name, todo] of Object.entries(actions)) {
    it(`says what is stored in logs/${name}.txt`, async () => {
      const { engine, server } = world;
      server.pages['/'] = pages[name].replace('<h1>', '<script src="/reader.js"></script><h1>');
      server.pages['/reader.js'] = {
        body: await virtualReader(),
        headers: { 'content-type': 'text/javascript; charset=utf-8' },
      };
      await engine.visit(server.origin);
      if (name !== 'fallback') assert.ok(await until(engine, isRendered));
      const log = await SpeechLog.open(`${name}.txt`, 'The virtual screen reader, in the article');
      await engine.evaluate(start);
      log.add('Read all', await engine.evaluate(readAll));
      const does = {
        focus: (selector) => engine.evaluate(focus, selector),
        press: () => pressKey(engine, 'Enter'),
        next: () => engine.evaluate(() => window.virtual.next()),
      };
      for (const [action, how, selector] of todo) {
        await engine.evaluate(clear);
        await does[how](selector);
        await until(engine, hasHeard, log.expected);
        await sleep(100); // more may be said than expected
        log.add(action, await engine.evaluate(heard));
      }
      await log.compare();
    });
  }
});
