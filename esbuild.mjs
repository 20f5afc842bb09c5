// Builds dist/. `node esbuild.mjs` builds for release, `--dev` and `--watch` for development (source maps, not minified),
// `--tests` the suite that runs inside VS Code. Every file that is not imported by another starts as one row of `entryPoints`.
import { existsSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { bundleImportedLate } from './scripts/bundle-imported-late.mjs';
import { pricesAsText } from './scripts/prices-as-text.mjs';
import { sampleProject } from './scripts/sample-project.mjs';
import { testBundles } from './scripts/test-bundles.mjs';
import { typeScriptAlone, typeScriptBundle } from './scripts/typescript-alone.mjs';
import { writeNotices } from './scripts/write-notices.mjs';

const { values: flags } = parseArgs({ options: { dev: { type: 'boolean' }, tests: { type: 'boolean' }, watch: { type: 'boolean' } } });
const release = !flags.dev && !flags.watch && !flags.tests;

/** Code that Node.js runs: VS Code 1.100's extension host and the terminal both are Node.js 20. */
const node = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode', 'mocha'],
  // ES modules where a package has both: jsonc-parser's other form finds its own files at run time only.
  mainFields: ['module', 'main'],
  // `import('./late')` becomes a `require` inside a promise: `import` would not use the compile cache (nodejs/node#35574).
  supported: { 'dynamic-import': false },
};

/** Code that a browser runs: the panel, in VS Code's webview and in the HTML report. */
const browser = { platform: 'browser', target: 'es2022', format: 'iife', loader: { '.ttf': 'dataurl', '.svg': 'dataurl' } };

/** Keeps compiled code between starts, where Node.js can (22.8 and later): of what is loaded after this. */
const compileCache = "require('node:module').enableCompileCache?.();";

/**
 * Node.js 20 optimises a function after it has run so much bytecode, by default 132 KiB, and with it up to 920 bytes of what it calls: in a terminal's process,
 * which ends after seconds, what it spends on that comes to a third of the CPU and does not come back. Node.js 22 has a compiler in between and no such flag;
 * an extension host is not ours to set anything in.
 */
const optimiseLater = { js: "if (process.version.startsWith('v20.')) require('node:v8').setFlagsFromString('--interrupt-budget=500000 --max-inlined-bytecode-size=100 --max-inlined-bytecode-size-cumulative=200');" };

const entryPoints = [
  { entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', ...node, banner: { js: `#!/usr/bin/env node\n${compileCache}${optimiseLater.js}` } },
  { entryPoints: ['src/editor/thread/analysis-worker.ts'], outfile: 'dist/analysis-worker.js', ...node },
  { entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', ...node },
  typeScriptBundle,
  { entryPoints: ['webview/main.ts'], outfile: 'dist/webview.js', ...browser },
];

const shared = {
  bundle: true,
  // Where all characters are ASCII, V8 keeps a file's text in a byte each: one … makes that two, and loading slower.
  charset: 'ascii',
  legalComments: 'eof',
  logLevel: 'info',
  metafile: true,
  minify: release,
  sourcemap: release ? false : 'linked',
  define: { 'process.env.NODE_ENV': release ? '"production"' : '"development"' },
};

/** Watches or builds one bundle, then those that it imports late. */
async function build(bundle, built) {
  if (built.has(bundle.outfile)) return;
  const late = [];
  built.set(bundle.outfile, undefined);
  const plugins = bundle.plugins ?? [pricesAsText, ...(bundle.platform === 'node' ? [bundleImportedLate(late), sampleProject, typeScriptAlone] : [])];
  const context = await esbuild.context({ ...shared, ...bundle, plugins });
  const result = await context.rebuild().catch(goOnWatching);
  built.set(bundle.outfile, result?.metafile);
  if (flags.watch) await context.watch();
  else await context.dispose();
  for (const { source, outfile } of late) await build({ entryPoints: [source], outfile, ...node, ...startsWhole(outfile) }, built);
}

/** The MCP SDK is made of zod's parts as it loads. zod says that loading it does nothing, so that esbuild would leave out its start where a module of ours requires it late. */
const startsWhole = (outfile) => (outfile === 'dist/mcp-server.js' ? { ignoreAnnotations: true } : {});

/** Code that does not compile is mended while watching: esbuild has printed where. */
function goOnWatching(error) {
  if (!flags.watch) throw error;
}

/** A release has every part; while developing, the others are built without the missing one. */
function isThere({ entryPoints: [source], outfile }) {
  if (existsSync(source)) return true;
  const message = `${source} is not there: ${outfile} cannot be built.`;
  if (release) throw new Error(message);
  console.warn(message);
  return false;
}

async function main() {
  const wanted = flags.tests ? testBundles(node) : entryPoints;
  if (release) rmSync('dist', { recursive: true, force: true });
  const built = new Map();
  const errors = [];
  for (const bundle of wanted.filter(isThere)) await build(bundle, built).catch((error) => errors.push(error));
  if (errors.length > 0) throw errors[0];
  if (release) await writeNotices([...built.values()], 'dist/THIRD-PARTY-NOTICES.txt');
}

main().catch((error) => {
  // esbuild has printed its own errors with file and line already.
  if (!error.errors) console.error(error.message);
  process.exit(1);
});
