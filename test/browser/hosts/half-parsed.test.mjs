import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { article } from '../../../dist/server.js';
import { fallback, prerender } from '../../../dist/prerender.js';
import { inEngines, until } from '../../support/engines.mjs';

/*
 * Finds what goes wrong while the parser still writes the shadow root: texts that appear twice, are lost or hidden. No unit
 * test has the parser of a network page.
 */

const texts = [article.title, ...article.paragraphs];
const prerendered = prerender();
const summary = prerender({ mode: 'summary', controls: true });
const middle = prerendered.indexOf('id="p3"') + 20;
const firstHalf = prerendered.slice(0, middle);
const secondHalf = prerendered.slice(middle);

/** The HTML with each kind of place where a network can cut it: just before the piece, or some letters after its start. */
const cuts = [
  [summary, '<template', 0],
  [summary, '<style', 40],
  [summary, '<div part="article"', 0],
  [summary, '<h2 slot', 0],
  [summary, '</h2>', 0],
  [summary, '<button part="control"', 0],
  [summary, '<li', 40],
  [summary, '<details', 0],
  [summary, '</summary>', 0],
  [prerendered, 'id="p3"', 40],
  [prerendered, '<div part="paragraph" id="p5"', 0],
  [prerendered, '<p slot="p5"', 0],
  [prerendered, '<slot part="credit"', 0],
  [prerendered, '</template>', 0],
  [prerendered, '</diplomacy-brief>', 0],
  [fallback({ mode: 'summary' }), '</p>', 0],
];
function cutAt([html, piece, letters]) {
  const index = html.indexOf(piece);
  assert.ok(index > 0, `there is no ${piece}`);
  return [html.slice(0, index + letters), html.slice(index + letters)];
}

/** The script of a page that arrives in pieces: says when the module has run, and when what has arrived is parsed. */
const inPage = () => {
  window.say = (what) => fetch(`/say?${what}`);
  const size = () => {
    const brief = document.querySelector('diplomacy-brief');
    const all = document.querySelectorAll('*').length;
    return [brief, brief?.shadowRoot].reduce((sum, at) => sum + (at?.textContent.length ?? 0), all);
  };
  let last = 0;
  // The parser may pause inside what has arrived: twice nothing more must have come.
  const look = (times) => {
    const now = document.querySelector('h1') ? size() : 0;
    if (now && now === last && times) return window.say('parsed');
    setTimeout(look, 0, now === last ? times + 1 : 0);
    last = now;
  };
  look(0);
};
const probe = '<script src="/test/browser/hosts/scripts/probe.js"></script>';
const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${probe}<script>(${inPage})()</script>`;
/** WebKitGTK does not always run an `async` module before more of the page comes; it does so with `import()`. */
const module = {
  Chromium: '<script type="module" async src="/module.js"></script></head><body>',
  Firefox: '<script type="module" async src="/module.js"></script></head><body>',
  WebKit: '<script>import("/module.js")</script></head><body>',
};
const start = '<h1>A page</h1>';
const end = '<p id="after">After it</p></body></html>';

/** Runs in the page, after it has been parsed. Resolves to what is wrong, or to an empty string. */
const problemOf = async (view, texts) => {
  const { document, problems } = view;
  const brief = document.querySelector('diplomacy-brief');
  // An element that never renders makes the test fail by its time limit.
  await brief.updateComplete;
  const { shadowRoot } = brief;
  const shown = [...shadowRoot.querySelectorAll('[part="title"], [part="paragraph"]')];
  const words = shown.map(
    (node) => (node.querySelector('slot')?.assignedNodes()[0] ?? node).textContent,
  );
  if (JSON.stringify(words) !== JSON.stringify(texts))
    return `it has ${shown.length} texts in place of ${texts.length}`;
  const rest = [...shadowRoot.children].map(({ localName }) => localName).join();
  if (!/^(article|div)$/.test(rest)) return `its root has ${rest}`;
  if (brief.querySelector('em').getClientRects().length) return 'fallback is shown';
  const all = [...brief.querySelectorAll('[slot]'), ...shown].filter(
    (node) => node.firstChild?.nodeType === 3 && node.getClientRects().length,
  );
  if (all.length !== texts.length) return `${all.length} texts are seen`;
  if (!document.getElementById('after')?.checkVisibility()) return 'the rest of the page is lost';
  const summary = shadowRoot.querySelector('summary');
  summary?.click();
  if (summary && !shown[1].checkVisibility()) return 'it does not open';
  return problems.join();
};

inEngines('the module runs while the HTML is parsed:', (world) => {
  /** What the page has said, as promises. */
  let said;
  /** Resolves when the server has sent the page. WebKitWebDriver takes one command at a time, and a test that waits for the page is one. */
  let sent;
  const hear = (what) => (said[what] ??= deferred()).promise;

  before(() => {
    const { pages } = world.server;
    pages['/say'] = (url, response) => {
      const what = url.split('?')[1];
      hear(what);
      said[what].resolve();
      response.setHeader('cache-control', 'no-store');
      response.end();
    };
    pages['/outer'] = '<!doctype html><title>Outer</title>';
    pages['/module.js'] = async (url, response) => {
      await said.module?.promise;
      response.setHeader('content-type', 'text/javascript');
      response.setHeader('cache-control', 'no-store');
      response.end('import "/dist/diplomacy-brief.js"; say("ran")');
    };
  });

  /** Opens a page in a frame; `send` writes the page. */
  async function open(send) {
    said = {};
    const whole = deferred();
    sent = whole.promise;
    world.server.pages['/half'] = (url, response) => {
      response.setHeader('cache-control', 'no-store');
      const write = (html) => response.write(html);
      whole.resolve(Promise.resolve(send(write, response)).finally(() => response.end()));
    };
    await world.engine.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.width = frame.height = 600;
      frame.src = '/half';
      document.body.replaceChildren(frame);
      window.loaded = new Promise((resolve) => {
        frame.onload = () => resolve('');
      });
      return 0;
    });
  }
  async function result() {
    await sent;
    return world.engine.evaluate(
      async (problemOf, texts) => {
        await window.loaded;
        return problemOf(document.querySelector('iframe').contentWindow, texts);
      },
      problemOf,
      texts,
    );
  }
  /** Whether the reader sees the title now. */
  const seesTitle = () =>
    world.engine.evaluate((title) => {
      const brief = document.querySelector('iframe').contentDocument.querySelector('diplomacy-brief'); // prettier-ignore
      return [brief, brief.shadowRoot]
        .flatMap((root) => [...(root?.querySelectorAll('h2') ?? [])])
        .some((node) => node.textContent === title && node.checkVisibility());
    }, article.title);
  const visitOuter = () => world.engine.visit(`${world.server.origin}/outer`);

  /** In which order the page and the module come, each as a function that writes the page with the HTML in two pieces. */
  const orders = {
    'the module after the first piece': async (write, first, check) => {
      said.module = deferred();
      write(head + module[world.name] + start + first);
      await hear('parsed');
      said.module.resolve();
      await hear('ran');
      await check();
    },
    'the module before the first piece': async (write, first, check) => {
      write(head + module[world.name]);
      await hear('ran');
      write(start + first);
      await hear('parsed');
      await check();
    },
  };

  for (const [order, send] of Object.entries(orders)) {
    it(`no text appears twice, is lost or hidden, wherever the HTML is cut (${order})`, async () => {
      await visitOuter();
      const problems = [];
      for (const cut of cuts) {
        const [first, second] = cutAt(cut);
        const where = `cut at ${cut[1]}`;
        await open(async (write) => {
          await send(write, first, async () => {
            if (first.includes('name="heading"></slot>') && !(await seesTitle()))
              problems.push([where, 'the title is hidden while the HTML is parsed']);
          });
          write(second + end);
        });
        const problem = await result();
        if (problem) problems.push([where, problem]);
      }
      assert.deepEqual(problems, []);
    });
  }

  const afterFirstPiece = orders['the module after the first piece'];
  const isAlive = () => {
    const { contentDocument } = document.querySelector('iframe');
    const brief = contentDocument.querySelector('diplomacy-brief');
    return Boolean(brief?.renderRoot?.querySelector('[part="article"]'));
  };

  it('the element comes alive when its own HTML is whole, before the page is', async () => {
    await visitOuter();
    let alive;
    await open(async (write) => {
      await afterFirstPiece(write, firstHalf, async () => {
        assert.equal(await world.engine.evaluate(isAlive), false);
      });
      write(secondHalf);
      alive = await until(world.engine, isAlive);
      write(end);
    });
    assert.equal(await result(), '');
    assert.ok(alive);
  });

  /** How the parser can end early, with the engines that notify a page: in the others `readyState` stays at `loading`, and no event is fired. */
  const endings = [
    ['the connection is lost', ['Firefox', 'WebKit'], (response) => response.destroy()],
    [
      'the reader stops the page',
      ['Chromium', 'Firefox'],
      () =>
        world.engine.evaluate(() => {
          document.querySelector('iframe').contentWindow.stop();
          return 0;
        }),
    ],
  ];
  for (const [name, engines, stop] of endings) {
    if (!engines.includes(world.name)) continue;
    it(`the element shows the whole article when ${name}`, async () => {
      await visitOuter();
      await open((write, response) => afterFirstPiece(write, firstHalf, () => stop(response)));
      await sent;
      assert.ok(await until(world.engine, isAlive));
      const shown = await world.engine.evaluate(() => {
        const { contentDocument } = document.querySelector('iframe');
        const { shadowRoot } = contentDocument.querySelector('diplomacy-brief');
        return [...shadowRoot.querySelectorAll('[part="title"], [part="paragraph"]')].map(
          (node) => (node.querySelector('slot')?.assignedNodes()[0] ?? node).textContent,
        );
      });
      assert.deepEqual(shown, texts);
    });
  }

  it('an element that a script makes does not wait for the page', async () => {
    await visitOuter();
    let found;
    await open(async (write) => {
      await afterFirstPiece(write, '', async () => {
        found = await world.engine.evaluate(async (html) => {
          const page = document.querySelector('iframe').contentDocument;
          const ways = {
            innerHTML: (place) => (place.innerHTML = html),
            setHTMLUnsafe: (place) => place.setHTMLUnsafe(html),
            createElement: (place) => place.append(page.createElement('diplomacy-brief')),
          };
          const found = {};
          for (const [way, make] of Object.entries(ways)) {
            const place = page.body.appendChild(page.createElement('div'));
            make(place);
            await place.firstElementChild.updateComplete;
            const { shadowRoot } = place.firstElementChild;
            found[way] = [
              page.readyState,
              shadowRoot.querySelectorAll('[part="paragraph"]').length,
            ];
            place.remove();
          }
          return found;
        }, prerendered);
      });
      write(prerendered + end);
    });
    assert.equal(await result(), '');
    const made = ['loading', 6];
    assert.deepEqual(found, { innerHTML: made, setHTMLUnsafe: made, createElement: made });
  });

  it('a page written by document.write() in pieces has every text once', async () => {
    await visitOuter();
    const problems = await world.engine.evaluate(
      async (problemOf, texts, cuts, pieces) => {
        const problems = [];
        for (const [first, second] of cuts) {
          const frame = document.createElement('iframe');
          document.body.replaceChildren(frame);
          const { contentWindow: view, contentDocument: page } = frame;
          page.open();
          page.write(pieces[0]);
          await view.eval('import("/dist/diplomacy-brief.js")');
          page.write(first);
          // One task, in which the parts that are parsed are upgraded.
          await new Promise((done) => setTimeout(done));
          page.write(second + pieces[1]);
          page.close();
          view.problems ??= [];
          const problem = await problemOf(view, texts);
          if (problem) problems.push([first.slice(-30), problem]);
        }
        return problems;
      },
      problemOf,
      texts,
      cuts.map(cutAt),
      [`<!doctype html><html lang="en"><body>${start}`, end],
    );
    assert.deepEqual(problems, []);
  });

  it('an element that is moved while it is parsed has every text once', async () => {
    await visitOuter();
    await open(async (write) => {
      await afterFirstPiece(write, firstHalf, () =>
        world.engine.evaluate(() => {
          const { contentDocument } = document.querySelector('iframe');
          contentDocument.body.prepend(contentDocument.querySelector('diplomacy-brief'));
          return 0;
        }),
      );
      write(secondHalf + end);
    });
    assert.equal(await result(), '');
  });
});

function deferred() {
  const parts = {};
  parts.promise = new Promise((resolve) => {
    parts.resolve = resolve;
  });
  return parts;
}
