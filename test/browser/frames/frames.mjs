import { setTimeout as sleep } from 'node:timers/promises';

/** Keeps every message that the frames send. With `follow`, sets each frame to the height that it posts, as the snippet of the demo page does. */
const listener = (follow) => `<script>
  var messages = [];
  addEventListener('message', ({ data, origin, source }) => {
    messages.push({ data, origin, time: performance.now() });
    for (const frame of document.querySelectorAll('iframe'))
      if (${follow} && frame.contentWindow === source && data.type === 'diplomacy-brief:height')
        frame.style.height = data.height + 'px';
  });
</script>`;

const page = (body, follow) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A site</title><style>body { margin: 0 } iframe { border: 0; display: block }</style>${listener(follow)}${body}`;

/** What a test does with a page that holds frames, in an engine of `inEngines`. */
export function framer(world) {
  return {
    /** The embed page, on the host of the test or (`elsewhere`) on another one. */
    embed: (query = '', elsewhere = false) => {
      const { origin } = world.server;
      return `${elsewhere ? origin.replace('127.0.0.1', 'localhost') : origin}/dist/embed.html${query}`;
    },

    /** Opens a page with this HTML. */
    async visit(body, { follow = true } = {}) {
      world.server.pages['/site'] = page(body, follow);
      await world.engine.visit('about:blank');
      await world.engine.visit(`${world.server.origin}/site`);
    },

    /** Waits until the frames have posted nothing new for half a second, and returns what they have posted. */
    async messages() {
      let count = -1;
      let messages = [];
      while (count !== messages.length) {
        count = messages.length;
        await sleep(500);
        messages = await world.engine.evaluate(() => window.messages);
      }
      return messages;
    },

    /** Runs a function in the first frame, also where the page may not look into the frame. */
    async inFrame(run, ...args) {
      const { page, send } = world.engine;
      const call = `(${run})(${args.map((arg) => JSON.stringify(arg)).join()})`;
      if (page) {
        const frame = page.frames().find((frame) => frame.parentFrame() === page.mainFrame());
        return frame.evaluate(call);
      }
      await send('POST', '/frame', { id: 0 });
      try {
        return await world.engine.evaluate(`() => ${call}`);
      } finally {
        await send('POST', '/frame', { id: null });
      }
    },
  };
}

/** Runs in the frame. Whether the whole content can be seen without scrolling. */
export const fits = () => {
  const { clientHeight } = document.documentElement;
  const { bottom } = document.querySelector('main').getBoundingClientRect();
  // An engine may leave out the fraction of a pixel.
  return bottom < clientHeight + 1 && !document.documentElement.hasAttribute('data-scrolls');
};

/** Runs in the frame. The height of the content. */
export const contentHeight = () =>
  Math.ceil(document.querySelector('main').getBoundingClientRect().height);

/** The greatest number of messages in any second. */
export const mostInASecond = (messages) =>
  Math.max(
    0,
    ...messages.map(
      ({ time }, i) => messages.slice(i).filter((other) => other.time < time + 1000).length,
    ),
  );
