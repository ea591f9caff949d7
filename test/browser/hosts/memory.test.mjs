import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines } from '../../support/engines.mjs';

/*
 * Finds what keeps an element, its frame or its languages in memory after the page has let go of them. No other test
 * collects garbage: only Chromium’s protocol can do it on demand, and count what is left.
 */
inEngines(
  'memory',
  (world) => {
    /** What is left in memory, when a further collection of garbage frees nothing more. */
    async function left(devtools) {
      let last;
      for (let n = 0; n < 20; n++) {
        await devtools.send('HeapProfiler.collectGarbage');
        // Weak references are cleared between tasks.
        await world.engine.evaluate(() => new Promise(requestAnimationFrame));
        const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
        const { usedSize: bytes } = await devtools.send('Runtime.getHeapUsage');
        const isStable =
          last?.nodes === nodes && last.listeners === listeners && last.bytes - bytes < 1000;
        last = { nodes, listeners, bytes };
        if (n > 1 && isStable) break;
      }
      return last;
    }

    const acts = {
      '1,000 elements made, used and thrown away': async () => {
        for (let n = 0; n < 1000; n++) {
          const brief = document.createElement('diplomacy-brief');
          brief.id = `brief-${n}`;
          brief.mode = n % 2 ? 'summary' : 'full';
          document.body.append(brief);
          await brief.reveal(1 + (n % 6));
          brief.remove();
        }
      },
      'one element detached and attached 1,000 times': async () => {
        const brief = document.createElement('diplomacy-brief');
        brief.mode = 'summary';
        for (let n = 0; n < 1000; n++) {
          document.body.append(brief);
          if (n % 100 === 0) await brief.updateComplete;
          brief.remove();
        }
      },
      'a storm of 10,000 attribute changes': async () => {
        const brief = document.createElement('diplomacy-brief');
        document.body.append(brief);
        for (let n = 0; n < 10000; n++) {
          brief.setAttribute('mode', n % 3 ? 'summary' : 'full');
          brief.toggleAttribute('open', n % 2 === 0);
          brief.headingLevel = n % 8;
          brief.href = n % 5 ? '' : `/full-${n}`;
          if (n % 50 === 0) await brief.updateComplete;
        }
        await brief.updateComplete;
        brief.remove();
      },
    };

    for (const [what, act] of Object.entries(acts)) {
      it(`is released after ${what}`, async () => {
        world.server.pages['/'] =
          '<!doctype html><title>A page</title><script type="module" src="/dist/diplomacy-brief.js"></script><body>';
        await world.engine.visit(world.server.origin);
        const devtools = await world.engine.page.createCDPSession();
        await world.engine.evaluate(act); // first run: templates and compiled code stay in memory
        const before = await left(devtools);
        await world.engine.evaluate(act);
        const after = await left(devtools);
        assert.equal(after.listeners, before.listeners);
        assert.ok(after.nodes <= before.nodes + 10, `${before.nodes} nodes became ${after.nodes}`);
        // One instance takes about 10 kB, and the engine's own records for all instances together take far less.
        assert.ok(
          after.bytes < before.bytes + 100_000,
          `${before.bytes} bytes became ${after.bytes}`,
        );
      });
    }

    const withFrench = `<!doctype html><html lang="en"><title>A page</title>
      <script type="module" src="/dist/diplomacy-brief.js"></script>
      <script type="module" src="/dist/labels/fr.js"></script><body>
      <diplomacy-brief></diplomacy-brief>`;

    it('does not grow when a page sets a new language again and again', async () => {
      world.server.pages['/'] = withFrench;
      await world.engine.visit(world.server.origin);
      const devtools = await world.engine.page.createCDPSession();
      const act = async () => {
        window.given ??= 0;
        const brief = document.querySelector('diplomacy-brief');
        for (let n = 0; n < 1500; n++) {
          window.given++;
          brief.lang = n % 3 ? `x-${window.given}` : `fr-x-${window.given}`;
          // One microtask detects the new language, and the next microtask renders it.
          await Promise.resolve();
          await brief.updateComplete;
        }
      };
      await world.engine.evaluate(act);
      const before = await left(devtools);
      for (let n = 0; n < 3; n++) await world.engine.evaluate(act);
      const after = await left(devtools);
      // The bounded cache may hold more than before, but far less than 4,500 languages.
      assert.ok(
        after.bytes < before.bytes + 500_000,
        `${before.bytes} bytes, ${after.bytes} bytes`,
      );
      assert.ok(after.nodes < before.nodes + 20_000, `${before.nodes} nodes, ${after.nodes} nodes`);
    });

    for (const attributes of [[], ['controls'], ['mode=summary', 'open', 'id=brief']]) {
      it(`of a removed frame is released, although an element was in the frame, with ${attributes.join(' ') || 'no attributes'}`, async () => {
        world.server.pages['/'] = withFrench;
        await world.engine.visit(world.server.origin);
        const devtools = await world.engine.page.createCDPSession();
        await world.engine.evaluate(async (attributes) => {
          window.frames_ = [];
          for (let n = 0; n < 5; n++) {
            const frame = document.body.appendChild(document.createElement('iframe'));
            const { contentDocument, contentWindow } = frame;
            const brief = document.createElement('diplomacy-brief');
            for (const attribute of attributes)
              brief.setAttribute(attribute.split('=')[0], attribute.split('=')[1] ?? '');
            contentDocument.body.append(brief);
            await brief.reveal(3);
            window.frames_.push(new WeakRef(contentDocument), new WeakRef(contentWindow));
            frame.remove();
          }
        }, attributes);
        await left(devtools);
        const kept = () => window.frames_.filter((reference) => reference.deref()).length;
        assert.equal(await world.engine.evaluate(kept), 0);
      });
    }
  },
  ['Chromium'],
);
