/** What is traced: when the page was asked for, and each task of its threads. */
export const categories = ['blink.user_timing', 'toplevel'];

/** The longest task of a page's main thread that began after a time, in milliseconds, as a trace records it. */
export function longestTask(trace, address, after) {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  const start = traceEvents.find(
    ({ name, args }) => name === 'navigationStart' && args.data.documentLoaderURL === address,
  );
  const durations = traceEvents
    .filter(({ name }) => name.endsWith('RunTask'))
    .filter(({ pid, tid }) => pid === start.pid && tid === start.tid)
    .filter(({ ts }) => ts >= start.ts + after * 1000)
    .map(({ dur = 0 }) => dur / 1000);
  return Math.max(0, ...durations);
}
