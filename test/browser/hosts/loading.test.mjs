import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';

/*
 * Finds faults in how the module gets into a page: two versions, the class alone, hashes, what the module asks for and
 * leaves behind. No other test loads the built file in more than one way.
 */

const module = await readFile(new URL('../../../dist/diplomacy-brief.js', import.meta.url), 'utf8');
const hash = (
  await readFile(new URL('../../../dist/diplomacy-brief.js.sha384', import.meta.url), 'utf8')
).trim();
const wrongHash = `sha384-${btoa('x'.repeat(48))}`;
const { integrity } = JSON.parse(
  await readFile(new URL('../../../dist/integrity.json', import.meta.url), 'utf8'),
);
const { default: french } = await import('../../../dist/labels/fr.js');
const { version } = JSON.parse(
  await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
);

const javascript = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };
const other = { body: module.replaceAll(`"${version}"`, '"0.0.1"'), headers: javascript };
const page = (head, body = '<diplomacy-brief><p>The fallback</p></diplomacy-brief>') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script src="/test/browser/hosts/scripts/probe.js"></script>${head}<body>${body}`;
const tag = (src, attributes = '') => `<script type="module" src="${src}" ${attributes}></script>`;

inEngines('loading', (world) => {
  async function visit(...content) {
    world.server.pages['/'] = page(...content);
    world.server.pages['/other.js'] = other;
    world.server.requests.length = 0;
    // The load event comes after the modules have run, or have failed.
    await world.engine.visit(world.server.origin);
  }
  const problems = () => world.engine.evaluate(() => window.problems);
  const rendered = () =>
    until(world.engine, () =>
      Boolean(
        document.querySelector('diplomacy-brief').shadowRoot?.querySelector('[part="article"]'),
      ),
    );
  const defined = () => world.engine.evaluate(() => customElements.get('diplomacy-brief').version);

  for (const [first, second, stays] of [
    ['/other.js', '/dist/diplomacy-brief.js', '0.0.1'],
    ['/dist/diplomacy-brief.js', '/other.js', version],
  ]) {
    it(`two versions keeps the definition of the first, ${stays}, and warns once`, async () => {
      assert.notEqual(other.body, module);
      await visit(tag(first) + tag(second));
      assert.ok(await rendered());
      assert.equal(await defined(), stays);
      const [warning, ...others] = await problems();
      assert.match(warning, /^console\.warn: <diplomacy-brief> /);
      for (const words of [version, '0.0.1', 'only one'])
        assert.ok(warning.includes(words), warning);
      assert.deepEqual(others, []);
    });
  }

  it('one version from two addresses warns of nothing', async () => {
    await visit(tag('/dist/diplomacy-brief.js') + tag('/dist/diplomacy-brief.js?again'));
    assert.ok(await rendered());
    assert.deepEqual(await problems(), []);
  });

  it('the class alone defines no tag, and the class can be defined with another tag', async () => {
    await visit('', '<my-brief mode="summary"></my-brief>');
    const found = await world.engine.evaluate(async () => {
      const { DiplomacyBrief } = await import('/dist/element.js');
      const before = customElements.get('diplomacy-brief');
      customElements.define('my-brief', class extends DiplomacyBrief {});
      await document.querySelector('my-brief').updateComplete;
      return [
        before === undefined,
        document.querySelector('my-brief').shadowRoot.querySelectorAll('li').length,
      ];
    });
    assert.deepEqual(found, [true, 5]);
    assert.deepEqual(await problems(), []);
  });

  for (const [what, steps] of Object.entries({
    'before the class': ['labels', 'class', 'define'],
    'between the class and the tag': ['class', 'labels', 'define'],
    'after the tag': ['class', 'define', 'labels'],
  })) {
    it(`labels ${what} are those of an element with a tag of one’s own`, async () => {
      await visit('', '<div lang="fr"><my-brief mode="summary"></my-brief></div>');
      const label = await world.engine.evaluate(async (steps) => {
        const act = {
          labels: () => import('/dist/labels/fr.js'),
          class: () => import('/dist/element.js'),
          define: async () => {
            const { DiplomacyBrief } = await import('/dist/element.js');
            customElements.define('my-brief', class MyBrief extends DiplomacyBrief {});
          },
        };
        for (const step of steps) await act[step]();
        const brief = document.querySelector('my-brief');
        await brief.updateComplete;
        return brief.shadowRoot.querySelector('h3').textContent;
      }, steps);
      assert.equal(label, french.summary);
      assert.deepEqual(await problems(), []);
    });
  }

  it('the class alone allows a definition in a scoped registry, if the engine supports them', async (test) => {
    await visit('', '<div></div>');
    const found = await world.engine.evaluate(async () => {
      try {
        new CustomElementRegistry();
      } catch {
        return 'no scoped registries';
      }
      const { DiplomacyBrief } = await import('/dist/element.js');
      const customElementRegistry = new CustomElementRegistry();
      customElementRegistry.define('diplomacy-brief', DiplomacyBrief);
      const root = document
        .querySelector('div')
        .attachShadow({ mode: 'open', customElementRegistry });
      root.innerHTML = '<diplomacy-brief></diplomacy-brief>';
      await root.firstChild.updateComplete;
      return root.firstChild.shadowRoot.querySelectorAll('[part="paragraph"]').length;
    });
    if (found === 'no scoped registries') test.skip(found);
    else assert.equal(found, 6);
  });

  it('the module and a language are allowed by their hashes', async () => {
    const map = JSON.stringify({
      integrity: { '/dist/labels/fr.js': integrity['./labels/fr.js'] },
    });
    await visit(
      `<script type="importmap">${map}</script>
      <script type="module">import "/dist/labels/fr.js"</script>
      ${tag('/dist/diplomacy-brief.js', `integrity="${hash}" crossorigin`)}`,
      '<div lang="fr"><diplomacy-brief mode="summary"></diplomacy-brief></div>',
    );
    assert.ok(await rendered());
    const label = () =>
      document.querySelector('diplomacy-brief').shadowRoot.querySelector('h3').textContent;
    assert.equal(await world.engine.evaluate(label), french.summary);
    assert.deepEqual(await problems(), []);
  });

  for (const [what, script] of Object.entries({
    missing: tag('/missing.js'),
    'blocked by a wrong hash': tag(
      '/dist/diplomacy-brief.js',
      `integrity="${wrongHash}" crossorigin`,
    ),
  })) {
    it(`a module that is ${what} keeps the fallback visible`, async () => {
      await visit(script);
      const state = () => [
        customElements.get('diplomacy-brief') === undefined,
        document.querySelector('diplomacy-brief p').checkVisibility(),
      ];
      assert.deepEqual(await world.engine.evaluate(state), [true, true]);
    });
  }

  it('the module makes one request, and adds no cookie, storage, global or history entry', async () => {
    const state = async () => ({
      cookie: document.cookie,
      storage: [localStorage.length, sessionStorage.length],
      entries: history.length,
      address: location.href,
      // Lit sets Symbol.metadata where the engine has none.
      prototypes: [Object, Array, Symbol, HTMLElement, Element].map((type) =>
        Reflect.ownKeys(type)
          .concat(Reflect.ownKeys(type.prototype))
          .map(String)
          .filter((name) => name !== 'metadata')
          .sort()
          .join(),
      ),
      resources: performance
        .getEntriesByType('resource')
        .filter(({ name }) => !/probe|favicon/.test(name)).length,
      databases: (await indexedDB.databases()).length,
    });
    await visit('', '<diplomacy-brief id="brief" mode="summary"></diplomacy-brief>');
    const before = await world.engine.evaluate(state);
    const { globals, ...after } = await world.engine.evaluate(async (state) => {
      const keys = Reflect.ownKeys(window);
      await import('/dist/diplomacy-brief.js');
      const brief = document.querySelector('diplomacy-brief');
      await brief.reveal(3);
      brief.mode = 'full';
      await brief.updateComplete;
      brief.mode = 'summary';
      await brief.updateComplete;
      brief.shadowRoot.querySelector('button').click();
      for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
      const found = await state();
      // Firefox lists a built-in global only after its first use, so a new, empty window provides the list to ignore.
      const frame = document.body.appendChild(document.createElement('iframe'));
      const globals = Reflect.ownKeys(window).filter(
        (key) => !keys.includes(key) && !(key in frame.contentWindow),
      );
      return { ...found, globals: globals.map(String) };
    }, state);
    // '0' is the frame that this test added. Lit writes the others, for the other copies of Lit in a page.
    assert.deepEqual(
      globals.filter(
        (key) => !['0', 'litPropertyMetadata', 'reactiveElementVersions'].includes(key),
      ),
      [],
    );
    assert.deepEqual({ ...after, resources: after.resources - 1 }, before);
    const asked = world.server.requests.filter((url) => !/probe|favicon/.test(url));
    assert.deepEqual(asked, ['/', '/dist/diplomacy-brief.js']);
  });
});
