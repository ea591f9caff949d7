import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.map': 'application/json', '.json': 'application/json', '.svg': 'image/svg+xml' }; // prettier-ignore

/**
 * Starts a server on 127.0.0.1 that adds nothing to the pages. `pages` maps paths to HTML, to `{ body, headers }`, or to a
 * function that answers with `(url, response)` in its own time; every other path is read from the files below `root`, by default the folder of the project. `requests` lists the
 * requested paths.
 */
export async function serve(pages = {}, root = new URL('../../', import.meta.url)) {
  const requests = [];
  const server = createServer(async ({ url }, response) => {
    const path = url.split('?')[0];
    requests.push(url);
    const page = pages[url] ?? pages[path];
    try {
      if (page === undefined) {
        const file = path.endsWith('/') ? `${path}index.html` : path;
        response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
        response.setHeader('access-control-allow-origin', '*'); // as a CDN does
        response.end(await readFile(new URL(`.${file}`, root)));
      } else if (typeof page === 'function') {
        response.setHeader('content-type', types['.html']);
        await page(url, response);
      } else {
        const { body, headers } = typeof page === 'string' ? { body: page } : page;
        response.setHeader('content-type', types['.html']);
        for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
        response.end(body);
      }
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    pages,
    requests,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
