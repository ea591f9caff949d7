import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A script of the folder `apps` with its packages, for a page of the server. */
export async function bundle(name, mode = 'production') {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`apps/${name}.js`, import.meta.url))],
    bundle: true,
    format: 'iife',
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    write: false,
  });
  return { body: outputFiles[0].text, headers: { 'content-type': 'text/javascript' } };
}
