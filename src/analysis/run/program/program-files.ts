import type { Modules } from '../../modules/modules';
import { parseJsonValue } from '../values/json-value';
import { native } from '../natives/native';
import { pathsFrom } from './paths-from';
import { textOf } from './text-of';
import { literal, objectOf, type ObjectValue, type Value } from '../values/value';

/** What a method of a file system gives of the project's files; undefined where it is not known. */
export function fileAnswer(modules: Modules, startedIn: string, method: string, args: readonly Value[]): Value | undefined {
  const [path, options] = args;
  const asked = args.some((arg) => arg.type === 'function') ? undefined : textOf(path);
  const paths = asked === undefined ? [] : pathsFrom(startedIn, asked);
  const file = paths.find((one) => modules.files.has(one));
  const answer = file === undefined && paths.length > 0 ? folderAnswer(modules, paths, method, options) : file === undefined ? undefined : answerOfFile(modules, file, method);
  return answer && /^(?:readdir|readFile|readJson|stat|lstat|pathExists)$/.test(method) ? { type: 'promise', ids: [], mode: 'all', value: answer } : answer;
}

function answerOfFile(modules: Modules, file: string, method: string): Value | undefined {
  if (/^(?:existsSync|pathExists(?:Sync)?)$/.test(method)) return literal(true);
  if (/^l?stat(?:Sync)?$/.test(method)) return entryKind(false);
  if (/^readFile(?:Sync)?$/.test(method)) return literal(modules.readText(file));
  return /^read(?:Json|JSON)(?:Sync)?$/.test(method) ? parseJsonValue(modules.readText(file)) : undefined;
}

function folderAnswer(modules: Modules, paths: readonly string[], method: string, options: Value | undefined): Value | undefined {
  const names = paths.map((folder) => namesIn(modules, folder)).find((found) => found.size > 0);
  if (/^(?:existsSync|pathExists(?:Sync)?)$/.test(method)) return names ? literal(true) : undefined;
  if (!names) return undefined;
  if (/^l?stat(?:Sync)?$/.test(method)) return entryKind(true);
  if (!/^readdir(?:Sync)?$/.test(method)) return undefined;
  const withTypes = options?.type === 'object' && options.members.get('withFileTypes') !== undefined;
  return { type: 'array', items: [...names].map(([name, isFolder]) => (withTypes ? { ...entryKind(isFolder), members: new Map([...entryKind(isFolder).members, ['name', literal(name)]]) } : literal(name))) };
}

/** Names in a folder in their order, and whether each is a folder itself; only of what is read at all. */
function namesIn(modules: Modules, folder: string): Map<string, boolean> {
  const start = folder === '' ? '' : `${folder}/`;
  const names = new Map<string, boolean>();
  for (const file of modules.files) {
    if (!file.startsWith(start)) continue;
    const [name = '', ...deeper] = file.slice(start.length).split('/');
    names.set(name, deeper.length > 0);
  }
  return names;
}

function entryKind(isFolder: boolean): ObjectValue {
  return objectOf({ isDirectory: native('isDirectory', () => literal(isFolder)), isFile: native('isFile', () => literal(!isFolder)) });
}
