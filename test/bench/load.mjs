import { setTimeout as sleep } from 'node:timers/promises';
import { categories, longestTask } from './tasks.mjs';

/** A slow phone: a quarter of this machine's speed, and what Lighthouse calls slow 4G. */
const phone = {
  viewport: { width: 412, height: 823, isMobile: true, hasTouch: true },
  slowdown: 4,
  network: { download: 1.6e6 / 8, upload: 0.75e6 / 8, latency: 150 },
};

/** Loads a page on that phone, with an empty cache. */
export async function load(browser, address) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(phone.viewport);
    await page.emulateNetworkConditions(phone.network);
    await page.emulateCPUThrottling(phone.slowdown);
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await page.tracing.start({ categories });
    await page.goto(address);
    await page.evaluate(waitForPaint);
    await sleep(200); // for what is painted after the first paint
    const { metrics } = await session.send('Performance.getMetrics');
    const spent = Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
    const found = await page.evaluate(readTimings);
    const trace = await page.tracing.stop();
    return {
      ...found,
      wait: found.time - found.arrival,
      longest: longestTask(trace, address, found.arrival),
      script: spent.ScriptDuration + spent.V8CompileDuration,
      layout: spent.RecalcStyleDuration + spent.LayoutDuration,
    };
  } finally {
    await context.close();
  }
}

/** Runs in the page: resolves when something is painted, in the page's frame if it has one. */
function waitForPaint() {
  const { PerformanceObserver } = document.querySelector('iframe')?.contentWindow ?? window;
  return new Promise((resolve) => {
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
  });
}

/**
 * Runs in the page: when the text was painted, when the modules that the page names had arrived (or, without modules,
 * the page itself), what was transferred before the paint and in all, and the layout shift.
 */
async function readTimings() {
  const clock = (document.querySelector('iframe')?.contentWindow ?? window).performance;
  // Nothing else on the page can be painted before the text.
  const [paint] = clock.getEntriesByName('first-contentful-paint');
  const time = paint.startTime + clock.timeOrigin - performance.timeOrigin;
  const [navigation] = performance.getEntriesByType('navigation');
  const modules = [...document.querySelectorAll('script[type="module"]')].flatMap(({ src }) =>
    performance.getEntriesByName(src),
  );
  const arrivals = (modules.length ? modules : [navigation]).map(({ responseEnd }) => responseEnd);
  const transfers = [navigation, ...performance.getEntriesByType('resource')];
  const before = transfers.filter(({ responseEnd }) => responseEnd <= time);
  const bytes = (entries) => entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  const shifts = await new Promise((resolve) => {
    const entries = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(resolve, 100, entries);
  });
  return {
    time,
    arrival: Math.max(...arrivals),
    bytes: bytes(before),
    requests: before.length,
    allBytes: bytes(transfers),
    allRequests: transfers.length,
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
  };
}
