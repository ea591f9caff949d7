import { fileURLToPath } from 'node:url';

export default {
  hostname: '127.0.0.1',
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  middleware: [(context, next) => (context.path === '/' ? context.redirect('/demo/') : next())],
};
