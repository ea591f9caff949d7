import assert from 'node:assert/strict';
import { it } from 'node:test';
import { article } from '../../../dist/server.js';
import { embedPage } from '../../../dist/site.js';
import { inEngines, until } from '../../support/engines.mjs';
import { clickAt } from '../../support/input.mjs';
import { framer } from './frames.mjs';

const secret = '#?secret=Ab3dE6gH9j';

/** Runs in the frame. The names of the controls that the reader sees. */
const shownControls = () =>
  [...document.querySelector('#brief').shadowRoot.querySelectorAll('[part="control"]')]
    .filter((button) => button.checkVisibility())
    .map(({ name }) => name);

/** Runs in the frame. The middle of the link below the article, in view. */
const middleOfLink = () => {
  const link = document.querySelector('small a');
  link.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = link.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

inEngines('a page in a sandboxed frame', (world) => {
  const { embed, visit, messages, inFrame } = framer(world);
  const frame = (query, attributes) =>
    visit(`<iframe src="${embed(query, true)}" width="700" height="500" ${attributes}></iframe>`);
  const isRendered = () =>
    inFrame(() => document.querySelector('#brief').updateComplete.then(() => true));

  it('with scripts shows the article, unfolds it and leads to the sources', async () => {
    await frame('', 'sandbox="allow-scripts"');
    await isRendered();
    const texts = await inFrame(() => {
      const root = document.querySelector('#brief').shadowRoot;
      root.querySelector('[part="source"][value="2"]').click();
      return [...root.querySelectorAll('[part="title"], [part="paragraph"]')]
        .filter((node) => node.checkVisibility())
        .map((node) => node.querySelector('slot').assignedNodes()[0].textContent);
    });
    assert.deepEqual(texts, [article.title, ...article.paragraphs]);
    const isMarked = () =>
      document.querySelector('#brief').shadowRoot.querySelector('[part="paragraph"][tabindex]')?.id === 'p2'; // prettier-ignore
    assert.ok(await until({ evaluate: inFrame }, isMarked));
  });

  it('offers no button that copies or shares', async () => {
    await frame('?controls', 'sandbox="allow-scripts"');
    await isRendered();
    assert.deepEqual(
      (await inFrame(shownControls)).filter((name) => name !== 'listen'),
      [],
    );
    // The link to the page is there in place of them.
    assert.ok(await inFrame(() => document.querySelector('small a').checkVisibility()));
  });

  it('offers these buttons where they work', async () => {
    await visit(`<iframe src="${embed('?controls')}" width="600" height="790"></iframe>`);
    await isRendered();
    assert.deepEqual((await inFrame(shownControls)).slice(0, 2), ['share', 'quote']);
  });

  it('loads the labels of another language, if the address of the page is known', async () => {
    const folder = new URL('.', embed('', true)).href;
    world.server.pages['/dist/with-address.html'] = embedPage(folder);
    await visit(
      `<iframe src="${folder}with-address.html?lang=de" width="700" height="500" sandbox="allow-scripts"></iframe>`,
    );
    const isGerman = () => document.querySelector('#brief').shadowRoot.textContent.includes('März');
    assert.ok(await until({ evaluate: inFrame }, isGerman));
  });

  it('without scripts shows the summary, under which the article unfolds', async () => {
    // allow-same-origin only lets the test look into the frame.
    await visit(
      `<iframe src="${embed('?mode=full&amp;lang=fr')}" width="700" height="500" sandbox="allow-same-origin"></iframe>`,
    );
    const read = () => {
      const { shadowRoot } = document.querySelector('iframe').contentDocument.querySelector('#brief'); // prettier-ignore
      const shown = (part) =>
        [...shadowRoot.querySelectorAll(`[part="${part}"]`)]
          .filter((node) => node.checkVisibility({ contentVisibilityAuto: true }))
          .map((node) => node.textContent);
      const before = [shown('standfirst').length, shown('point').length, shown('paragraph').length];
      const summary = shadowRoot.querySelector('summary');
      summary.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = summary.getBoundingClientRect();
      return { before, point: [left + width / 2, top + height / 2] };
    };
    const { before, point } = await world.engine.evaluate(read);
    assert.deepEqual(before, [1, 5, 0]);
    await clickAt(world.engine, ...point);
    const paragraphs = () =>
      [...document.querySelector('iframe').contentDocument.querySelector('#brief').shadowRoot.querySelectorAll('details[open] [part="paragraph"]')] // prettier-ignore
        .filter((node) => node.checkVisibility())
        .map((node) => node.querySelector('slot').assignedNodes()[0].textContent);
    assert.ok(
      await until(world.engine, (count) => document.querySelector('iframe').contentDocument.querySelector('#brief').shadowRoot.querySelectorAll('details[open] [part="paragraph"]').length === count, article.paragraphs.length), // prettier-ignore
    );
    assert.deepEqual(await world.engine.evaluate(paragraphs), article.paragraphs);
  });

  it('of WordPress asks WordPress to open the link that the reader presses', async () => {
    await frame(secret, 'sandbox="allow-scripts"');
    await isRendered();
    await messages();
    await clickAt(world.engine, ...(await inFrame(middleOfLink)));
    const links = (await messages()).filter(({ data }) => data.message === 'link');
    assert.deepEqual(
      links.map(({ data }) => data),
      [{ message: 'link', value: embed('', true), secret: 'Ab3dE6gH9j' }],
    );
    assert.equal(await inFrame(() => location.hash), secret);
  });
});

inEngines('the embed page in a frame', (world) => {
  const { embed, visit, inFrame } = framer(world);

  it('opens a link in the whole window', async () => {
    await visit(`<iframe src="${embed('?heading-level=3')}" width="700" height="500"></iframe>`, {
      follow: false,
    });
    await inFrame(() => document.querySelector('#brief').updateComplete.then(() => 0));
    await clickAt(world.engine, ...(await inFrame(middleOfLink)));
    const address = embed('');
    const isThere = (address) => location.href === address;
    // While the window goes there, no page answers.
    const evaluate = (...args) => world.engine.evaluate(...args).catch(() => false);
    assert.ok(await until({ evaluate }, isThere, address));
  });

  it('is black on white in a dark page of which it knows nothing, also without scripts', async () => {
    for (const sandbox of ['', 'sandbox="allow-same-origin"']) {
      await visit(
        `<style>:root { background: black; color: white }</style><iframe src="${embed()}" width="600" height="700" ${sandbox}></iframe>`,
      );
      const colors = await world.engine.evaluate(() => {
        const { documentElement } = document.querySelector('iframe').contentDocument;
        const { backgroundColor, color } = getComputedStyle(documentElement);
        return { backgroundColor, color };
      });
      assert.deepEqual(colors, { backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`lets the colour of a ${scheme} page show through`, async () => {
      await visit(
        `<style>:root { color-scheme: ${scheme}; background: rgb(20, 90, 60) }</style><iframe src="${embed(`?color-scheme=${scheme}`)}" width="600" height="700"></iframe>`,
      );
      const { background, text } = await inFrame(() => ({
        background: getComputedStyle(document.documentElement).backgroundColor,
        text: getComputedStyle(document.querySelector('#brief')).color,
      }));
      assert.equal(background, 'rgba(0, 0, 0, 0)');
      const [red] = text.match(/\d+/);
      assert.ok(scheme === 'dark' ? red > 240 : red < 15, text);
    });
  }
});
