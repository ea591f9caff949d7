import { setTimeout as sleep } from 'node:timers/promises';

/** Logs in the user with this role. */
export async function logIn(engine, { origin, users }, role) {
  await engine.visit(`${origin}/wp-login.php`);
  await engine.evaluate(
    (log, pwd) =>
      fetch('/wp-login.php', {
        method: 'POST',
        body: new URLSearchParams({ log, pwd, testcookie: '1' }),
      }).then(() => undefined),
    role,
    users[role].password,
  );
}

/**
 * Opens a post in a frame of the given width: no engine has a window as narrow as a telephone. The page around that frame
 * is of the same site, so that a test can look into it. `sandbox` takes rights from the post, such as to run scripts.
 */
export async function open(engine, post, width, sandbox) {
  await engine.visit(new URL('/readme.html', post).href);
  await engine.evaluate(
    (src, width, sandbox) =>
      new Promise((onload) => {
        const frame = document.createElement('iframe');
        if (sandbox) frame.setAttribute('sandbox', sandbox);
        Object.assign(frame, { id: 'post', src, width, height: 500, onload });
        document.body.style.margin = '0';
        document.body.replaceChildren(frame);
      }),
    post,
    width,
    sandbox ?? '',
  );
}

/** Runs a function in the embedded page, which is of another site than the post. */
export const inEmbed = (engine, address, run, ...args) =>
  engine.page
    ? embedOf(engine.page, address).evaluate(run, ...args)
    : enterEmbed(engine, () => engine.evaluate(run, ...args));

/** Clicks on a point of the window. */
export async function click(engine, x, y) {
  if (engine.page) return engine.page.mouse.click(x, y);
  const move = { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' };
  const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
  const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
  return act(engine, { ...mouse, actions: [move, ...press] });
}

/** Turns the wheel of the mouse over a point of the window until the content that scrolls there is at its end. */
export async function turnWheel(engine, x, y) {
  const deltaY = 20_000;
  if (engine.page) {
    await engine.page.mouse.move(x, y);
    return engine.page.mouse.wheel({ deltaY });
  }
  const scroll = { type: 'scroll', x, y, deltaX: 0, deltaY, duration: 0, origin: 'viewport' };
  return act(engine, { type: 'wheel', id: 'wheel', actions: [scroll] });
}

/** Repeats an action until it succeeds, for five seconds at most; then throws its error. */
export async function eventually(action, pause = 50) {
  for (const end = Date.now() + 5000; ; await sleep(pause)) {
    try {
      return await action();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

async function act(engine, source) {
  await engine.send('POST', '/actions', { actions: [source] });
  // WebKit ignores an action that is the same as the one before, until the actions are released.
  await engine.send('DELETE', '/actions');
}

function embedOf(page, address) {
  const frame = page.frames().find((frame) => frame.url().startsWith(address));
  if (!frame) throw new Error(`No frame shows ${address}.`);
  return frame;
}

/** Lets the commands of WebDriver mean the embedded page during an action. */
async function enterEmbed(engine, action) {
  const find = (value) => engine.send('POST', '/elements', { using: 'css selector', value });
  try {
    for (const selector of ['#post', 'iframe.wp-embedded-content']) {
      const [id] = await find(selector);
      // Without the frame #post, the window shows the post itself.
      if (id) await engine.send('POST', '/frame', { id });
    }
    return await action();
  } finally {
    await engine.send('POST', '/frame', { id: null });
  }
}
