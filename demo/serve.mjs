/* Serves the built demo page to this computer alone: `npm start` imports it after the build. */
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const context = await esbuild.context({ logLevel: 'silent' });
const { port } = await context.serve({
  // By default esbuild listens on every network of the computer. Its port is 8000, or the next one that is free.
  host: '127.0.0.1',
  servedir: fileURLToPath(new URL('../dist', import.meta.url)),
});
console.log(`The demo page is at http://127.0.0.1:${port}/demo/ until you press Ctrl+C.`);
