import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inEngines, until } from '../../support/engines.mjs';

/*
 * A failure disables only the feature that failed. The fallback is shown until the article is rendered, and the
 * article stays afterwards. Each failure is reported once, as an error of the page.
 */

const entries = {
  'the module': '<script type="module" src="/dist/diplomacy-brief.js"></script>',
  'the class alone': `<script type="module">
    import { DiplomacyBrief } from '/dist/element.js';
    customElements.define('diplomacy-brief', DiplomacyBrief);
  </script>`,
};
const module = entries['the module'];
const french = '<script type="module" src="/dist/labels/fr.js"></script>';
const page = (head, body = '<diplomacy-brief><p>The fallback</p></diplomacy-brief>', lang = 'en') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A page</title><script src="/test/browser/hosts/scripts/probe.js"></script>${head}<body>${body}`;

/** Methods that throw as long as the page is `broken`. */
const broken = (...names) => `<script>
  window.broken = true;
  for (const { prototype } of [EventTarget, Node, Element, Document, DocumentFragment]) {
    for (const name of ${JSON.stringify(names)}) {
      if (!Object.hasOwn(prototype, name)) continue;
      const { [name]: method } = prototype;
      prototype[name] = function () {
        if (window.broken) throw new Error('broken by the page');
        return method.apply(this, arguments);
      };
    }
  }
</script>`;

/** Records the text that is shared or copied; \`way\` decides which of the two functions work. */
const givingOut = `<script>
  window.given = [];
  window.way = 'share';
  const give = (...ways) => async (text) => {
    if (!ways.includes(window.way)) throw new DOMException('Not allowed', 'NotAllowedError');
    window.given.push(text);
  };
  const copy = give('share', 'copy');
  const share = give('share');
  window.ClipboardItem = class { constructor(data) { this.data = data } };
  const stubs = {
    share: ({ title, text, url }) => share([title, text, url].join(' ')),
    clipboard: {
      writeText: copy,
      write: async ([{ data }]) => {
        for (const blob of Object.values(data)) await copy(await (await blob).text());
      },
    },
  };
  for (const [name, value] of Object.entries(stubs))
    Object.defineProperty(navigator, name, { value, configurable: true });
</script>`;

const voice = '<script src="/test/browser/hosts/scripts/voice.js"></script>';

/** The number of visible paragraphs in the article and in the fallback. */
const seen = () => {
  const brief = document.querySelector('diplomacy-brief');
  const shown = (root, selector) =>
    [...(root?.querySelectorAll(selector) ?? [])].filter((node) => node.checkVisibility()).length;
  return {
    article: shown(brief.shadowRoot, '[part="paragraph"]'),
    fallback: shown(brief, ':scope > p'),
  };
};
const article = { article: 6, fallback: 0 };
const fallback = { article: 0, fallback: 1 };

function tests(world) {
  const evaluate = (act, ...args) => world.engine.evaluate(act, ...args);
  const problems = () => evaluate(() => window.problems);

  async function visit(...content) {
    world.server.pages['/'] = page(...content);
    await world.engine.visit(world.server.origin);
    await sleep(150);
  }

  /** Asserts that exactly one problem, an error with the given message, was reported. */
  async function reportedOnce(message) {
    const [first, ...more] = await problems();
    assert.deepEqual(more, []);
    assert.match(first ?? 'nothing', /^error: /);
    assert.ok(first.includes(message), first);
  }

  const change = () => document.querySelector('diplomacy-brief').setAttribute('heading-level', '3');
  const mend = () => {
    window.broken = false;
  };

  for (const [entry, head] of Object.entries(entries)) {
    for (const [what, methods] of Object.entries({
      'attach a shadow root': ['attachShadow'],
      'make elements': ['createElement', 'createElementNS'],
      'clone nodes': ['cloneNode', 'importNode'],
    })) {
      it(`${entry} keeps the fallback when it cannot ${what}, reports one error, and renders the article on the next change`, async () => {
        await visit(broken(...methods) + head);
        assert.deepEqual(await evaluate(seen), fallback);
        await reportedOnce('broken by the page');
        await evaluate(mend);
        await evaluate(change);
        await sleep(100);
        assert.deepEqual(await evaluate(seen), article);
        assert.equal((await problems()).length, 1);
      });
    }
  }

  for (const [what, methods] of Object.entries({
    'set attributes': ['setAttribute', 'toggleAttribute', 'removeAttribute'],
    'insert nodes': [
      'append',
      'appendChild',
      'insertBefore',
      'prepend',
      'replaceChild',
      'replaceChildren',
      'replaceWith',
    ],
    'find nodes': ['querySelector', 'querySelectorAll', 'getElementById', 'closest'],
    'find its position in the document': ['getRootNode', 'contains'],
    'listen to events': ['addEventListener'],
  })) {
    it(`the fallback or the article is shown when the element cannot ${what}, and the article after the next change`, async () => {
      await visit(broken(...methods) + module + french);
      const first = await problems();
      await evaluate(mend);
      const before = await evaluate(seen);
      const isRendered = before.article > 0;
      assert.deepEqual(before, isRendered ? article : fallback);
      assert.ok(isRendered || first.length === 1, `${first.length} problems: ${first.join()}`);
      assert.ok(first.length < 2 && !/^rejection/.test(first[0] ?? ''), first.join());
      await evaluate(change);
      await sleep(100);
      assert.deepEqual(await evaluate(seen), article);
      assert.deepEqual(await problems(), first);
    });
  }

  it('a mode that is not a string, set before the definition, is reported once and prevents no rendering', async () => {
    await visit('', `<diplomacy-brief controls><p>The fallback</p></diplomacy-brief>`);
    await evaluate(async () => {
      document.querySelector('diplomacy-brief').mode = Object.create(null);
      await import('/dist/diplomacy-brief.js');
    });
    await sleep(100);
    const { article: paragraphs } = await evaluate(seen);
    assert.deepEqual(await evaluate(seen), paragraphs ? article : fallback);
    const [first, ...more] = await problems();
    assert.deepEqual(more, []);
    assert.match(first, /^error: /);
    await evaluate(() => {
      document.querySelector('diplomacy-brief').mode = 'full';
      document.querySelector('diplomacy-brief').headingLevel = 4;
    });
    await sleep(100);
    assert.deepEqual(await evaluate(seen), article);
  });

  const words = () => {
    const { shadowRoot } = document.querySelector('diplomacy-brief');
    return [...shadowRoot.querySelectorAll('button')].slice(0, 2).map((node) => node.textContent);
  };

  it('a label that throws before the definition is reported once, and the article has the default labels', async () => {
    await visit(
      '',
      `<diplomacy-brief controls><p>The fallback</p></diplomacy-brief><script>
        document.querySelector('diplomacy-brief').labels = {
          get share() {
            throw new Error('a broken label');
          },
        };
      </script>${module}`,
    );
    assert.deepEqual(await evaluate(seen), article);
    assert.deepEqual(await evaluate(words), ['Share', 'Copy quote']);
    await reportedOnce('a broken label');
  });

  it('a label that throws makes the assignment throw immediately, and changes nothing', async () => {
    await visit(module, `<diplomacy-brief controls><p>The fallback</p></diplomacy-brief>`);
    const caught = await evaluate(async () => {
      const { addLabels } = await import('/dist/labels/add.js');
      const brief = document.querySelector('diplomacy-brief');
      brief.labels = { share: 'Pass it on' };
      const labels = {
        lang: 'en',
        get share() {
          throw new Error('a broken label');
        },
      };
      return [() => (brief.labels = labels), () => addLabels(brief.constructor, labels)].map(
        (act) => {
          try {
            act();
          } catch (error) {
            return error.message;
          }
          return 'nothing';
        },
      );
    });
    assert.deepEqual(caught, ['a broken label', 'a broken label']);
    await evaluate(change);
    await sleep(100);
    assert.deepEqual(await evaluate(words), ['Pass it on', 'Copy quote']);
    assert.deepEqual(await evaluate(seen), article);
    assert.deepEqual(await problems(), []);
  });

  it('labels that are not strings are ignored', async () => {
    await visit(module, `<diplomacy-brief controls><p>The fallback</p></diplomacy-brief>`);
    for (const labels of [
      () => ({ share: 5, quote: null, listen: Symbol(), more: {}, dateLine: ['x'], lang: 7 }),
      () => Object.assign(Object.create(null), { share: new String('Pass it on'), lang: {} }),
      () => 'Share',
      () => [],
      () => () => 1,
    ]) {
      await evaluate((labels) => {
        document.querySelector('diplomacy-brief').labels = labels();
      }, labels);
      await sleep(50);
      assert.deepEqual(await evaluate(words), ['Share', 'Copy quote'], String(labels));
    }
    assert.deepEqual(await evaluate(seen), article);
    assert.deepEqual(await problems(), []);
  });

  it('labels are read only once, when they are set', async () => {
    await visit(module, `<diplomacy-brief controls><p>The fallback</p></diplomacy-brief>`);
    await evaluate(() => {
      window.labels = { share: 'Pass it on' };
      document.querySelector('diplomacy-brief').labels = window.labels;
      window.labels.share = 'Another word';
      window.labels.quote = 'Another word';
    });
    await evaluate(change);
    await sleep(100);
    assert.deepEqual(await evaluate(words), ['Pass it on', 'Copy quote']);
  });

  // Addresses

  /** Clicks a button once for each way to share or copy, and returns the results. */
  const press = async (find, name) => {
    const document_ = find ? document.querySelector(find).contentDocument : document;
    const window_ = find ? document.querySelector(find).contentWindow : window;
    const { shadowRoot } = document_.querySelector('diplomacy-brief');
    const out = {};
    for (const way of ['share', 'copy', 'show']) {
      window_.way = way;
      const status = shadowRoot.querySelector('[part="status"]');
      status.replaceChildren();
      shadowRoot.querySelector(`[name="${name}"]`).click();
      for (let n = 0; n < 50 && !status.textContent; n++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      const links = [...status.querySelectorAll('a')].map(({ href }) => href);
      out[way] = { says: status.textContent, links, given: window_.given.splice(0) };
    }
    return { out, problems: window_.problems };
  };

  for (const address of [
    'javascript:window.ran=1',
    ' JavaScript:window.ran=1',
    'data:text/html,x',
    'blob:https://example.org/5f1a',
    'file:///etc/hosts',
    'about:blank',
    'https://',
  ]) {
    it(`the canonical link “${address}” is not shown, copied, shared or cited`, async () => {
      await visit(
        `<link rel="canonical" href="${address}">${givingOut}${module}`,
        '<diplomacy-brief controls></diplomacy-brief>',
      );
      const own = `${world.server.origin}/`;
      for (const name of ['share', 'quote']) {
        const { out, problems } = await evaluate(press, '', name);
        assert.deepEqual(problems, []);
        for (const [way, { says, links, given }] of Object.entries(out)) {
          const all = [says, ...links, ...given].join('\n');
          assert.doesNotMatch(all, /(javascript|data|blob|file|about):|https:\/\/("|\s|$)/i);
          assert.ok(all.includes(own), `${name}, ${way}: ${all}`);
        }
      }
    });
  }

  const srcdoc = (html) => `<iframe srcdoc="${html.replaceAll('"', '&quot;')}"></iframe>`;
  const blob = (
    html,
  ) => `<iframe></iframe><script type="text/plain">${html.replaceAll('</script', '<\\/script')}</script><script>
    const html = document.querySelector('[type="text/plain"]').textContent.replaceAll('<\\\\/script', '</' + 'script');
    document.querySelector('iframe').src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  </script>`;
  const loaded = () =>
    until(world.engine, () =>
      Boolean(
        document
          .querySelector('iframe')
          .contentDocument?.querySelector('diplomacy-brief')
          ?.shadowRoot?.querySelector('button'),
      ),
    );
  const inner = (attributes) =>
    page(
      givingOut + module,
      `<diplomacy-brief controls ${attributes}></diplomacy-brief>`,
    ).replaceAll('src="/', `src="${world.server.origin}/`);

  for (const [where, frame, attributes] of [
    ['a page of srcdoc', srcdoc, ''],
    ['a page of srcdoc, for a paragraph', srcdoc, 'id="brief"'],
    ['a blob: page', blob, ''],
    ['a blob: page, for a paragraph', blob, 'id="brief"'],
    ['a blob: page with a relative href', blob, 'mode="summary" href="/full"'],
  ]) {
    it(`on ${where}, Share and Copy quote announce that there is no link`, async () => {
      await visit('', frame(inner(attributes)));
      assert.ok(await loaded());
      const reveal = () =>
        document.querySelector('iframe').contentDocument.querySelector('diplomacy-brief').reveal(2);
      if (attributes.includes('id=')) await evaluate(reveal);
      const share = await evaluate(press, 'iframe', 'share');
      assert.deepEqual(share.problems, []);
      const quote = await evaluate(press, 'iframe', 'quote');
      assert.deepEqual(quote.problems, []);
      for (const [way, { says, links, given }] of [
        ...Object.entries(share.out),
        ...Object.entries(quote.out),
      ]) {
        assert.deepEqual(links, [], way);
        assert.doesNotMatch([says, ...given].join(), /about:|blob:|href=|cite=|\{link\}/);
        assert.doesNotMatch(says, /^$|^Link copied|https?:|^Shared\.$|^Quote copied\.$/);
      }
      for (const { says } of [...Object.values(share.out), quote.out.copy])
        assert.match(says, /link/i);
      // Without a quote and without a link, nothing is copied.
      if (attributes.includes('id=')) assert.match(quote.out.copy.given.join(), /\w/);
      else assert.deepEqual(quote.out.copy.given, []);
    });
  }

  it('an http(s) address is shared even from a blob: page', async () => {
    await visit('', blob(inner('mode="summary" href="https://example.org/full"')));
    assert.ok(await loaded());
    const { out } = await evaluate(press, 'iframe', 'share');
    assert.ok(out.share.given.join().endsWith(' https://example.org/full'));
    assert.deepEqual(out.copy.given, ['https://example.org/full']);
    assert.deepEqual(out.show.links, ['https://example.org/full']);
  });

  it('in a document without a window, Share announces that there is no link', async () => {
    await visit(givingOut + module, '');
    const says = await evaluate(async () => {
      const brief = document.createElement('diplomacy-brief');
      Object.assign(brief, { mode: 'summary', href: '/full', controls: true });
      document.implementation.createHTMLDocument().body.append(brief);
      await brief.updateComplete;
      brief.shadowRoot.querySelector('[name="share"]').click();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return brief.shadowRoot.querySelector('[part="status"]').textContent;
    });
    assert.match(says, /link/i);
    assert.doesNotMatch(says, /https?:|copied/);
    assert.deepEqual(await problems(), []);
  });

  for (const [name, reason] of Object.entries({
    null: () => null,
    undefined: () => undefined,
    '"no"': () => 'no',
    '{}': () => ({}),
    'Object.create(null)': () => Object.create(null),
  })) {
    it(`the link is copied when the share() of the page rejects with ${name}`, async () => {
      await visit(givingOut + module, '<diplomacy-brief controls></diplomacy-brief>');
      await evaluate((reason) => {
        navigator.share = undefined;
        Object.defineProperty(navigator, 'share', { value: () => Promise.reject(reason()) });
      }, reason);
      const { out, problems } = await evaluate(press, '', 'share');
      assert.deepEqual(problems, []);
      assert.equal(out.share.says, 'Link copied.');
      assert.deepEqual(out.share.given, [`${world.server.origin}/`]);
    });
  }

  // A closed shadow root that exists before the definition

  for (const [made, body, act] of [
    [
      'prerendered',
      '<diplomacy-brief><template shadowrootmode="closed"><p>The page’s own</p></template></diplomacy-brief>',
      () => {},
    ],
    [
      'made by the page',
      '<diplomacy-brief></diplomacy-brief>',
      (brief) => {
        brief.attachShadow({ mode: 'closed' }).textContent = 'The page’s own';
      },
    ],
  ]) {
    it(`a closed shadow root, ${made}, causes at most one problem, and reveal() settles`, async () => {
      await visit('', body);
      const revealed = await evaluate(async (act) => {
        const brief = document.querySelector('diplomacy-brief');
        act(brief);
        await import('/dist/diplomacy-brief.js');
        const time = () => new Promise((resolve) => setTimeout(resolve, 50));
        await time();
        for (const change of [
          () => (brief.mode = 'summary'),
          () => (brief.open = true),
          () => (brief.headingLevel = 3),
          () => (brief.labels = { share: 'Pass it on' }),
          () => (brief.controls = true),
          () => (brief.open = false),
          () => brief.remove(),
          () => document.body.append(brief),
        ]) {
          change();
          await time();
        }
        const late = new Promise((resolve) => setTimeout(resolve, 1000, 'never settled'));
        return Promise.race([
          brief.reveal(2).then(
            () => 'kept',
            () => 'refused',
          ),
          late,
        ]);
      }, act);
      // A class can access a closed root that was prerendered, but not a closed root that a script attached.
      assert.match(revealed, made === 'prerendered' ? /^(kept|refused)$/ : /^refused$/);
      const found = await problems();
      assert.ok(found.length <= 1 && (revealed === 'kept' || found.length), found.join('\n'));
    });
  }

  // The mark on a revealed paragraph

  for (const [where, attribute] of Object.entries({
    'in view': '',
    hidden: 'hidden',
    inert: 'inert',
    'not rendered': 'style="display: none"',
    'displayed without its content': 'style="content-visibility: hidden"',
  })) {
    it(`at most one paragraph is marked in an element that is ${where}`, async () => {
      await visit(module, `<diplomacy-brief mode="summary" ${attribute}></diplomacy-brief>`);
      const marks = await evaluate(async () => {
        const brief = document.querySelector('diplomacy-brief');
        const count = () =>
          brief.shadowRoot.querySelectorAll('[part="paragraph"][tabindex]').length;
        const counts = [];
        for (const paragraph of [1, 4, 2, 2, 6]) {
          await brief.reveal(paragraph);
          counts.push(count());
        }
        for (const button of brief.shadowRoot.querySelectorAll('button[value]')) {
          button.click();
          counts.push(count());
        }
        return counts;
      });
      assert.ok(Math.max(...marks) <= 1, marks.join());
    });
  }

  // Speech

  const listen = async () => {
    const { shadowRoot } = document.querySelector('diplomacy-brief');
    const button = shadowRoot.querySelector('[name="listen"]');
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return [
      button.textContent,
      shadowRoot.querySelector('[part="status"]').textContent,
      window.said.length,
    ];
  };

  it('a missing ResizeObserver does not disable reading aloud', async () => {
    await visit(
      `${voice}<script>delete window.ResizeObserver</script>${module}`,
      '<diplomacy-brief controls></diplomacy-brief>',
    );
    assert.deepEqual(await evaluate(listen), ['Pause', '', 1]);
    assert.deepEqual(await problems(), []);
  });

  for (const method of ['speak', 'resume', 'cancel']) {
    it(`a synthesizer whose ${method}() throws disables only reading aloud`, async () => {
      await visit(
        `${voice}<script>speech.${method} = () => { throw new Error('no speech') }</script>${module}`,
        '<diplomacy-brief controls mode="summary"></diplomacy-brief>',
      );
      const [word, status, said] = await evaluate(listen);
      if (!said) assert.deepEqual([word, status], ['Listen', 'Reading aloud failed.']);
      const opened = await evaluate(async () => {
        const brief = document.querySelector('diplomacy-brief');
        const toggles = [];
        brief.addEventListener('toggle', ({ newState }) => toggles.push(newState));
        brief.shadowRoot.querySelector('summary').click();
        await new Promise((resolve) => setTimeout(resolve, 100));
        brief.controls = false;
        await brief.updateComplete;
        brief.remove();
        return [brief.open, ...toggles];
      });
      assert.deepEqual(opened, [true, 'open']);
      assert.deepEqual(await problems(), []);
    });
  }

  // Languages

  it('a language of 20,000 subtags delays the rendering by less than a second', async () => {
    await visit(module + french);
    const time = await evaluate(async () => {
      const brief = document.querySelector('diplomacy-brief');
      await brief.updateComplete;
      const start = performance.now();
      brief.lang = 'a-'.repeat(20_000);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await brief.updateComplete;
      return performance.now() - start;
    });
    assert.ok(time < 1000, `${time} ms`);
    assert.deepEqual(await evaluate(seen), article);
  });

  for (const lang of ['fr-FR ', ' fr', 'fr_FR', 'fr-', 'FR-ca', 'fr-x-1', 'fr--FR', 'fr\n']) {
    it(`the labels and their lang attribute agree for the language ${JSON.stringify(lang)}`, async () => {
      await visit(module + french, '<diplomacy-brief controls></diplomacy-brief>', lang);
      const [marked, word] = await evaluate(() => {
        const { shadowRoot } = document.querySelector('diplomacy-brief');
        return [
          shadowRoot.querySelector('article').lang,
          shadowRoot.querySelector('[name="share"]').textContent,
        ];
      });
      assert.match(`${word} ${marked}`, /^(Share en|Partager fr)(-\w+)*$/i);
      assert.deepEqual(await problems(), []);
    });
  }

  it('the language is found through shadow roots of another window, a frame', async () => {
    await visit(module + french, '<iframe srcdoc="<!doctype html><body>"></iframe>');
    const share = await evaluate(async () => {
      const { contentDocument: frame } = document.querySelector('iframe');
      const host = frame.body.appendChild(frame.createElement('div'));
      const brief = document.createElement('diplomacy-brief');
      brief.controls = true;
      host.lang = 'fr';
      host.attachShadow({ mode: 'open' }).append(brief);
      const words = [];
      for (const lang of ['fr', 'en', 'fr-CA']) {
        host.lang = lang;
        await new Promise((resolve) => setTimeout(resolve, 50));
        words.push(brief.shadowRoot.querySelector('[name="share"]').textContent);
      }
      return words;
    });
    assert.deepEqual(share, ['Partager', 'Share', 'Partager']);
    assert.deepEqual(await problems(), []);
  });

  it('elements in nested shadow roots are observed at a cost proportional to their number', async () => {
    await visit(module + french);
    const counts = await evaluate(async () => {
      const { observe } = MutationObserver.prototype;
      let calls = 0;
      MutationObserver.prototype.observe = function () {
        calls++;
        return observe.apply(this, arguments);
      };
      const counts = [];
      for (const number of [30, 60]) {
        calls = 0;
        let place = document.body;
        for (let n = 0; n < number; n++) {
          const host = place.appendChild(document.createElement('div'));
          place = host.attachShadow({ mode: 'open' });
          place.append(document.createElement('diplomacy-brief'));
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
        counts.push(calls);
      }
      return counts;
    });
    const [few, many] = counts;
    assert.ok(few >= 1 && many <= 2.2 * few, counts.join());
  });
}

inEngines('when something fails', tests, undefined, 20_000);
