import { basename, resolve } from 'node:path';

/**
 * esbuild plug-in: a module of ours that is loaded with `import('./late')` becomes a bundle of its own beside the others,
 * `dist/late.js`, so that an entry point stays small until the code is wanted. esbuild splits code for ES modules only.
 * @param {{source: string, outfile: string}[]} late Gets the bundles to build next.
 * @returns {import('esbuild').Plugin}
 */
export function bundleImportedLate(late) {
  return {
    name: 'bundle-imported-late',
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const outfile = `dist/${basename(path).replace(/\.[jt]s$/, '')}.js`;
        const source = `${resolve(resolveDir, path).replace(/\.[jt]s$/, '')}.ts`;
        if (!late.some((bundle) => bundle.source === source)) late.push({ source, outfile });
        return { path: `./${basename(outfile)}`, external: true };
      });
    },
  };
}
