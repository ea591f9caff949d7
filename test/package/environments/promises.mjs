import assert from 'node:assert/strict';

/*
 * The promises of the element in browsers that are emulated in Node, where users run the tests of their own pages. No
 * emulator has every feature that the element uses, so some promises depend on what the emulator can do. Each promise is
 * a test. The tests run in this order and share one element.
 */

/** The ways to import the element: the package, the single file by its export, and the single file by its path. */
const imports = {
  'diplomacy-brief': () => import('diplomacy-brief'),
  'diplomacy-brief/diplomacy-brief.js': () => import('diplomacy-brief/diplomacy-brief.js'),
  // By its path, because a runner that resolves exports with the condition `node` gets another file for both names
  // above.
  'dist/diplomacy-brief.js': () => import('./node_modules/diplomacy-brief/dist/diplomacy-brief.js'),
};

const importLabels = () => import('diplomacy-brief/labels/fr.js');

/** Whether the labels of another language are imported before or after the element. */
const orders = ['before', 'after'];

/** Every combination. Each runs in its own environment, because an element can be defined only once in a window. */
export const cases = Object.keys(imports).flatMap((entry) =>
  orders.map((order) => ({ entry, order, name: `${entry}, labels imported ${order} it` })),
);

/** Waits for the tasks in which an emulator dispatches events, and for those that they start. */
const settle = async () => {
  for (let tasks = 10; tasks--;) await new Promise((resolve) => setTimeout(resolve));
};

/**
 * @param disclosure Whether the emulator's `<details>` opens with a click and dispatches toggle events.
 */
export function promises({ entry, order }, { disclosure }) {
  const problems = [];
  for (const method of ['error', 'warn']) {
    console[method] = (...words) => problems.push(words.join(' '));
  }
  window.addEventListener('error', ({ message }) => problems.push(message));

  const events = [];
  let module, brief;
  const find = (selector) => brief.shadowRoot.querySelector(selector);

  return {
    async 'importing the package defines the element'() {
      if (order === 'before') await importLabels();
      module = await imports[entry]();
      assert.equal(customElements.get('diplomacy-brief'), module.DiplomacyBrief);
    },

    async 'the element shows the whole text once it is connected'() {
      const parent = document.createElement('div');
      parent.setAttribute('lang', 'fr');
      brief = document.createElement('diplomacy-brief');
      brief.mode = 'summary';
      brief.addEventListener('toggle', ({ type, oldState, newState, bubbles }) =>
        events.push({ type, oldState, newState, bubbles }),
      );
      parent.append(brief);
      document.body.append(parent);
      await brief.updateComplete;
      const paragraphs = [...brief.shadowRoot.querySelectorAll('[part="paragraph"]')];
      assert.deepEqual(
        paragraphs.map(({ textContent }) => textContent),
        [...module.article.paragraphs],
      );
      assert.equal(find('[part="title"]').textContent, module.article.title);
      assert.equal(find('[part="points"]').children.length, module.summary.points.length);
    },

    async 'the labels follow the lang attribute, whether they are imported before or after the element'() {
      if (order === 'after') {
        assert.equal(find('summary').textContent, 'Read the full article');
        await importLabels();
        await settle();
      }
      await brief.updateComplete;
      assert.equal(find('summary').textContent, 'Lire l’article complet');
    },

    async 'a script opens and closes the element, which dispatches toggle events'() {
      brief.open = true;
      await settle();
      assert.deepEqual([brief.open, brief.hasAttribute('open')], [true, true]);
      brief.removeAttribute('open');
      await settle();
      assert.deepEqual([brief.open, brief.hasAttribute('open')], [false, false]);
      if (!disclosure) return;
      assert.equal(find('details').open, false);
      assert.deepEqual(events.splice(0), [
        { type: 'toggle', oldState: 'closed', newState: 'open', bubbles: false },
        { type: 'toggle', oldState: 'open', newState: 'closed', bubbles: false },
      ]);
    },

    async 'a click on the summary opens the element, which dispatches a toggle event'() {
      find('summary').click();
      await settle();
      if (!disclosure) return;
      assert.deepEqual([brief.open, find('details').open], [true, true]);
      assert.deepEqual(events.splice(0), [
        { type: 'toggle', oldState: 'closed', newState: 'open', bubbles: false },
      ]);
      brief.open = false;
      await settle();
      events.length = 0;
    },

    async 'reveal() opens the element and makes the paragraph focusable'() {
      await brief.reveal(3);
      await settle();
      assert.equal(brief.open, true);
      assert.equal(find('#p3').getAttribute('tabindex'), '-1');
    },

    async 'a click on a source reveals its paragraph, and a click on the button back removes this button'() {
      const [source] = brief.shadowRoot.querySelectorAll('button');
      source.click();
      await settle();
      const back = find(`#p${source.getAttribute('value')} + button`);
      assert.match(back.textContent, /^Retour au point clé 1$/);
      back.click();
      await settle();
      assert.equal(back.isConnected, false);
    },

    async 'reveal() rejects for a paragraph that does not exist'() {
      await assert.rejects(brief.reveal(7), { name: 'RangeError' });
    },

    async 'each control announces its result after a click'() {
      brief.controls = true;
      await brief.updateComplete;
      const messages = {};
      for (const button of brief.shadowRoot.querySelectorAll('[part="control"]')) {
        button.click();
        await settle();
        messages[button.name] = find('[part="status"]').textContent;
      }
      assert.deepEqual(Object.keys(messages), ['share', 'quote', 'listen', 'stop']);
      // The message depends on whether the emulator has a clipboard.
      assert.match(
        messages.share,
        /^(Lien copié|La copie a échoué|Il n’y a pas de lien vers cette page)/,
      );
      assert.match(messages.quote, /^(Citation copiée|La copie a échoué)/);
      assert.equal(messages.listen, 'La lecture à voix haute a échoué.');
    },

    async 'in full mode the article replaces the summary'() {
      brief.mode = 'full';
      await brief.updateComplete;
      assert.equal(find('details'), null);
      assert.equal(find('#p6').textContent, module.article.paragraphs[5]);
    },

    async 'the element still shows the article after it was removed and appended again'() {
      const { parentElement: parent } = brief;
      brief.remove();
      await settle();
      parent.append(brief);
      await settle();
      assert.equal(find('#p1').textContent, module.article.paragraphs[0]);
    },

    async 'there are no errors and no warnings'() {
      // Lit's development build logs this warning, also without this element.
      const litWarning = /^Lit is in dev mode\. /;
      assert.deepEqual(
        problems.filter((text) => !litWarning.test(text)),
        [],
      );
    },
  };
}
