import { posix } from 'node:path';
import type { Project } from '../../framework';
import { sourceIn } from './source-in';

/** Programs that tell a bundler what to make: its own settings, and scripts of the package that call it. */
const settings = ['webpack', 'rollup', 'rolldown', 'tsup', 'tsdown', 'esbuild'].flatMap((tool) => [`${tool}.config`, tool]).concat('build', 'scripts/build', 'scripts/bundle', 'bundle');
const extensions = ['.js', '.cjs', '.mjs', '.ts', '.mts', '.cts'];

const option = /\b(?:entry|entryPoints|input)\s*:\s*/g;
const source = /['"`]((?:\.{0,2}\/)?[\w@.-]+(?:\/[\w@.-]+)*\.[cm]?[jt]sx?)['"`]/g;
/** Longer lists are made by a program. */
const maxLength = 20_000;

/** Sources that the settings of a package's bundler make a bundle of: of `entry: { index: './src/app.ts' }` the one by that name, of a list the one named alike, else the only one. */
export function bundlerEntries(project: Project, folder: string, bundle: string): string[] {
  const files = settings.flatMap((name) => extensions.map((extension) => posix.join(folder, name + extension))).filter((file) => project.files.has(file));
  const entries = files.flatMap((file) => entriesIn(project.read(file) ?? ''));
  const named = entries.filter(({ name }) => name !== undefined && (bundle === name || bundle.endsWith(`/${name}`)));
  const alike = entries.filter(({ name, path }) => name === undefined && posix.parse(path).name === posix.basename(bundle));
  const chosen = named.length > 0 ? named : alike.length > 0 ? alike : entries.length === 1 && entries[0]?.name === undefined ? entries : [];
  return [...new Set(chosen.flatMap(({ path }) => sourceIn(project, folder, path.replace(/^\//, '')) ?? []))];
}

interface Entry {
  /** Of the bundle, where the settings give it one. */
  name?: string;
  path: string;
}

function entriesIn(text: string): Entry[] {
  return [...text.matchAll(option)].flatMap(({ 0: whole, index }) => {
    const value = valueAt(text, index + whole.length);
    if (value.startsWith('{')) return namedIn(value);
    // Which of several objects it is a condition decides: `isLambda ? { handler: 'src/lambda.ts' } : { local: 'src/server.ts' }`; or it stands elsewhere in the file: `entries`, `entriesFor(env)`.
    const from = /^[\w$]+(?:\([^()]*\))?$/.test(value.trim()) ? text.slice(0, maxLength) : value;
    const objects = value.startsWith('[') ? [] : [...from.matchAll(/\{[^{}]*\}/g)].flatMap(([object]) => namedIn(object));
    return objects.length > 0 ? objects : pathsIn(value).map((path) => ({ path }));
  });
}

function namedIn(object: string): Entry[] {
  let end = 1;
  return [...object.matchAll(source)].map(({ 0: quoted, 1: path = '', index: at }) => {
    const before = object.slice(end, at);
    end = at + quoted.length;
    return { name: keyOf(before), path };
  });
}

/** The last key of an object's text: `index` of `index: path.resolve(__dirname, `. */
function keyOf(text: string): string {
  const keys = text.slice(0, Math.max(0, text.lastIndexOf(':'))).replace(/['"]/g, '').trimEnd().split(/[\s,]/);
  return (keys.at(-1) ?? '').replace(/\.[cm]?js$/, '');
}

function pathsIn(text: string): string[] {
  return [...text.matchAll(source)].map(([, path = '']) => path);
}

/** Up to the comma, the semicolon or the bracket that ends it. */
function valueAt(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length && at < from + maxLength; at++) {
    const char = text[at] ?? '';
    if (depth === 0 && /[,;)\]}]/.test(char)) return text.slice(from, at);
    depth += /[([{]/.test(char) ? 1 : /[)\]}]/.test(char) ? -1 : 0;
  }
  return '';
}
