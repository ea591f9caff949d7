import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serve as servePages } from '../support/server.mjs';

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.md': 'text/markdown; charset=utf-8' }; // prettier-ignore

/** Serves texts by their paths, compressed with the highest level of brotli. They are compressed before the first request, so no request waits for that. */
export function serve(files) {
  const pages = Object.entries(files).map(([path, text]) => {
    const headers = {
      'content-type': types[extname(path)] ?? 'text/javascript',
      'content-encoding': 'br',
      // For the page that mounts frames by the hundred. Loading is measured with an empty cache.
      'cache-control': 'max-age=3600',
    };
    return [path, { body: brotliCompressSync(text), headers }];
  });
  return servePages(Object.fromEntries(pages));
}
