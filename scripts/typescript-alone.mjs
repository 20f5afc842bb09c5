const typeScript = 'node_modules/@ts-morph/common/dist/typescript.js';

/**
 * TypeScript as ts-morph brings it, as a file of its own that is only made smaller. A bundler would wrap it in a function;
 * V8 then reads its 3.6 MB twice, and loading takes twice as long.
 */
export const typeScriptBundle = { entryPoints: [typeScript], outfile: 'dist/typescript.js', platform: 'node', target: 'node20', bundle: false, minify: true, sourcemap: false };

/**
 * esbuild plug-in: what we use of ts-morph is its `ts`, which is that file; the wrappers, 0.6 MB and 0.1 s of each start,
 * stay out. Importing something else of ts-morph is an error of the build, to be weighed then.
 * @type {import('esbuild').Plugin}
 */
export const typeScriptAlone = {
  name: 'typescript-alone',
  setup(build) {
    build.onResolve({ filter: /^ts-morph$/ }, () => ({ path: "ts-morph's ts", namespace: 'typescript-alone' }));
    build.onLoad({ filter: /./, namespace: 'typescript-alone' }, () => ({ contents: `export const ts = require('./typescript.js');` }));
    build.onResolve({ filter: /^\.\/typescript\.js$/, namespace: 'typescript-alone' }, ({ path }) => ({ path, external: true }));
  },
};
