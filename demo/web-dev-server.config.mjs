import { fileURLToPath } from 'node:url';

// The built folder is all that the page needs; any other static host does as well.
export default {
  hostname: '127.0.0.1',
  rootDir: fileURLToPath(new URL('../dist', import.meta.url)),
  middleware: [(context, next) => (context.path === '/' ? context.redirect('/demo/') : next())],
};
