import { posix } from 'node:path';
import type { Project, StaticValue } from '../../framework';
import { asList, asObject, asString } from '../parse/parse-config';
import { folderOf, resolvePath } from '../resolve-path';
import { sourceIn } from './source-in';

/** As esbuild is given them: https://esbuild.github.io/api/#entry-points */
export type EsbuildOptions = Record<string, StaticValue>;

/** Paths without their extension that esbuild writes, each with its source: below `outdir` as the entries stand below the folder that all of them are in. */
export function* esbuildOutputs(project: Project, folder: string, { entryPoints, entryNames, outfile, outdir, outbase }: EsbuildOptions): Iterable<[string, string]> {
  const listed = asList(entryPoints).map((entry) => [asString(asObject(entry)?.in) ?? asString(entry), asString(asObject(entry)?.out)] as const);
  const named = Object.entries(asObject(entryPoints) ?? {}).map(([out, entry]) => [asString(entry), out] as const);
  const entries = [...listed, ...named].flatMap(([entry, out]) => {
    const source = entry === undefined ? undefined : sourceIn(project, startOf(folder, entry), entry);
    return source === undefined ? [] : [{ source, out }];
  });
  const base = asString(outbase);
  const above = base === undefined ? commonFolder(entries.map(({ source }) => folderOf(source))) : (resolvePath(startOf(folder, base), base) ?? '');
  for (const { source, out } of entries) {
    const written = bare(asString(outfile)) ?? posix.join(asString(outdir) ?? '', out ?? entryName(posix.relative(above, source), asString(entryNames)));
    const path = resolvePath(startOf(folder, written), written);
    if (path !== undefined) yield [path, source];
  }
}

/** `[dir]/[name]` unless it is told otherwise. https://esbuild.github.io/api/#entry-names */
function entryName(path: string, pattern = '[dir]/[name]'): string {
  return pattern.replace(/\[(dir|name)\]/g, (_, part) => (part === 'dir' ? folderOf(path) : posix.parse(path).name)).replace(/^\//, '');
}

/** Only a file is named with its extension: to what an entry is called esbuild adds one, `orders.v2` is written as `orders.v2.js`. */
function bare(file: string | undefined): string | undefined {
  return file?.replace(/\.\w+$/, '');
}

/** What a path counts from: one from the root is written by `path.join(__dirname, …)`. */
function startOf(folder: string, path: string): string {
  return path.startsWith('/') ? '' : folder;
}

function commonFolder([first = '', ...others]: readonly string[]): string {
  const segments = first.split('/');
  while (segments.length > 0 && !others.every((other) => `${other}/`.startsWith(`${segments.join('/')}/`))) segments.pop();
  return segments.join('/');
}
