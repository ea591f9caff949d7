import { once } from 'node:events';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types = { '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.md': 'text/markdown; charset=utf-8' }; // prettier-ignore

/** Serves texts by their paths on 127.0.0.1, as small as brotli makes them. Each is compressed before anyone asks. */
export async function serve(files) {
  const bodies = new Map(
    Object.entries(files).map(([path, text]) => [path, brotliCompressSync(text)]),
  );
  const server = createServer(({ url }, response) => {
    const path = url.split('?')[0];
    const body = bodies.get(path);
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'text/javascript',
      'content-encoding': 'br',
      'content-length': body.length,
      // For the page that mounts thousands; every page that is timed while it loads has an empty cache.
      'cache-control': 'max-age=3600',
    });
    response.end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
