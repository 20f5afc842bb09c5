import { posix } from 'node:path';
import { nearestFolderWith } from '../../config/nearest-folder-with';
import { numbered } from '../../config/stated/numbered';
import { asObject, asString } from '../../config/parse/parse-config';
import { folderOf } from '../../config/resolve-path';
import type { Made, Project } from '../../framework';
import type { Registered } from './registered';
import { startModule } from './start-module';

/** What calls register that only the app's program can name: in a loop over routes, in a function that takes the name. */
export function namedByProgram(project: Project, calls: readonly Registered[]): Registered[] {
  const programs = new Map<string, Registered[]>();
  for (const call of calls) {
    const main = mainOf(project, call.file);
    programs.set(main, [...(programs.get(main) ?? []), call]);
  }
  const taken = new Map<string, number>();
  return [...programs].flatMap(([main, ones]) => {
    const { made } = project.run(main);
    // Calls in one line cannot be told apart: one of them stands for all.
    const places = new Map(ones.map((call) => [`${call.file}:${call.line} ${call.module} ${call.path}`, call]));
    return [...places.values()].flatMap((call) => registeredBy(made.filter((one) => one.file === call.file && one.line === call.line && one.library === call.module && one.path === `${call.path}()`), call, main, taken));
  });
}

/** The module that the app starts with; where none is named the file itself, which is loaded as one of many. */
function mainOf(project: Project, file: string): string {
  const folder = nearestFolderWith(project, folderOf(file), 'host.json');
  return (folder === undefined ? undefined : startModule(project, folder)) ?? file;
}

/** One function each; where the name is not known either, after its route. `taken`: how many of a file have a name. */
function registeredBy(made: readonly Made[], call: Registered, main: string, taken: Map<string, number>): Registered[] {
  return made.map(({ args: [name, given] }, nth) => {
    const options = asObject(given) ?? {};
    const known = typeof name === 'string' ? name : (asString(options.route) ?? posix.parse(call.file).name);
    return { ...call, name: numbered(call.file, known, taken), options, place: { ...(main !== call.file && { main }), nth } };
  });
}
