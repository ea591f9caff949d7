import assert from 'node:assert/strict';

/*
 * What holds for the element where people run the tests of their own pages: in browsers that are emulated in Node.
 * None of these has everything that the element uses, so a promise is either kept in all of them, or asks what the
 * emulator can do. The runners keep the promises in this order, on one element.
 */

/** The ways to import the element: by the package's main name, by that of the single file, and the single file itself. */
const imports = {
  'diplomacy-brief': () => import('diplomacy-brief'),
  'diplomacy-brief/diplomacy-brief.js': () => import('diplomacy-brief/diplomacy-brief.js'),
  // A runner that takes modules by the condition `node` gets another file by either of these names.
  'dist/diplomacy-brief.js': () => import('./node_modules/diplomacy-brief/dist/diplomacy-brief.js'),
};

const importLabels = () => import('diplomacy-brief/labels/fr.js');

/** When the labels of another language are imported. */
const orders = ['first', 'last'];

/** Every combination, for a process of its own each: a page has one registry of elements. */
export const cases = Object.keys(imports).flatMap((entry) =>
  orders.map((order) => ({ entry, order, name: `${entry}, labels ${order}` })),
);

/** Long enough for every task that an emulator may use for its events. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

/**
 * @param disclosure Whether a `<details>` of the emulator opens by a press and tells of it.
 */
export function promises({ entry, order }, { disclosure }) {
  const complaints = [];
  for (const method of ['error', 'warn']) {
    console[method] = (...words) => complaints.push(words.join(' '));
  }
  window.addEventListener('error', ({ message }) => complaints.push(message));

  const told = [];
  let module, brief;
  const find = (selector) => brief.shadowRoot.querySelector(selector);

  return {
    async 'importing the package defines the element'() {
      if (order === 'first') await importLabels();
      module = await imports[entry]();
      assert.equal(customElements.get('diplomacy-brief'), module.DiplomacyBrief);
    },

    async 'the element shows the whole text once it is connected'() {
      const place = document.createElement('div');
      place.setAttribute('lang', 'fr');
      brief = document.createElement('diplomacy-brief');
      brief.mode = 'summary';
      brief.addEventListener('toggle', ({ type, oldState, newState, bubbles }) =>
        told.push({ type, oldState, newState, bubbles }),
      );
      place.append(brief);
      document.body.append(place);
      await brief.updateComplete;
      const paragraphs = [...brief.shadowRoot.querySelectorAll('[part="paragraph"]')];
      assert.deepEqual(
        paragraphs.map(({ textContent }) => textContent),
        [...module.article.paragraphs],
      );
      assert.equal(find('[part="title"]').textContent, module.article.title);
      assert.equal(find('[part="points"]').children.length, module.summary.points.length);
    },

    async 'the words around the article are those of the place, in whatever order they are imported'() {
      if (order === 'last') {
        assert.equal(find('summary').textContent, 'Read the full article');
        await importLabels();
        await settle();
      }
      await brief.updateComplete;
      assert.equal(find('summary').textContent, 'Lire l’article complet');
    },

    async 'a page opens and closes it, and is told'() {
      brief.open = true;
      await settle();
      assert.deepEqual([brief.open, brief.hasAttribute('open')], [true, true]);
      brief.removeAttribute('open');
      await settle();
      assert.deepEqual([brief.open, brief.hasAttribute('open')], [false, false]);
      if (!disclosure) return;
      assert.equal(find('details').open, false);
      assert.deepEqual(told.splice(0), [
        { type: 'toggle', oldState: 'closed', newState: 'open', bubbles: false },
        { type: 'toggle', oldState: 'open', newState: 'closed', bubbles: false },
      ]);
    },

    async 'a press on the summary opens it, and the page is told'() {
      find('summary').click();
      await settle();
      if (!disclosure) return;
      assert.deepEqual([brief.open, find('details').open], [true, true]);
      assert.deepEqual(told.splice(0), [
        { type: 'toggle', oldState: 'closed', newState: 'open', bubbles: false },
      ]);
      brief.open = false;
      await settle();
      told.length = 0;
    },

    async 'a paragraph is revealed'() {
      await brief.reveal(3);
      await settle();
      assert.equal(brief.open, true);
      assert.equal(find('#p3').getAttribute('tabindex'), '-1');
    },

    async 'a press on a source reveals its paragraph, and another one leads back'() {
      const [source] = brief.shadowRoot.querySelectorAll('button');
      source.click();
      await settle();
      const back = find(`#p${source.getAttribute('value')} + button`);
      assert.match(back.textContent, /^Retour au point clé 1$/);
      back.click();
      await settle();
      assert.equal(back.isConnected, false);
    },

    async 'what cannot be revealed is rejected'() {
      await assert.rejects(brief.reveal(7), { name: 'RangeError' });
    },

    async 'each of the controls can be pressed, and says what came of it'() {
      brief.controls = true;
      await brief.updateComplete;
      const pressed = {};
      for (const button of brief.shadowRoot.querySelectorAll('[part="control"]')) {
        button.click();
        await settle();
        pressed[button.name] = find('[part="status"]').textContent;
      }
      assert.deepEqual(Object.keys(pressed), ['share', 'quote', 'listen', 'stop']);
      // What an emulator has for a clipboard decides which of these it is.
      assert.match(
        pressed.share,
        /^(Lien copié|La copie a échoué|Il n’y a pas de lien vers cette page)/,
      );
      assert.match(pressed.quote, /^(Citation copiée|La copie a échoué)/);
      assert.equal(pressed.listen, 'La lecture à voix haute a échoué.');
    },

    async 'the whole article replaces the summary'() {
      brief.mode = 'full';
      await brief.updateComplete;
      assert.equal(find('details'), null);
      assert.equal(find('#p6').textContent, module.article.paragraphs[5]);
    },

    async 'it can leave the page, and come back'() {
      const { parentElement: place } = brief;
      brief.remove();
      await settle();
      place.append(brief);
      await settle();
      assert.equal(find('#p1').textContent, module.article.paragraphs[0]);
    },

    async 'nothing is complained of'() {
      // Lit says this itself, wherever its build for development is taken.
      const byLit = /^Lit is in dev mode\. /;
      assert.deepEqual(
        complaints.filter((text) => !byLit.test(text)),
        [],
      );
    },
  };
}
