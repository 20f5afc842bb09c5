import { readFile } from 'node:fs/promises';

const tsMorph = 'node_modules/ts-morph/dist/ts-morph.js';
const typeScript = 'node_modules/@ts-morph/common/dist/typescript.js';
const libraryTexts = /^( {4,}text: )"(?:[^"\\\n]|\\.)*"/gm;

/**
 * ts-morph, and TypeScript inside it, as two files of their own that every bundle requires when it needs them.
 * TypeScript must not be wrapped in a function by a bundler: V8 then reads its 3.6 MB twice, and loading takes twice as long.
 * @param {import('esbuild').BuildOptions} node
 */
export const tsMorphBundles = (node) => [
  { entryPoints: [tsMorph], outfile: 'dist/ts-morph.js', ...node, minify: true, sourcemap: false },
  { entryPoints: [typeScript], outfile: 'dist/typescript.js', platform: 'node', target: 'node20', bundle: false, minify: true, sourcemap: false },
];

/**
 * esbuild plug-in: points imports of ts-morph and of its TypeScript at the shared files, and leaves out the texts of
 * TypeScript's lib.*.d.ts (2.9 MB), which only type checking reads.
 * @param {string} outfile The bundle that is being built.
 * @returns {import('esbuild').Plugin}
 */
export function shareTsMorph(outfile) {
  return {
    name: 'share-ts-morph',
    setup(build) {
      build.onResolve({ filter: /^ts-morph$/ }, () => ({ path: './ts-morph.js', external: true }));
      build.onResolve({ filter: /^\.\/typescript$/ }, ({ importer }) =>
        /ts-morph-common\.js$/.test(importer) ? { path: './typescript.js', external: true } : undefined,
      );
      build.onLoad({ filter: /ts-morph-common\.js$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const contents = text.replace(libraryTexts, '$1""');
        if (contents.length > text.length / 2) throw new Error(`${path}: the texts of lib.*.d.ts are not where they were; mend libraryTexts in scripts/share-ts-morph.mjs for ${outfile}.`);
        return { contents };
      });
    },
  };
}
