import { fileURLToPath } from 'node:url';

// The demo page needs only the files in dist, so any static server can serve it.
export default {
  hostname: '127.0.0.1',
  rootDir: fileURLToPath(new URL('../dist', import.meta.url)),
  middleware: [(context, next) => (context.path === '/' ? context.redirect('/demo/') : next())],
};
