import { posix } from 'node:path';
import type { Project, StaticValue } from '../../framework';
import { asList, asObject, asString, parseConfig } from '../parse/parse-config';
import { folderOf, resolvePath } from '../resolve-path';
import { scriptCommands } from '../script-commands';
import { sourceIn } from './source-in';

const starter = /^(?:bun|node|ts-node|tsx)$/;
const script = /^[\w./-]+\.[cm]?[jt]s$/;

/** Sources by the path, without its extension, that a program of the package's scripts has esbuild write: `tsx script/build.ts`. https://esbuild.github.io/api/#build */
export function builtByProgram(project: Project, folder: string): ReadonlyMap<string, string> {
  const commands = scriptCommands(asObject(parseConfig(project, posix.join(folder, 'package.json')))).map(({ command }) => command);
  const built = new Map<string, string>();
  for (const name of new Set(commands.flatMap((command) => startedBy(command) ?? []))) {
    const file = sourceIn(project, folder, name);
    if (file === undefined || !/['"]esbuild['"]/.test(project.read(file) ?? '')) continue;
    for (const { library, path, args } of project.run(file, [], folder).made) {
      if (library === 'esbuild' && /^build(?:Sync)?(?:\(\))?$/.test(path)) for (const [written, source] of outputsOf(project, folder, asObject(args[0]) ?? {})) built.set(written, source);
    }
  }
  return built;
}

/** `build.ts` of `node --import tsx build.ts`. */
function startedBy(command: string): string | undefined {
  const words = command.trim().split(/\s+/);
  const at = words.findIndex((word) => starter.test(word));
  return at < 0 ? undefined : words.slice(at + 1).find((word) => script.test(word));
}

function* outputsOf(project: Project, folder: string, { entryPoints, outfile, outdir }: Record<string, StaticValue>): Iterable<[string, string]> {
  const listed = asList(entryPoints).map((entry) => [asString(asObject(entry)?.in) ?? asString(entry), asString(asObject(entry)?.out)] as const);
  const named = Object.entries(asObject(entryPoints) ?? {}).map(([out, entry]) => [asString(entry), out] as const);
  for (const [entry, out] of [...listed, ...named]) {
    const source = entry === undefined ? undefined : sourceIn(project, folder, entry);
    const written = asString(outfile) ?? (entry === undefined ? undefined : posix.join(asString(outdir) ?? '', out ?? posix.basename(entry)));
    const path = written === undefined ? undefined : resolvePath(folder, written);
    if (source !== undefined && path !== undefined) yield [posix.join(folderOf(path), posix.parse(path).name), source];
  }
}
