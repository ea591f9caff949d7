import { readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import dts from 'rollup-plugin-dts';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

const banner = `/*! ${name} ${version} | MIT | includes Lit, (c) Google LLC, BSD-3-Clause | the text of the article is its author's */`;

// The element builds its nodes without Lit's templates: these modules do nothing that it needs, and importing them
// would ask for a Trusted Types policy that not every page allows.
const unused = /\/(lit-html|lit-element)\//;

export default [
  {
    input: 'src/diplomacy-brief.ts',
    output: { file: 'dist/diplomacy-brief.js', format: 'es', sourcemap: true, banner },
    treeshake: { moduleSideEffects: (id) => !unused.test(id) },
    plugins: [
      resolve(),
      typescript({ noEmit: false, noForceEmit: true }),
      terser({ module: true, ecma: 2022, format: { comments: /^!/ } }),
    ],
  },
  {
    input: 'src/diplomacy-brief.ts',
    output: { file: 'dist/diplomacy-brief.d.ts', format: 'es' },
    // The published types say of Lit only what is public on the element, so that they need no `lit`.
    plugins: [dts({ compilerOptions: { paths: { lit: ['./src/lit-public.d.ts'] } } })],
  },
];
