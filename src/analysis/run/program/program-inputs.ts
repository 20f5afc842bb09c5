import { posix } from 'node:path';
import { expandBraces } from '../../files/expand-braces';
import { ignoreRules } from '../../files/ignore-rules';
import { resolvePath } from '../../config/resolve-path';
import type { Modules } from '../../modules/modules';
import { lastName } from '../packages/last-name';
import { parseJsonValue } from '../values/json-value';
import { PROJECT_ROOT } from '../../files/project-root';
import { parseYamlValue } from './yaml-value';
import { deployedName } from './deployed-name';
import { fileAnswer } from './program-files';
import { PROGRAM_GLOBALS } from './program-globals';
import { pathsFrom } from './paths-from';
import { textOf } from './text-of';
import { UNKNOWN, literal, type LibraryValue, type Value } from '../values/value';

const fileSystems = /^(?:node:fs(?:\/promises)?|fs-extra|graceful-fs|jsonfile)$/;
const globs = /^(?:fast-glob|glob|globby|tinyglobby)$/;
const yamls = /^(?:js-yaml|yaml)$/;

export interface Surroundings {
  /** What a call of a package gives; undefined for one that they do not know. */
  answer(call: LibraryValue): Value | undefined;
  /** Global names that only such a program asks for. */
  globals: ReadonlyMap<string, Value>;
}

/** What a program that configures a deployment asks its surroundings while it runs: the files of the project, and the context of cdk.json in the folder that it is `startedIn`. */
export function programInputs(modules: Modules, startedIn: string): Surroundings {
  let context: Value | undefined;
  const answer = (call: LibraryValue): Value | undefined => {
    const method = lastName(call.path.replace(/\(\)$/, ''));
    if (fileSystems.test(call.library)) return fileAnswer(modules, startedIn, method, call.args);
    if (globs.test(call.library)) return /^$|sync$/i.test(method) ? matching(modules, startedIn, call.args) : undefined;
    if (yamls.test(call.library)) return /^(?:load|parse|safeLoad)$/.test(method) ? ofText(call.args[0], parseYamlValue) : undefined;
    if (method === 'tryGetContext' || method === 'getContext') return contextValue((context ??= contextOf(modules, startedIn)), call.args[0]);
    return deployedName(call);
  };
  return { answer, globals: PROGRAM_GLOBALS };
}

function contextOf(modules: Modules, startedIn: string): Value {
  const config = modules.readText(posix.join(startedIn, 'cdk.json'));
  const whole = parseJsonValue(config);
  return whole.type === 'object' ? (whole.members.get('context') ?? UNKNOWN) : UNKNOWN;
}

/** A key that cdk.json does not have may be given on the command line. */
function contextValue(context: Value, key: Value | undefined): Value | undefined {
  const name = textOf(key);
  return name !== undefined && context.type === 'object' ? context.members.get(name) : undefined;
}

/** The files that patterns name; undefined where one of them is not known or not obeyed. */
function matching(modules: Modules, startedIn: string, [pattern, options]: Value[]): Value | undefined {
  const texts = pattern?.type === 'array' ? pattern.items.map(textOf) : [textOf(pattern)];
  const patterns = texts.filter((text) => text !== undefined);
  const cwd = options?.type === 'object' ? textOf(options.members.get('cwd')) : undefined;
  const folder = cwd === undefined ? startedIn : (pathsFrom(startedIn, cwd)[0] ?? startedIn);
  const { rules, refused } = ignoreRules(patterns.flatMap((one) => rooted(startedIn, folder, one)).flatMap(expandBraces));
  if (patterns.length < texts.length || refused.length > 0) return undefined;
  return { type: 'array', items: [...modules.files].filter((file) => rules.ignores(file)).map((file) => literal(file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file)) };
}

/** Where a pattern may lead, as .gitignore writes it: one that is absolute as such a path, another one from the folder. `!` leaves files out. */
function rooted(startedIn: string, folder: string, pattern: string): string[] {
  const not = pattern.startsWith('!') ? '!' : '';
  const path = pattern.slice(not.length);
  const paths = path.startsWith(`${PROJECT_ROOT}/`) ? pathsFrom(startedIn, path) : [resolvePath(folder, path)];
  return paths.filter((one) => one !== undefined).map((one) => `${not}/${one}`);
}

function ofText(value: Value | undefined, parse: (text: string) => Value): Value | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : parse(text);
}
