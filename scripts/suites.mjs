const node = process.execPath;
/** A test that failed before it closed its window or its worker must not keep the others waiting: `--exit`. */
const mocha = (...args) => [node, 'node_modules/mocha/bin/mocha.js', '--exit', '--reporter', './test/spec-and-counts.cjs', ...args];

/** mocha's own list of files, without what .mocharc.json says for the quick ones. */
const slow = (folder, ...args) => mocha('--no-config', '--node-option', 'import=tsx', '--timeout', '240000', ...args, `test/${folder}/**/*.test.ts`);

/**
 * What `npm test` runs, in this order. One without `counts` is a single check that passes or fails; one that `needs` a
 * failed one is not run and has failed too.
 * @type {{name: string, command: string[], counts?: boolean, needs?: string[], onlyByName?: boolean}[]}
 */
export const suites = [
  { name: 'typecheck', command: [node, 'node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'build', command: [node, 'esbuild.mjs'] },
  { name: 'bundle-tests', command: [node, 'esbuild.mjs', '--tests'] },
  { name: 'unit', command: mocha('test/**/*.test.ts'), counts: true },
  { name: 'vscode', command: [node, '--import', 'tsx', 'test/vscode/run-suite.ts'], counts: true, needs: ['build', 'bundle-tests'] },
  { name: 'vsix', command: slow('vsix'), counts: true, needs: ['build'] },
  { name: 'e2e', command: slow('e2e', '--retries', '1'), counts: true, needs: ['build'] },
  { name: 'newest', command: slow('newest'), counts: true, onlyByName: true },
];
