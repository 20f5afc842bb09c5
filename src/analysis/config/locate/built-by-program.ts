import { posix } from 'node:path';
import type { Project } from '../../framework';
import { oncePerOf } from '../once-per-of';
import { asObject, parseConfig } from '../parse/parse-config';
import { scriptCommands } from '../script-commands';
import { sourceIn } from './source-in';
import { writtenBy } from './written-by';

const starter = /^(?:bun|node|ts-node|tsx)$/;
const script = /^[\w./-]+\.[cm]?[jt]s$/;

/** Sources by the path, without its extension, that a program of the package's scripts has esbuild write: `tsx script/build.ts`, which calls it or runs its command. https://esbuild.github.io/api/#build */
export const builtByProgram = oncePerOf((project: Project, folder): ReadonlyMap<string, string> => new Map(writtenIn(project, folder)));

function* writtenIn(project: Project, folder: string): Iterable<[string, string]> {
  const commands = scriptCommands(asObject(parseConfig(project, posix.join(folder, 'package.json')))).map(({ command }) => command);
  for (const name of new Set(commands.flatMap((command) => startedBy(command) ?? []))) {
    const file = sourceIn(project, folder, name);
    if (file === undefined || !/\besbuild\b/.test(project.read(file) ?? '')) continue;
    yield* writtenBy(project, project.run(file, [], folder).made, folder);
  }
}

/** `build.ts` of `node --import tsx build.ts`. */
function startedBy(command: string): string | undefined {
  const words = command.trim().split(/\s+/);
  const at = words.findIndex((word) => starter.test(word));
  return at < 0 ? undefined : words.slice(at + 1).find((word) => script.test(word));
}
