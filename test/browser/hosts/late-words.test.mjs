import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { prerender } from '../../../dist/prerender.js';
import french from '../../../dist/labels/fr.js';
import { inEngines } from '../../support/engines.mjs';

/*
 * Labels may be loaded after the article is rendered, and a page may change the attributes of the element later. The
 * state of the reader must stay: focus, selection, open disclosure, marked paragraph, back button, speech.
 */

const page = (body, lang, head = '') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A page</title><script src="/test/browser/hosts/scripts/probe.js"></script>${head}<body>${body}<p>After it</p>`;

const voice = '<script src="/test/browser/hosts/scripts/voice.js"></script>';

/** Runs in the page. Returns the state of the reader, compared with the nodes that the first call stored. */
const state = () => {
  const brief = document.querySelector('diplomacy-brief');
  const { shadowRoot } = brief;
  const [range] = getSelection().getComposedRanges?.({ shadowRoots: [shadowRoot] }) ?? [];
  const nodes = [...shadowRoot.querySelectorAll('[part="paragraph"], details, summary, button')];
  window.noted ??= { nodes, focus: shadowRoot.activeElement };
  return {
    open: [brief.open, shadowRoot.querySelector('details')?.open],
    sameNodes:
      nodes.length === window.noted.nodes.length &&
      nodes.every((node, i) => node === window.noted.nodes[i]),
    sameFocus: shadowRoot.activeElement === window.noted.focus && document.activeElement === brief,
    selected: range && [
      range.startContainer.parentNode?.id,
      range.startOffset,
      range.endContainer.parentNode?.id,
      range.endOffset,
    ],
    marked: [...shadowRoot.querySelectorAll('[part="paragraph"][tabindex]')].map(({ id }) => id),
    toggles: window.toggles,
    problems: window.problems,
  };
};

/** The labels in use: of the Share button, the disclosure, the back button and others. */
const words = () => {
  const { shadowRoot } = document.querySelector('diplomacy-brief');
  const text = (selector) => shadowRoot.querySelector(selector)?.textContent ?? '';
  return {
    lang: shadowRoot.querySelector('article').lang,
    share: text('[name="share"]'),
    more: text('summary'),
    summary: text('section > :first-child'),
    source: shadowRoot.querySelector('button[value]')?.ariaLabel,
    back: text('[part="paragraph"] + button'),
    length: /\d+ (words|mots)/.exec(text('[part="meta"]'))?.[0].split(' ')[1],
  };
};
const english = {
  lang: 'en',
  share: 'Share',
  more: 'Read the full article',
  summary: 'Summary',
  source: 'Paragraph 1, source of key point 1',
  back: 'Back to key point 1',
  length: 'words',
};
const inFrench = {
  lang: 'fr',
  share: 'Partager',
  more: 'Lire l’article complet',
  summary: 'Résumé',
  source: 'Paragraphe 1, source du point clé 1',
  back: 'Retour au point clé 1',
  length: 'mots',
};

/** Follows the first key point to its first paragraph, and selects words of the second paragraph. */
const read = async () => {
  const brief = document.querySelector('diplomacy-brief');
  const { shadowRoot } = brief;
  window.toggles = [];
  brief.addEventListener('toggle', ({ newState }) => window.toggles.push(newState));
  shadowRoot.querySelector('button[value="1"]').click();
  const { firstChild } = shadowRoot.getElementById('p2');
  getSelection().setBaseAndExtent(firstChild, 5, firstChild, 9);
  shadowRoot.getElementById('p1').focus();
  await new Promise((resolve) => setTimeout(resolve, 100));
};

/** What a reader does in prerendered HTML before the script: opens the text, selects words and focuses a source. */
const readBeforeTheScript = async (source) => {
  const { shadowRoot } = document.querySelector('diplomacy-brief');
  shadowRoot.querySelector('summary').click();
  const { firstChild } = shadowRoot.getElementById('p2');
  getSelection().setBaseAndExtent(firstChild, 5, firstChild, 9);
  shadowRoot.querySelector(`button[value="${source}"]`).focus();
  await new Promise((resolve) => setTimeout(resolve, 50));
};

function tests(world) {
  const evaluate = (act, ...args) => world.engine.evaluate(act, ...args);
  const load = async (path) => {
    await evaluate((path) => import(path).then(() => undefined), path);
    await sleep(150);
  };

  async function visit(...content) {
    world.server.pages['/'] = page(...content);
    await world.engine.visit(world.server.origin);
  }

  /** Follows a key point, selects words, and returns the state of the reader. */
  async function startReading() {
    await evaluate(read);
    const found = await evaluate(state);
    assert.deepEqual(found.marked, ['p1']);
    assert.deepEqual(found.selected, ['p2', 5, 'p2', 9]);
    assert.deepEqual(found.toggles, ['open']);
    assert.ok(found.sameFocus);
    return found;
  }

  // Labels that are loaded late

  it('late labels of another language change nothing on an English page', async () => {
    await visit(
      '<diplomacy-brief mode="summary" controls></diplomacy-brief><diplomacy-brief></diplomacy-brief><diplomacy-brief mode="summary" href="/full"></diplomacy-brief><diplomacy-brief id="own"></diplomacy-brief>',
      'en',
    );
    await load('/dist/diplomacy-brief.js');
    const before = await startReading();
    await evaluate(async () => {
      const own = document.getElementById('own');
      own.controls = true;
      own.labels = { share: 'Pass it on' };
      await own.updateComplete;
      window.records = [];
      const observer = new MutationObserver((records) => window.records.push(...records));
      const all = { attributes: true, characterData: true, childList: true, subtree: true };
      for (const { shadowRoot } of document.querySelectorAll('diplomacy-brief'))
        observer.observe(shadowRoot, all);
    });
    await load('/dist/labels/fr.js');
    await load('/dist/labels/de.js');
    const records = () =>
      window.records.map(({ type, target }) => `${type} of ${target.nodeName} ${target.id}`);
    assert.deepEqual(await evaluate(records), []);
    assert.deepEqual(await evaluate(state), before);
    assert.deepEqual(await evaluate(words), english);
  });

  it('late labels of the language of the page replace the English labels, and nothing else changes', async () => {
    await visit('<diplomacy-brief mode="summary" controls></diplomacy-brief>', 'fr');
    await load('/dist/diplomacy-brief.js');
    const before = await startReading();
    assert.deepEqual(await evaluate(words), english);
    await load('/dist/labels/fr.js');
    assert.deepEqual(await evaluate(state), before);
    assert.deepEqual(await evaluate(words), inFrench);
  });

  it('the back button returns to the key point after the labels have changed', async () => {
    await visit('<diplomacy-brief mode="summary"></diplomacy-brief>', 'fr');
    await load('/dist/diplomacy-brief.js');
    await startReading();
    await load('/dist/labels/fr.js');
    const focus = await evaluate(async () => {
      const brief = document.querySelector('diplomacy-brief');
      const { shadowRoot } = brief;
      shadowRoot.querySelector('[part="paragraph"] + button')?.click();
      await brief.updateComplete;
      return [
        shadowRoot.activeElement?.ariaLabel,
        shadowRoot.querySelector('[part="paragraph"] + button'),
      ];
    });
    assert.deepEqual(focus, [inFrench.source, null]);
  });

  it('the paragraph in the address stays marked when labels are loaded', async () => {
    world.server.pages['/deep'] = page(
      '<diplomacy-brief id="brief" mode="summary"></diplomacy-brief>',
      'fr',
    );
    await world.engine.visit(`${world.server.origin}/deep#brief-p4`);
    await load('/dist/diplomacy-brief.js');
    const before = await evaluate(state);
    assert.deepEqual(before.marked, ['p4']);
    await load('/dist/labels/fr.js');
    assert.deepEqual(await evaluate(state), before);
  });

  it('the state is kept in an article prerendered in French, with module and labels loaded in any order', async () => {
    for (const order of [
      ['/dist/diplomacy-brief.js', '/dist/labels/fr.js'],
      ['/dist/labels/fr.js', '/dist/diplomacy-brief.js'],
    ]) {
      const prerendered = prerender({
        mode: 'summary',
        controls: true,
        lang: 'fr',
        labels: french,
      });
      await visit(prerendered, 'en');
      await evaluate(readBeforeTheScript, 1);
      const before = await evaluate(state);
      await load(order[0]);
      await load(order[1]);
      const after = await evaluate(state);
      assert.deepEqual(after, { ...before, open: [true, true] }, order.join());
      assert.deepEqual(await evaluate(words), { ...inFrench, back: '' });
    }
  });

  // Attributes and properties that a page changes

  const changes = {
    labels: (brief) => (brief.labels = { share: 'Pass it on', back: 'Back' }),
    lang: (brief) => (brief.lang = 'fr'),
    'the language of the page': () => (document.documentElement.lang = 'fr-CA'),
    'heading-level': (brief) => (brief.headingLevel = 5),
    id: (brief) => (brief.id = 'another'),
  };
  const same = { back: english.back, share: english.share, title: 'h2' };
  const translated = { back: inFrench.back, share: inFrench.share, title: 'h2' };
  const changed = {
    labels: { ...same, back: 'Back', share: 'Pass it on' },
    lang: translated,
    'the language of the page': translated,
    'heading-level': { ...same, title: 'h5' },
    id: same,
  };
  for (const [what, change] of Object.entries(changes)) {
    const expected = changed[what];
    it(`the state is kept when a page changes ${what}`, async () => {
      await visit('<diplomacy-brief mode="summary" controls></diplomacy-brief>', 'en');
      await load('/dist/diplomacy-brief.js');
      await load('/dist/labels/fr.js');
      const before = await startReading();
      await evaluate((change) => void change(document.querySelector('diplomacy-brief')), change);
      await sleep(100);
      assert.deepEqual(await evaluate(state), before);
      const { back, share } = await evaluate(words);
      const title = () =>
        document.querySelector('diplomacy-brief').shadowRoot.querySelector('[part="title"]')
          .localName;
      assert.deepEqual({ back, share, title: await evaluate(title) }, expected);
    });
  }

  for (const before of [false, true]) {
    it(`the state is kept when a page ${before ? 'removes' : 'adds'} the controls`, async () => {
      await visit(
        `<diplomacy-brief mode="summary" ${before ? 'controls' : ''}></diplomacy-brief>`,
        'en',
      );
      await load('/dist/diplomacy-brief.js');
      const noted = await startReading();
      await evaluate((before) => {
        document.querySelector('diplomacy-brief').controls = !before;
      }, before);
      await sleep(100);
      // Adding or removing the buttons of the controls changes the list of nodes.
      assert.deepEqual({ ...(await evaluate(state)), sameNodes: true }, noted);
    });
  }

  const controls = ['[name="share"]'];
  const everywhere = [
    ...controls,
    'summary',
    'button[value="3"]',
    '#p4',
    '[part="paragraph"] + button',
  ];
  for (const [what, [change, places]] of Object.entries({
    ...Object.fromEntries(
      Object.entries(changes).map(([what, change]) => [what, [change, everywhere]]),
    ),
    controls: [(brief) => (brief.controls = false), everywhere],
    open: [(brief) => (brief.open = false), everywhere],
    // These changes remove the other focusable places.
    mode: [(brief) => (brief.mode = 'full'), controls],
    href: [(brief) => (brief.href = '/full'), controls],
  })) {
    it(`the focus stays in the element when a page changes ${what}`, async () => {
      await visit('<diplomacy-brief mode="summary" controls></diplomacy-brief>', 'en');
      await load('/dist/diplomacy-brief.js');
      await load('/dist/labels/fr.js');
      const lost = await evaluate(
        async (places, change) => {
          const lost = [];
          for (const place of places) {
            document.querySelector('diplomacy-brief').remove();
            const brief = document.createElement('diplomacy-brief');
            Object.assign(brief, { mode: 'summary', controls: true, open: true });
            document.documentElement.lang = 'en';
            document.body.prepend(brief);
            await brief.updateComplete;
            const { shadowRoot } = brief;
            if (place === '#p4') await brief.reveal(4);
            if (place.includes('+')) shadowRoot.querySelector('button[value="1"]').click();
            await new Promise((resolve) => setTimeout(resolve, 30));
            shadowRoot.querySelector(place).focus();
            if (shadowRoot.activeElement !== shadowRoot.querySelector(place))
              lost.push('before: ' + place);
            change(brief);
            // A browser removes the focus from a hidden node with the next frame.
            await new Promise((resolve) => setTimeout(resolve, 100));
            if (document.activeElement !== brief || !shadowRoot.activeElement?.checkVisibility())
              lost.push(place);
          }
          return lost;
        },
        places,
        change,
      );
      assert.deepEqual(lost, []);
    });
  }

  it('a change of labels does not stop the speech', async () => {
    await visit('<diplomacy-brief controls></diplomacy-brief>', 'en', voice);
    await load('/dist/diplomacy-brief.js');
    await load('/dist/labels/fr.js');
    const found = await evaluate(async () => {
      const brief = document.querySelector('diplomacy-brief');
      const { shadowRoot } = brief;
      const time = () => new Promise((resolve) => setTimeout(resolve, 100));
      await time();
      shadowRoot.querySelector('[name="listen"]').click();
      await time();
      const { cancelled } = window;
      const found = [];
      for (const change of [
        () => (brief.labels = { pause: 'Hold' }),
        () => (brief.labels = undefined),
        () => (brief.lang = 'fr'),
        () => (brief.headingLevel = 4),
      ]) {
        change();
        await time();
        found.push(
          [
            shadowRoot.querySelector('[name="listen"]').textContent,
            shadowRoot.querySelector('[aria-current]')?.getAttribute('part'),
            shadowRoot.querySelector('[name="stop"]').hidden,
            window.cancelled - cancelled,
            window.said.length,
          ].join(' '),
        );
      }
      return found;
    });
    assert.deepEqual(found, [
      'Hold title false 0 1',
      'Pause title false 0 1',
      'Pause title false 0 1',
      'Pause title false 0 1',
    ]);
  });

  // Prerendered HTML that another tool has changed

  const options = { mode: 'summary', controls: true };
  for (const [what, html] of Object.entries({
    'white space between its tags': prerender(options).replace(/></g, '>\n    <'),
    'an added attribute': prerender(options).replace('<section', '<section data-reformatted'),
    'an added attribute on the nodes with focus and selection': prerender(options)
      .replace('<button part="source"', '<button data-v-1 part="source"')
      .replace('<details', '<details data-v-1')
      .replace('id="p2"', 'data-v-1 id="p2"'),
    'an added comment': prerender(options).replace('<section', '<!--[--><section'),
    'its attributes in another order': prerender(options).replace(
      /part="paragraph" id="(p\d)"/g,
      'id="$1" part="paragraph"',
    ),
    'another label': prerender(options).replace('>Share<', '>Share it<'),
    'another level of its heading': prerender({ ...options, headingLevel: 4 }).replace(
      'heading-level="4"',
      '',
    ),
  })) {
    it(`the open disclosure, the focus and the selection are kept in an article prerendered with ${what}`, async () => {
      await visit(html, 'en');
      await evaluate(readBeforeTheScript, 2);
      const before = await evaluate(state);
      assert.ok(before.sameFocus);
      await load('/dist/diplomacy-brief.js');
      assert.deepEqual(await evaluate(state), { ...before, open: [true, true] });
      assert.deepEqual(await evaluate(words), { ...english, back: '' });
      const once = () =>
        ['h2', 'h4', 'article', 'style'].map(
          (tag) =>
            document.querySelector('diplomacy-brief').shadowRoot.querySelectorAll(tag).length,
        );
      assert.deepEqual(await evaluate(once), [1, 0, 1, 0]);
    });
  }
}

inEngines('the state of the reader', tests, undefined, 20_000);
