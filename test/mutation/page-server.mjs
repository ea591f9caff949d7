import { createServer } from 'node:http';
import { once } from 'node:events';

/** The page of one test file, which tells the tests to run, the mutant, and whether to note what covers it. */
const page = ({ file, tests, mutants }) => `<!doctype html>
<html>
  <head></head>
  <body>
    <script>
      globalThis.__stryker__ = ${JSON.stringify(mutants)};
      globalThis.__WTR_CONFIG__ = {
        testFile: '/${file}.js',
        testFrameworkConfig: {
          timeout: 10000,
          bail: true,
          grep: new RegExp(${JSON.stringify(tests)}),
          rootHooks: {
            beforeEach() {
              __stryker__.currentTestId = '${file}: ' + this.currentTest.fullTitle();
            },
          },
        },
      };
    </script>
    <script type="module" src="/framework.js"></script>
  </body>
</html>`;

/** Serves scripts, and at one address of usual length, which tests print, the page that was ordered last. */
export async function serve(scripts) {
  let ordered;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://base.invalid');
    const script = scripts.get(pathname.replace('__web-dev-server__', ''));
    if (script !== undefined) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.setHeader('cache-control', 'max-age=86400, immutable');
      response.end(script);
    } else if (pathname === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page(ordered));
    } else {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address(order) {
      ordered = order;
      const { port } = server.address();
      return `http://127.0.0.1:${port}/?wtr-session-id=mutation`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
