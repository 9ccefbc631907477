// Bundles what Stencil does not: the worker, the engine, the SDK, the script-tag file and the wrappers. Runs after Stencil,
// and after Angular's compiler has been over the wrappers.

import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { bundledPackages } from './scripts/collect-notices.mjs';

const noticed = bundledPackages().map(({ name }) => name);

/** Whoever's code is bundled is named, with the licence, in the notices. */
const refuseUnnoticed = {
  name: 'refuse-unnoticed',
  moduleParsed({ id }) {
    const name = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replace('\\', '/');
    if (name && !noticed.includes(name)) this.error(`${name} is bundled, but not named in scripts/collect-notices.mjs.`);
  },
};

// The glue comes as a file of its own, so that ORT's threads can start from its address.
const resolve = () => [nodeResolve({ browser: true, exportConditions: ['onnxruntime-web-use-extern-wasm'] }), refuseUnnoticed];
const typescript = () => esbuild({ target: 'es2022', tsconfig: false });
// Bundlers of consumers read these comments, and licences stay.
const minify = () => terser({ ecma: 2020, module: true, format: { comments: /webpackIgnore|@vite-ignore|@license|^!/ } });

function onwarn(warning) {
  throw new Error(`${warning.code}: ${warning.message}`);
}

function bundle(input, file, plugins) {
  return { input, onwarn, output: { file, format: 'es', inlineDynamicImports: true }, plugins };
}

/** A wrapper brings nothing along: not its framework, and not the element, which the app may import by itself as well. */
const wrapper = (framework, banner) => ({
  input: `dist/wrappers/${framework}/index.js`,
  external: ['digit-pad', 'react', 'vue', '@angular/core', '@angular/forms'],
  onwarn,
  output: { file: `dist/${framework}/index.js`, format: 'es', ...(banner && { banner }) },
});

export default [
  bundle('src/worker/worker-main.ts', 'dist/assets/worker.js', [resolve(), typescript(), minify()]),
  bundle('src/worker/engine-main.ts', 'dist/assets/engine.js', [resolve(), typescript(), minify()]),
  { ...bundle('src/sdk/inline.ts', 'dist/inline/index.js', [typescript(), minify()]), external: ['./packed.js'] },
  bundle('src/sdk/index.ts', 'dist/sdk/index.js', [resolve(), typescript()]),
  // Texts in other languages than English are chunks of their own, fetched where they are needed.
  {
    input: { 'digit-pad': 'dist/entries/index.js' },
    onwarn,
    output: { dir: 'dist/digit-pad', format: 'es', entryFileNames: '[name].js', chunkFileNames: 'messages-[hash].js' },
    plugins: [resolve(), minify()],
  },
  // Where the server renders React too, this is code for the browser as well.
  wrapper('react', "'use client';"),
  wrapper('vue'),
  wrapper('angular'),
];
