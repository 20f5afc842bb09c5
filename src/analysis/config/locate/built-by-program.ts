import { posix } from 'node:path';
import type { Made, Project } from '../../framework';
import { oncePerOf } from '../once-per-of';
import { asList, asObject, asString, parseConfig } from '../parse/parse-config';
import { resolvePath } from '../resolve-path';
import { scriptCommands } from '../script-commands';
import { esbuildOutputs, type EsbuildOptions } from './esbuild-outputs';
import { esbuildCommand } from './esbuild-command';
import { sourceIn } from './source-in';

const starter = /^(?:bun|node|ts-node|tsx)$/;
const script = /^[\w./-]+\.[cm]?[jt]s$/;
const shell = /^(?:(?:node:)?child_process|cross-spawn|execa)$/;

/** Sources by the path, without its extension, that a program of the package's scripts has esbuild write: `tsx script/build.ts`, which calls it or runs its command. https://esbuild.github.io/api/#build */
export const builtByProgram = oncePerOf((project: Project, folder): ReadonlyMap<string, string> => new Map(writtenIn(project, folder)));

function* writtenIn(project: Project, folder: string): Iterable<[string, string]> {
  const commands = scriptCommands(asObject(parseConfig(project, posix.join(folder, 'package.json')))).map(({ command }) => command);
  for (const name of new Set(commands.flatMap((command) => startedBy(command) ?? []))) {
    const file = sourceIn(project, folder, name);
    if (file === undefined || !/\besbuild\b/.test(project.read(file) ?? '')) continue;
    for (const one of project.run(file, [], folder).made) {
      const { startedIn = folder, ...options } = optionsOf(one, folder) ?? {};
      yield* esbuildOutputs(project, startedIn, options);
    }
  }
}

/** `build.ts` of `node --import tsx build.ts`. */
function startedBy(command: string): string | undefined {
  const words = command.trim().split(/\s+/);
  const at = words.findIndex((word) => starter.test(word));
  return at < 0 ? undefined : words.slice(at + 1).find((word) => script.test(word));
}

/** `build({ entryPoints, outfile })`, and the same in words: `execSync('esbuild src/a.ts --outfile=dist/a.js', { cwd })`. */
function optionsOf({ library, path, args }: Made, folder: string): (EsbuildOptions & { startedIn?: string }) | undefined {
  if (library === 'esbuild' && /^(?:build(?:Sync)?|context)(?:\(\))?$/.test(path)) return asObject(args[0]);
  if (!shell.test(library)) return undefined;
  const words = [asString(args[0]) ?? '', ...asList(args[1]).map((word) => asString(word) ?? '')].join(' ');
  const cwd = args.map((arg) => asString(asObject(arg)?.cwd)).find((value) => value !== undefined);
  const startedIn = cwd === undefined ? folder : resolvePath(cwd.startsWith('/') ? '' : folder, cwd);
  const options = esbuildCommand(words);
  return options && startedIn !== undefined ? { ...options, startedIn } : undefined;
}
