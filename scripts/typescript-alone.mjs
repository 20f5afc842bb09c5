import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ts } from 'ts-morph';

const typeScript = 'node_modules/@ts-morph/common/dist/typescript.js';

/** Sections of TypeScript with a parser and its nodes. The others register themselves when they load and would keep all the rest alive. */
const parserSections = /^src\/(?:compiler|services)\/(?!_namespaces|codefixes|refactors)/;

/**
 * TypeScript as ts-morph brings it, as a file of its own with nothing in it but what src/ names: a quarter of the size, and loaded in a quarter of the time.
 * A file of its own, because a bundler would wrap it in a function, and V8 would read it twice.
 */
export const typeScriptBundle = { entryPoints: [typeScript], outfile: 'dist/typescript.js', platform: 'node', target: 'node20', format: 'cjs', sourcemap: false, plugins: [{ name: 'typescript-parser', setup: parserOnly }] };

/** @param {import('esbuild').PluginBuild} build */
function parserOnly(build) {
  build.onLoad({ filter: /[\\/]@ts-morph[\\/]common[\\/]dist[\\/]typescript\.js$/ }, ({ path }) => ({ contents: asModule(readFileSync(path, 'utf8')), loader: 'js' }));
}

/** The text of TypeScript's one function as an ES module that exports what is used, so that the rest can be left out. */
function asModule(text) {
  const license = text.slice(0, between(text, '/*!', '*/').end);
  const whole = between(text, '((module) => {\n', '\n})({ get exports()');
  const body = text.slice(whole.start, whole.end - '\n})({ get exports()'.length);
  const exported = between(body, '__export(typescript_exports, {', 'module.exports = __toCommonJS(typescript_exports);');
  const known = new Set([...body.slice(exported.start, exported.end).matchAll(/^ {2}(\w+): \(\) => \w+/gm)].map(([, name]) => name));
  const rest = body.slice(0, exported.start) + body.slice(exported.end, body.lastIndexOf('0 && (module.exports = {'));
  const sections = rest.split(/^(?=\/\/ src\/)/m).filter((section) => parserSections.test(/^\/\/ (\S+)/.exec(section)?.[1] ?? ''));
  // An enumeration that nobody asks for is no effect.
  const code = sections.join('').replace(/^var (\w+) = \(\((\w+)\) => \{$/gm, 'var $1 = /* @__PURE__ */ (($2) => {');
  return `${license}\n${code}\nexport { ${usedNames().filter((name) => known.has(name)).join(', ')} };\n`;
}

function between(text, first, last) {
  const start = text.indexOf(first);
  const end = text.indexOf(last, start);
  if (start < 0 || end < 0) throw new Error(`${typeScript} is not made as it was: no ${JSON.stringify(start < 0 ? first : last)}. Adapt scripts/typescript-alone.mjs.`);
  return { start: start + first.length, end: end + last.length };
}

/** Every `ts.name` in src/; types among them are no exports. */
function usedNames() {
  const files = readdirSync('src/analysis', { recursive: true }).filter((file) => /\.ts$/.test(file));
  return [...new Set(files.flatMap((file) => [...readFileSync(join('src/analysis', file), 'utf8').matchAll(/\bts\.(\w+)/g)].map(([, name]) => name)))].sort();
}

/** Kinds of nodes as their numbers: a `switch` over them becomes a jump instead of a hundred look-ups in a large table for every node. */
function withKindsAsNumbers(text) {
  return text.replace(/\bts\.SyntaxKind\.(\w+)/g, (whole, name) => ts.SyntaxKind[name] ?? whole);
}

/**
 * esbuild plug-in: what we use of ts-morph is its `ts`, which is that file; the wrappers, 0.6 MB and 0.1 s of each start,
 * stay out. Importing something else of ts-morph is an error of the build, to be weighed then.
 * @type {import('esbuild').Plugin}
 */
export const typeScriptAlone = {
  name: 'typescript-alone',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]analysis[\\/].*\.ts$/ }, ({ path }) => ({ contents: withKindsAsNumbers(readFileSync(path, 'utf8')), loader: 'ts' }));
    build.onResolve({ filter: /^ts-morph$/ }, () => ({ path: "ts-morph's ts", namespace: 'typescript-alone' }));
    build.onLoad({ filter: /./, namespace: 'typescript-alone' }, () => ({ contents: `export const ts = { ...require('./typescript.js') };` }));
    build.onResolve({ filter: /^\.\/typescript\.js$/, namespace: 'typescript-alone' }, ({ path }) => ({ path, external: true }));
  },
};
