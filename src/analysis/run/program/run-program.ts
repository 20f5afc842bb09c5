import { UNKNOWN, type Made, type Program, type StaticValue } from '../../framework';
import type { IoIndex } from '../../io/io-index';
import type { Modules } from '../../modules/modules';
import { PROJECT_ROOT } from '../../files/project-root';
import { somewhere, unknownRest } from '../../static/place';
import { callValue } from '../call';
import { instantiate } from '../class';
import { functionsOf } from '../values/functions-of';
import { Machine } from '../machine';
import { memberOf } from '../members/member';
import { exportValue, runModule } from '../loaded/module-run';
import { optionsOf, type LibraryValue, type ObjectValue, type Value } from '../values/value';
import { NOWHERE } from '../nowhere';
import { programInputs } from './program-inputs';
import { SST_APP } from './sst-app';

const MAX_DEPTH = 12;
/** Calls of packages that one program is followed for, and values in the arguments of one of them. */
const MAX_MADE = 20_000;
const MAX_VALUES = 5_000;
const unknown: StaticValue = UNKNOWN;

/** Runs the top level of a file abstractly, as a tool runs a configuration that is a program, and notes what it makes of packages. `calls` are exports and members of them that a tool then calls or constructs: `default.stacks`; `startedIn` is the folder that relative paths count from. */
export function runProgram(modules: Modules, io: IoIndex, file: string, calls: readonly string[] = [], startedIn = ''): Program {
  const machine = new Machine(modules, io, modules.load(file));
  const ids = new Map<Value[], number>();
  const seen: LibraryValue[] = [];
  machine.watch = (value) => {
    if (seen.length >= MAX_MADE || ids.has(value.args)) return;
    ids.set(value.args, seen.length);
    seen.push(value);
  };
  machine.surroundings = programInputs(modules, startedIn);
  machine.restart();
  const run = runModule(machine, file);
  const at = (path: string): Value => path.split('.').reduce((value: Value | undefined, name) => (value ? memberOf(machine, value, name) : exportValue(machine, run, name)), undefined) as Value;
  for (const path of calls) {
    const value = at(path);
    if (value.type === 'class') instantiate(machine, value);
    else callValue(machine, value, [SST_APP], NOWHERE, 1);
  }
  const convert = (value: Value): StaticValue => toStatic(value, ids, { left: MAX_VALUES }, 0);
  return { made: seen.map((value, id) => describe(value, id, ids, convert)), assigned: [...run.commonJs.members.keys(), ...(run.exported?.type === 'object' ? run.exported.members.keys() : [])], exported: (path) => convert(at(path)), ways: (path) => optionsOf(at(path)).map(convert) };
}

function describe(value: LibraryValue, id: number, ids: ReadonlyMap<Value[], number>, convert: (value: Value) => StaticValue): Made {
  const receiver = value.receiver && makerOf(value.receiver, ids);
  let args: StaticValue[] | undefined;
  // Most of what a program makes nobody asks for its arguments.
  return { id, library: value.library, path: value.path, get args() { return (args ??= value.args.map(convert)); }, ...(receiver !== undefined && { receiver }), ...(value.args.flatMap(functionsOf).length > 0 && { hasCallback: true as const }), file: value.site?.file ?? '', line: value.site?.line ?? 1 };
}

function toStatic(value: Value, ids: ReadonlyMap<Value[], number>, budget: { left: number }, depth: number): StaticValue {
  if (depth > MAX_DEPTH || budget.left-- <= 0) return unknown;
  const inner = (other: Value): StaticValue => toStatic(other, ids, budget, depth + 1);
  switch (value.type) {
    case 'literal':
      return typeof value.value === 'string' ? fromRoot(value.value) : value.value;
    case 'array':
      return [...value.items.map(inner), ...(value.rest ? [UNKNOWN as StaticValue] : [])];
    case 'object':
      if (value.base) return inner(value.base);
      return value.cls ? unknown : membersOf(value, inner);
    case 'library':
      return { $library: value.library, $path: value.path, $made: makerOf(value, ids) };
    case 'union':
      return [...value.options.filter(tells), ...value.options].map(inner).find((option) => option !== UNKNOWN && option !== undefined) ?? unknown;
    case 'promise':
      return inner(value.value);
    case 'unknown':
      return value.suffix === undefined ? unknown : somewhere + value.suffix;
    default:
      return unknown;
  }
}

/** What a package made of what nobody knows says less than another way: `found ? Code.fromAsset(found.path) : Code.fromAsset('dist')`. */
function tells(value: Value): boolean {
  return value.type !== 'library' || value.args.length === 0 || value.args.some((arg) => arg.type !== 'unknown' || arg.suffix !== undefined);
}

/** Id of what made the value, or what it is a member of. */
function makerOf(value: LibraryValue, ids: ReadonlyMap<Value[], number>): number | undefined {
  for (let at: LibraryValue | undefined = value; at; at = at.receiver) if (ids.has(at.args)) return ids.get(at.args);
  return undefined;
}

function membersOf(value: ObjectValue, inner: (value: Value) => StaticValue): StaticValue {
  const members = [...value.members].filter(([name]) => name !== '__proto__').map(([name, member]): [string, StaticValue] => [name, inner(member)]);
  return Object.fromEntries(value.open ? [...members, [unknownRest, unknown]] : members);
}

function fromRoot(text: string): string {
  return text === PROJECT_ROOT || text.startsWith(`${PROJECT_ROOT}/`) ? text.slice(PROJECT_ROOT.length) || '/' : text;
}
