import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inEngines, until } from '../../support/engines.mjs';
import { contentHeight, fits, framer, mostInASecond } from './frames.mjs';

const toggle = () => document.querySelector('#brief').shadowRoot.querySelector('summary').click();
const scrolls = () => document.documentElement.hasAttribute('data-scrolls');
const heightOfFrame = () => document.querySelector('iframe').offsetHeight;

inEngines('the height of a frame', (world) => {
  const { embed, visit, messages, inFrame } = framer(world);
  const frame = (address, attributes = '', options) =>
    visit(`<iframe src="${address.replaceAll('&', '&amp;')}" ${attributes}></iframe>`, options);
  const unfollowed = { follow: false };

  /** Defines a test in which the browser sizes the frame by its content. */
  const itWithFrameSizing = (title, run) =>
    it(title, async (test) => {
      if (!(await world.engine.evaluate(() => CSS.supports('frame-sizing', 'content-height'))))
        return test.skip('This engine has no frame-sizing.');
      await run();
    });
  const assertSizedByContent = async (width = '') => {
    // The engine leaves out the fraction of a pixel.
    const difference =
      (await inFrame(contentHeight)) - (await world.engine.evaluate(heightOfFrame));
    assert.ok([0, 1].includes(difference), `${width} ${difference}`);
  };

  for (const width of [240, 320, 600, 768, 1280]) {
    it(`follows the content at ${width} px, when the reader opens and closes the text too, in at most ten messages a second`, async () => {
      await frame(embed('?controls', true), `style="width: ${width}px"`);
      const heights = [];
      for (const act of [() => {}, toggle, toggle]) {
        await inFrame(act);
        await messages();
        const height = await world.engine.evaluate(heightOfFrame);
        assert.equal(height, await inFrame(contentHeight));
        assert.ok(await inFrame(fits));
        heights.push(height);
      }
      assert.ok(heights[1] > heights[0] + 300, `${heights}`);
      assert.equal(heights[2], heights[0]);
      assert.ok(mostInASecond(await messages()) <= 10);
    });
  }

  it('follows the width of the frame', async () => {
    await frame(embed('', true), 'style="width: 700px"');
    await messages();
    const wide = await world.engine.evaluate(heightOfFrame);
    await world.engine.evaluate(() => {
      document.querySelector('iframe').style.width = '260px';
    });
    await messages();
    assert.ok((await world.engine.evaluate(heightOfFrame)) > wide + 100);
    assert.ok(await inFrame(fits));
  });

  it('is posted in the message of the snippet and in that of AMP, and nothing else is', async () => {
    await frame(embed('', true));
    const posted = await messages();
    const height = await inFrame(contentHeight);
    assert.deepEqual(
      posted.slice(-2).map(({ data }) => data),
      [
        { type: 'diplomacy-brief:height', height },
        { sentinel: 'amp', type: 'embed-size', height },
      ],
    );
    const keys = new Set(posted.map(({ data }) => Object.keys(data).sort().join()));
    assert.deepEqual([...keys], ['height,type', 'height,sentinel,type']);
  });

  it('is posted to WordPress with the secret of the frame, which no other message holds', async () => {
    await frame(`${embed('', true)}#?secret=Ab3dE6gH9j`, 'sandbox="allow-scripts" height="2000"');
    const posted = await messages();
    const height = await inFrame(contentHeight);
    assert.deepEqual(posted.at(-1).data, {
      message: 'height',
      value: height,
      secret: 'Ab3dE6gH9j',
    });
    assert.deepEqual([...new Set(posted.map(({ data }) => data.message))], ['height']);
  });

  it('is posted again when WordPress says that it is ready, and not for another secret, message or window', async () => {
    await frame(`${embed('', true)}#?secret=Ab3dE6gH9j`, 'sandbox="allow-scripts" height="2000"');
    const before = (await messages()).length;
    const send = (data) =>
      world.engine.evaluate(
        (data) => document.querySelector('iframe').contentWindow.postMessage(data, '*'),
        data,
      );
    for (const data of [
      { message: 'ready', secret: 'another' },
      { message: 'ready' },
      { message: 'height', secret: 'Ab3dE6gH9j' },
      { type: 'diplomacy-brief:height' },
      'pymxPYMxxPYMxwidthxPYMx600',
      '',
      0,
      null,
      [],
    ])
      await send(data);
    assert.equal((await messages()).length, before);
    await send({ message: 'ready', secret: 'Ab3dE6gH9j' });
    assert.equal((await messages()).length, before + 1);
    // The sender of a message is the window whose code sends it.
    await world.engine.evaluate(() => {
      const other = document.body.appendChild(document.createElement('iframe'));
      const message = { message: 'ready', secret: 'Ab3dE6gH9j' };
      other.contentWindow.eval(`parent.frames[0].postMessage(${JSON.stringify(message)}, '*')`);
    });
    assert.equal((await messages()).length, before + 1);
  });

  it('is posted with the secret only to the page whose address the browser names as the one around the frame', async () => {
    // The page around the frame has an opaque origin, which no message can be addressed to.
    const inner = `${embed('', true)}#?secret=Ab3dE6gH9j`;
    world.server.pages['/opaque'] =
      `<!doctype html><script>addEventListener('message', ({ data }) => parent.postMessage(data, '*'))</script><iframe src="${inner}"></iframe>`;
    await visit('<iframe sandbox="allow-scripts" src="/opaque" width="700" height="700"></iframe>');
    assert.deepEqual(await messages(), []);
  });

  it('is posted to pym.js with the name that it gave the frame, and again when it posts a width', async () => {
    await frame(
      embed(
        '?initialWidth=600&childId=graphic-1&parentTitle=A&parentUrl=http%3A%2F%2Fa.test',
        true,
      ),
      // In a frame that stays too low, the height is posted once more when the frame begins to scroll.
      'height="3000"',
    );
    const posted = (await messages()).map(({ data }) => data);
    const expected = `pymxPYMxgraphic-1xPYMxheightxPYMx${await inFrame(contentHeight)}`;
    assert.equal(posted.at(-1), expected);
    assert.ok(posted.every((data) => /^pymxPYMxgraphic-1xPYMxheightxPYMx\d+$/.test(data)));
    await world.engine.evaluate(() =>
      document
        .querySelector('iframe')
        .contentWindow.postMessage('pymxPYMxgraphic-1xPYMxwidthxPYMx600', '*'),
    );
    const again = (await messages()).map(({ data }) => data);
    assert.deepEqual(again, [...posted, expected]);
  });

  it('is posted again to a page that begins to listen late', async () => {
    await frame(embed('', true), 'style="width: 600px"', unfollowed);
    await world.engine.evaluate(() => {
      window.messages.length = 0;
    });
    assert.ok(await until({ evaluate: inFrame }, scrolls));
    const posted = (await messages()).filter(({ data }) => data.type === 'diplomacy-brief:height');
    assert.ok(posted.length > 0);
  });

  it('is followed by the real pym.js', async () => {
    const pym = new URL('.', import.meta.resolve('pym.js')).href.replace(/.*\/node_modules/, '/node_modules'); // prettier-ignore
    await visit(
      `<div id="graphic" style="width: 500px"></div><script src="${pym}pym.v1.min.js"></script><script>new pym.Parent('graphic', '${embed('', true)}', {})</script>`,
      unfollowed,
    );
    await messages();
    assert.ok(await inFrame(fits));
    await inFrame(toggle);
    await messages();
    assert.ok(await inFrame(fits));
    assert.equal(await world.engine.evaluate(heightOfFrame), await inFrame(contentHeight));
  });

  for (const name of ['', '"><script>', 'xPYMx a', 'a'.repeat(1000)]) {
    it(`is not posted to pym.js under the name ${JSON.stringify(name.slice(0, 20))}`, async () => {
      await frame(embed(`?initialWidth=600&childId=${encodeURIComponent(name)}`, true));
      const posted = await messages();
      assert.ok(posted.length);
      assert.ok(posted.every(({ data }) => typeof data === 'object'));
    });
  }

  it('is posted at most ten times a second to a site that asks without end', async () => {
    await frame(`${embed('', true)}#?secret=Ab3dE6gH9j`, 'sandbox="allow-scripts" height="2000"');
    await world.engine.evaluate(async () => {
      const { contentWindow } = document.querySelector('iframe');
      for (let i = 0; i < 400; i++) {
        contentWindow.postMessage({ message: 'ready', secret: 'Ab3dE6gH9j' }, '*');
        await new Promise((done) => setTimeout(done, 5));
      }
    });
    const posted = await messages();
    assert.ok(posted.length > 3);
    assert.ok(mostInASecond(posted) <= 10, `${mostInASecond(posted)}`);
  });

  it('does not grow because it has grown, also when the site adds to each height', async () => {
    await frame(embed('', true), 'style="width: 500px"', unfollowed);
    await world.engine.evaluate(() => {
      addEventListener('message', ({ data }) => {
        document.querySelector('iframe').style.height = `${data.height + 50}px`;
      });
    });
    await inFrame(toggle);
    const posted = await messages();
    assert.ok(posted.length <= 8, `${posted.length}`);
    assert.equal(await world.engine.evaluate(heightOfFrame), (await inFrame(contentHeight)) + 50);
  });

  it('is not posted while the frame has no width, and is posted when the frame gets one', async () => {
    await frame(embed('', true), 'style="width: 0; height: 0"');
    assert.deepEqual(await messages(), []);
    await world.engine.evaluate(() => {
      document.querySelector('iframe').style.width = '400px';
    });
    assert.ok((await messages()).length > 0);
    assert.ok(await inFrame(fits));
  });

  it('is right again after the site has loaded the frame again and again', async () => {
    await frame(embed('?open', true), 'style="width: 400px"');
    for (let times = 0; times < 5; times++) {
      await world.engine.evaluate(async () => {
        const frame = document.querySelector('iframe');
        frame.src += '';
        await new Promise((done) => setTimeout(done, 60));
      });
    }
    await messages();
    assert.ok(await inFrame(fits));
    assert.equal(await world.engine.evaluate(heightOfFrame), await inFrame(contentHeight));
  });

  itWithFrameSizing(
    'needs no script of the site where the browser sizes frames by their content',
    async () => {
      await frame(
        embed('', true),
        'style="width: 500px; frame-sizing: content-height"',
        unfollowed,
      );
      await inFrame(toggle);
      await messages();
      assert.ok(await inFrame(fits));
      await assertSizedByContent();
    },
  );

  itWithFrameSizing(
    'follows the width of a frame that the browser sizes, also of a frame that had no width',
    async () => {
      await frame(embed('', true), 'style="width: 0; frame-sizing: content-height"', unfollowed);
      await messages();
      for (const width of ['600px', '300px', '900px']) {
        await world.engine.evaluate((width) => {
          document.querySelector('iframe').style.width = width;
        }, width);
        await messages();
        await assertSizedByContent(width);
      }
    },
  );

  itWithFrameSizing(
    'is the whole one again where the browser sizes a frame that had a greatest height',
    async () => {
      const limited = 'style="width: 500px; max-height: 400px; frame-sizing: content-height"';
      await frame(embed('', true), limited, unfollowed);
      assert.ok(await until({ evaluate: inFrame }, scrolls));
      await world.engine.evaluate(() => {
        document.querySelector('iframe').style.maxHeight = 'none';
      });
      await inFrame(toggle);
      await messages();
      assert.ok(await inFrame(fits));
    },
  );

  for (const [way, attributes, options] of [
    ['that the page around it makes higher', 'style="width: 600px"', {}],
    ['whose height stays the same', 'width="600" height="920"', unfollowed],
  ]) {
    it(`shows the paragraph to which the reader goes in a frame ${way}`, async () => {
      // WebKit lets no frame of another host scroll the page around it.
      await frame(embed('', world.name !== 'WebKit'), attributes, options);
      await messages();
      await inFrame(() => {
        const { shadowRoot } = document.querySelector('#brief');
        shadowRoot.querySelector('[part="source"][value="4"]').click();
      });
      await messages();
      // A frame that is too low for long begins to scroll.
      await sleep(1000);
      const { top, bottom } = await inFrame(() => {
        const { top, bottom } = document.querySelector('#brief').shadowRoot.getElementById('p4').getBoundingClientRect(); // prettier-ignore
        return { top, bottom };
      });
      const shown = await world.engine.evaluate(() => ({
        start: document.querySelector('iframe').getBoundingClientRect().top,
        end: Math.min(innerHeight, document.querySelector('iframe').getBoundingClientRect().bottom),
      }));
      assert.ok(shown.start + top > -2, `${top}, ${JSON.stringify(shown)}`);
      assert.ok(shown.start + bottom < shown.end + 2, `${bottom}, ${JSON.stringify(shown)}`);
    });
  }

  it('is enough where a border of the frame takes some of it', async () => {
    await frame(embed('', true), 'style="width: 600px; box-sizing: border-box; border: 2px solid"');
    await messages();
    await sleep(1000);
    assert.equal(await inFrame(scrolls), false);
  });

  for (const attributes of ['', 'scrolling="no"']) {
    it(`does not have to be followed: the reader scrolls in a low frame (${attributes || 'without attributes'})`, async () => {
      await frame(embed('?open', true), `width="400" height="300" ${attributes}`, unfollowed);
      assert.ok(await until({ evaluate: inFrame }, scrolls));
      const lastIsReached = await inFrame(() => {
        const last = document.querySelector('main small');
        document.body.scrollTop = 1e6;
        return last.getBoundingClientRect().bottom <= innerHeight;
      });
      assert.ok(lastIsReached);
      // The frame becomes high enough later.
      await world.engine.evaluate(() => {
        document.querySelector('iframe').height = '3000';
      });
      assert.ok(await until({ evaluate: inFrame }, () => !document.documentElement.hasAttribute('data-scrolls'))); // prettier-ignore
      assert.ok(await inFrame(fits));
    });
  }
});
