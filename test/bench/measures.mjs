import { load } from './load.mjs';
import { openStage } from './mount.mjs';
import { interleave } from './statistics.mjs';
import { loaded, mounted } from './subjects.mjs';

const modes = ['full', 'summary'];

/** How often each quantity is measured; mounting thousands takes most of the time. */
export const rounds = {
  all: { load: 21, shift: 1, one: 27, hundred: 63, thousand: 3, tenThousand: 5, toggle: 27 },
  quick: { load: 9, shift: 1, one: 9, hundred: 18, thousand: 1, tenThousand: 0, toggle: 9 },
};

const choose = (subjects, test) =>
  Object.fromEntries(Object.entries(subjects).filter(([name, subject]) => test(subject, name)));

/** Measures how the pages load. */
export async function measureLoading(browser, origin, times, say) {
  say('loading');
  await load(browser, `${origin}/html.html`); // contains the start of the browser, so its times are not used
  const pages = await interleave(loaded, times.load, (name) =>
    load(browser, `${origin}/${name}.html`),
  );
  say('layout shift');
  const followed = await interleave(loaded, times.shift, (name) =>
    load(browser, `${origin}/${name}-followed.html`),
  );
  return { pages, followed };
}

/** Measures mounting, toggling and memory. */
export async function measureMounting(browser, origin, times, say) {
  const stage = await openStage(browser, origin);
  // Of the peers, none has a full mode. A thousand frames would take as long as all other measurements.
  const subjects = { full: choose(mounted, ({ peer }) => !peer), summary: mounted };
  const many = {
    ...subjects,
    summary: choose(mounted, (_, name) => name !== 'iframe'),
  };
  const most = choose(mounted, ({ own }, name) => own || name === 'html');

  for (const mode of modes) await warmUp(stage, subjects[mode], mode);
  const mounts = { 1: {}, 100: {}, 1000: {}, 10000: {} };
  for (const mode of modes) {
    say(`mounting, ${mode}`);
    const mount = (count) => (name) => stage.mount(name, mode, count);
    mounts[1][mode] = await interleave(subjects[mode], times.one, mount(1));
    mounts[100][mode] = await interleave(subjects[mode], times.hundred, mount(100));
    mounts[1000][mode] = await interleave(many[mode], times.thousand, (name) =>
      stage.weigh(name, mode, 1000),
    );
  }
  say('memory of frames');
  const frames = { iframe: [await stage.weigh('iframe', 'summary', 100)] };
  say('toggling');
  const toggles = await interleave(mounted, times.toggle, (name) => stage.toggle(name, 10));
  say('mounting 10,000');
  mounts[10000].summary = await interleave(most, times.tenThousand, (name) =>
    stage.mount(name, 'summary', 10000),
  );
  await stage.close();
  return { mounts, frames, toggles };
}

/** Runs each subject first, so that its code is compiled. Throws if a subject shows another text: then nothing can be compared. */
async function warmUp(stage, subjects, mode) {
  const texts = {};
  for (const name of Object.keys(subjects)) {
    texts[name] = await stage.text(name, mode);
    if (texts[name] !== texts.html) {
      throw new Error(`In ${mode} mode ${name} shows another text: ${texts[name]}`);
    }
    await stage.mount(name, mode, 50);
  }
}
