import { after, before, describe, it } from 'node:test';
import { serve } from '../../../support/server.mjs';
import { SpeechLog } from '../log.mjs';
import { pages } from '../pages.mjs';
import { missingForOrca, Orca } from './orca.mjs';

const toTop = ['Press Ctrl + Home: to the top of the page', 'ctrl+Home'];
const readAll = ['Press + on the number pad: read all from here', 'KP_Add'];
const toHeading = ['Press H: to the next heading', 'h'];
const toLastButton = [
  'Press Shift + B: to the button before, which is the last of the page',
  'shift+b',
];
const toButton = ['Press B: to the next button', 'b'];
const toLink = ['Press K: to the next link', 'k'];
const tab = ['Press Tab: to the next that takes the focus', 'Tab'];
const enter = ['Press Enter', 'Return'];
const escape = ['Press Escape', 'Escape'];

const actions = {
  full: [toTop, readAll, toTop, toHeading],
  summary: [
    toTop,
    readAll,
    toTop,
    ...[toHeading, toHeading, toHeading],
    ...[toTop, toLastButton, enter, enter],
    ...[toTop, toButton, toButton, enter, tab, enter],
    ...[enter, readAll],
  ],
  link: [toTop, readAll, toTop, toLink],
  controls: [
    ...[toTop, readAll, toTop],
    ...[toButton, enter, toButton, enter, toButton, enter],
    ...[enter, enter, tab, enter, enter, escape],
  ],
  fr: [toTop, readAll, toTop, toButton, enter, tab, enter],
  ar: [toTop, readAll, toTop, toButton, enter, tab, enter],
  prerendered: [toTop, readAll],
  fallback: [toTop, readAll],
};

const missing = missingForOrca();
if (missing.length) {
  const message = `Not installed, so Orca is not heard: ${missing.join(', ')}.`;
  if (process.env.ALL_ENGINES) throw new Error(`${message} ALL_ENGINES requires Orca.`);
  console.log(message);
}

/** What Orca says on a page, in a session of its own. */
async function hear(name, address) {
  const orca = new Orca();
  try {
    await orca.start();
    await orca.open(address);
    const log = await SpeechLog.open(`orca/${name}.txt`, orca.version);
    for (const [action, key] of actions[name]) {
      await orca.press(key);
      log.add(action, await orca.listen(log.expected));
    }
    return log;
  } finally {
    await orca.stop();
  }
}

/** A log that can be stored: two sessions in a row must have said the same, because a busy machine changes what Orca says. */
async function hearTwice(name, address) {
  let last = await hear(name, address);
  for (let sessions = 2; sessions <= 5; sessions++) {
    const log = await hear(name, address);
    if (log.text === last.text) return log;
    last = log;
  }
  throw new Error('Orca has said something else in each of five sessions, so nothing is stored.');
}

describe('Orca in Firefox', { skip: missing.length > 0 }, () => {
  let server;
  before(async () => {
    server = await serve();
  });
  after(() => server.stop());
  for (const name of Object.keys(actions)) {
    it(`says what is stored in logs/orca/${name}.txt`, async () => {
      server.pages['/'] = pages[name];
      const listen = process.env.UPDATE_SPEECH ? hearTwice : hear;
      const compare = async () => (await listen(name, server.origin)).compare();
      // When the machine is busy, Orca can miss an event, or still read the page when a key is pressed: only what
      // differs three times is said differently.
      await compare().catch(compare).catch(compare);
    });
  }
});
