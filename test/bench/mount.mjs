/** Opens the page that mounts the subjects; resolves to the measurements on that page. */
export async function openStage(browser, origin) {
  const page = await browser.newPage();
  await page.goto(`${origin}/stage.html`, { waitUntil: 'networkidle0' });
  const session = await page.createCDPSession();
  await session.send('Performance.enable');

  const bench = (act, ...args) =>
    page.evaluate((act, args) => globalThis.bench[act](...args), act, args);

  async function metrics() {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  /**
   * The processor time of the page's main thread for a function of stage.js, in milliseconds. It does not contain what
   * other processes do on the machine at that time.
   */
  async function cost(...call) {
    const before = await metrics();
    await bench(...call);
    return ((await metrics()).ThreadTime - before.ThreadTime) * 1000;
  }

  async function memory() {
    await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heap, Nodes: nodes } = await metrics();
    return { heap, nodes };
  }

  return {
    /** The text that an instance shows, without its white space. */
    async text(name, mode) {
      await bench('mount', name, mode, 1);
      const text = await bench('text');
      await bench('clear');
      return text.replace(/\s/g, '');
    },

    /** The milliseconds of each instance, with layout. */
    async mount(name, mode, count) {
      const overhead = await cost('mount', name, mode, 0);
      const spent = await cost('mount', name, mode, count);
      await bench('clear');
      return (spent - overhead) / count;
    },

    /** The milliseconds to open or to close an instance, with layout. */
    async toggle(name, times) {
      await bench('mount', name, 'summary', 1);
      const spent = await cost('toggle', name, times);
      await bench('clear');
      return spent / times / 2;
    },

    /** The milliseconds of each instance, its share of the JavaScript heap and of the nodes, and what of both is left after all are unmounted. */
    async weigh(name, mode, count) {
      const before = await memory();
      const spent = await cost('mount', name, mode, count);
      const during = await memory();
      await bench('clear');
      const after = await memory();
      return {
        time: spent / count,
        heap: (during.heap - before.heap) / count,
        nodes: (during.nodes - before.nodes) / count,
        heapLeft: (after.heap - before.heap) / count,
        nodesLeft: (after.nodes - before.nodes) / count,
      };
    },

    close: () => page.close(),
  };
}
