import { posix } from 'node:path';
import { nearestFolderWith } from '../../config/nearest-folder-with';
import { oncePer } from '../../config/once-per';
import { numbered } from '../../config/stated/numbered';
import { asObject, asString } from '../../config/parse/parse-config';
import { folderOf } from '../../config/resolve-path';
import type { Made, Project } from '../../framework';
import { startingModules } from '../../static/starting-modules';
import type { Registered } from './registered';
import { startModule } from './start-module';

/** What calls register that only the app's program can name: in a loop over routes, in a function that takes the name. */
export function namedByProgram(project: Project, calls: readonly Registered[]): Registered[] {
  const programs = new Map<string, Registered[]>();
  // Calls in one line cannot be told apart: one of them stands for all.
  for (const call of new Map(calls.map((one) => [keyOf(one), one])).values()) {
    const main = mainOf(project, call.file);
    programs.set(main, [...(programs.get(main) ?? []), call]);
  }
  const taken = new Map<string, number>();
  const startedFor = oncePer((file) => startingModules(project, appOf(project, file) ?? folderOf(file), file));
  return [...programs].flatMap(([main, ones]) => {
    const { made } = project.run(main);
    return ones.flatMap((call) => {
      const own = registeredBy(made, call, main, taken);
      return own.length > 0 || main !== call.file ? own : registeredForOthers(project, startedFor(call.file), call);
    });
  });
}

/** The module that the app starts with; where none is named, or nothing says where the app stands, the file itself, which is loaded as one of many. */
function mainOf(project: Project, file: string): string {
  const folder = appOf(project, file);
  return (folder === undefined ? undefined : startModule(project, folder)) ?? file;
}

function appOf(project: Project, file: string): string | undefined {
  return nearestFolderWith(project, folderOf(file), 'host.json');
}

/** One function each; where the name is not known either, after its route. `taken`: how many of a file have a name. */
function registeredBy(made: readonly Made[], call: Registered, main: string, taken: Map<string, number>): Registered[] {
  return made.filter((one) => keyOf(one) === `${keyOf(call)}()`).map(({ args: [name, given] }, nth) => {
    const options = asObject(given) ?? {};
    const known = typeof name === 'string' ? name : (asString(options.route) ?? posix.parse(call.file).name);
    return { ...call, name: numbered(call.file, known, taken), options, place: { ...(main !== call.file && { main }), nth } };
  });
}

/** A function or a class of the project registers what the modules of the functions give it, which are loaded each by itself. An app has one function of a name. */
function registeredForOthers(project: Project, modules: readonly string[], call: Registered): Registered[] {
  const named = modules.flatMap((by) =>
    registeredBy(project.run(by).made, call, call.file, new Map()).map((one): [unknown, Registered] => [one.name, { ...one, place: { ...one.place, by } }]));
  return [...new Map(named.reverse()).values()].reverse();
}

function keyOf({ file, line, path, ...of }: { file: string; line: number; path: string } & ({ module: string } | { library: string })): string {
  return `${file}:${line} ${'module' in of ? of.module : of.library} ${path}`;
}
