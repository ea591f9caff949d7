import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines } from '../support/engines.mjs';

// Only Chromium's protocol collects garbage on demand and counts what is left.
inEngines(
  'memory',
  (world) => {
    async function left(devtools) {
      for (let n = 0; n < 3; n++) {
        await devtools.send('HeapProfiler.collectGarbage');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      return { nodes, listeners: jsEventListeners, bytes: usedSize };
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
      it(`nothing is left of ${what}`, async () => {
        world.server.pages['/'] =
          '<!doctype html><title>A page</title><script type="module" src="/dist/diplomacy-brief.js"></script><body>';
        await world.engine.visit(world.server.origin);
        const devtools = await world.engine.page.createCDPSession();
        await world.engine.evaluate(act); // templates and compiled code stay
        const before = await left(devtools);
        await world.engine.evaluate(act);
        const after = await left(devtools);
        assert.equal(after.listeners, before.listeners);
        assert.ok(after.nodes <= before.nodes + 10, `${before.nodes} nodes became ${after.nodes}`);
        // One instance is about 10 kB; what the engine itself notes is far below that, for all of them.
        assert.ok(
          after.bytes < before.bytes + 100_000,
          `${before.bytes} bytes became ${after.bytes}`,
        );
      });
    }
  },
  ['Chromium'],
);
