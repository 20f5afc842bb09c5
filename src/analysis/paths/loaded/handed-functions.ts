import { isApp } from '../../io/dispatchers';
import type { LibraryValue } from '../../run/values/value';
import { Bail } from '../bail';
import { changesNothing } from '../changes-nothing';
import { Class, Closure, Instance, Native, Steps, isLibrary, type Datum } from '../values/datum';
import { isExport } from './is-export';
import { loseWhatIsLeft } from './lose';
import { SimPromise } from '../values/sim-promise';
import { isSignal } from '../marks/until-aborted';
import type { World } from '../world';

const TYPES = new Set(['Array', 'BigInt', 'Boolean', 'Date', 'Map', 'Number', 'Object', 'String', 'now']);
/** What packages made of functions while a module loaded: whoever uses it may run them. */
const holders = new WeakSet<LibraryValue>();

/** The handler, which a wrapper around it runs when a request comes. */
export function isWrapped({ isLoading, project: { wrapped } }: World, { fn }: Closure): boolean {
  return isLoading && fn === wrapped?.fn;
}

/**
 * What a package may do with what it is given is followed no further: a function that does something is refused, or, while a module loads, is kept by what is made of it.
 * True where one is kept.
 */
export function refuseFunctions(world: World, callee: LibraryValue, args: readonly Datum[]): boolean {
  const functions = new Set<Closure | undefined>();
  for (const arg of args) collect(world, arg, functions, new Set());
  const isHeld = holds(callee);
  if (functions.size === 0 && !isHeld) return false;
  if (callee.receiver) holdIfApp(world, callee.receiver);
  if (!world.isLoading || functions.has(undefined)) throw new Bail('a package is handed a function');
  for (const closure of functions) {
    const { scope, fn } = closure!;
    if (scope.parent) throw new Bail('a package is handed a function');
    // What a module puts on its `exports` only other requests run.
    if (!world.loading || !isExport(world.loading)) loseWhatIsLeft(world.project, world, scope.module, fn);
  }
  return true;
}

/** `app.get('/path', fn)`, `app.use(router)`: whoever hands the app a request later runs what it was told, also where the rest of the statement is given up. */
export function holdIfApp({ project: { io } }: World, value: LibraryValue): void {
  if (/(?:^|\.)new$|\(\)$/.test(value.path) && (isApp(value) || io.isUnknown(value.library))) hold(value);
}

/** What is made keeps functions. */
export function hold(value: LibraryValue): void {
  holders.add(value);
}

/** It, or what it was taken from, keeps functions. */
export function holds(value: LibraryValue): boolean {
  for (let at: LibraryValue | undefined = value; at; at = at.receiver) if (holders.has(at)) return true;
  return false;
}

/** Functions that do something; undefined stands for anything else that may run some. */
function collect(world: World, arg: Datum, found: Set<Closure | undefined>, seen: Set<Datum>): void {
  if (seen.has(arg)) return;
  seen.add(arg);
  if (arg instanceof Closure) {
    if (!isWrapped(world, arg) && !changesNothing(world, arg)) found.add(arg);
  } else if (arg instanceof Instance) {
    // What a module exports is there by getters too, which are no functions of the project.
    const getters = [...(arg.getters?.values() ?? [])].filter((getter) => getter instanceof Closure);
    if (!isSignal(arg)) for (const member of [...arg.members.values(), ...getters]) collect(world, member, found, seen);
  } else if (Array.isArray(arg) || arg instanceof Set) for (const item of arg) collect(world, item, found, seen);
  // What a schema says a member is runs nothing of the project.
  else if (arg instanceof Native ? !TYPES.has(arg.name) : arg instanceof Class || arg instanceof SimPromise || arg instanceof Steps || arg instanceof Map || (isLibrary(arg) && holds(arg))) found.add(undefined);
}
