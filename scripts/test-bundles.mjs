import { readdirSync } from 'node:fs';

/**
 * The suite that runs inside VS Code, file by file: out/in-vscode/. The folder's list is the list of tests.
 * @param {import('esbuild').BuildOptions} node
 */
export const testBundles = (node) =>
  readdirSync('test/in-vscode')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({
      ...node,
      entryPoints: [`test/in-vscode/${file}`],
      outfile: `out/in-vscode/${file.replace(/ts$/, 'js')}`,
      // mocha is an ES module: `import` it for real.
      supported: { 'dynamic-import': true },
    }));
