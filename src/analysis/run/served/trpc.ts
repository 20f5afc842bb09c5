import { asOneObject } from '../values/as-one-object';
import { emitBranch } from '../conditions/branch';
import { callAndWait } from '../call';
import type { Machine } from '../machine';
import { native } from '../natives/native';
import { promiseOf } from '../values/promise-of';
import { UNDEFINED, UNKNOWN, optionsOf, type LibraryValue, type NativeValue, type ObjectValue, type Value } from '../values/value';
import { waitFor } from '../steps/wait';
import { NOWHERE } from '../nowhere';

/** Each router in another is two: the call, and the object that it was given. */
const MAX_DEPTH = 12;

/**
 * What a tRPC adapter does with a request: makes the context, then runs one of the router's procedures behind its middleware.
 * Undefined for any other call. https://trpc.io/docs/server/adapters
 */
export function trpcServer({ library, path, args }: LibraryValue): NativeValue | undefined {
  const [options] = args;
  if (!library.startsWith('@trpc/server/adapters/') || !path.endsWith('()') || options?.type !== 'object') return undefined;
  const procedures = proceduresIn(options.members.get('router'), 0);
  if (procedures.length === 0) return undefined;
  return native('router', (machine) => {
    const create = options.members.get('createContext');
    const context = create ? callAndWait(machine, create, [{ type: 'object', members: new Map(), open: true }], NOWHERE) : UNKNOWN;
    const arms = procedures.map((procedure) => machine.arm(() => void runProcedure(machine, stepsOf(procedure), context)));
    emitBranch(machine, arms, arms.map(() => 1 / arms.length));
    return UNKNOWN;
  });
}

/** `createCallerFactory(router)(context)`, `router.createCaller(context)`: the router's procedures as functions. https://trpc.io/docs/server/server-side-calls */
export function trpcCaller({ library, path, args: [context = UNKNOWN], receiver }: LibraryValue): Value | undefined {
  if (!library.startsWith('@trpc/server')) return undefined;
  if (/(?:^|\.)createCallerFactory\(\)\(\)$/.test(path)) return callable(receiver?.args[0], context, 0);
  return path.endsWith('.createCaller()') ? callable(receiver, context, 0) : undefined;
}

/** A router, or several that are merged into one, as what each of its procedures does. */
function callable(value: Value | undefined, context: Value, depth: number): Value | undefined {
  if (!value || depth > MAX_DEPTH) return undefined;
  if (value.type === 'object') {
    const members = [...value.members].flatMap(([name, member]): [string, Value][] => {
      const found = callable(member, context, depth + 1);
      return found ? [[name, found]] : [];
    });
    return members.length === 0 ? undefined : { type: 'object', members: new Map(members), open: true };
  }
  if (value.type !== 'library') return undefined;
  if (isProcedure(value)) return native('procedure', (machine) => started(machine, stepsOf(value), context));
  const parts = value.args.flatMap((arg) => callable(arg, context, depth + 1) ?? []);
  return parts.find(({ type }) => type === 'native') ?? allOf(parts.filter((part) => part.type === 'object'));
}

function allOf(routers: readonly ObjectValue[]): ObjectValue | undefined {
  return routers.length === 0 ? undefined : { type: 'object', members: new Map(routers.flatMap(({ members }) => [...members])), open: true };
}

function started(machine: Machine, steps: readonly Value[], context: Value): Value {
  let value: Value = UNKNOWN;
  const made = machine.capture(() => void (value = runProcedure(machine, steps, contextOf(machine, context))));
  return promiseOf(machine, made, value);
}

/** A caller may be given what makes its context, itself or behind `cache` of React: each of its calls makes one then. */
function contextOf(machine: Machine, context: Value): Value {
  const makes = (value: Value): boolean => value.type === 'function' || value.type === 'native' || (value.type === 'library' && value.args.some(makes));
  return optionsOf(context).some(makes) ? callAndWait(machine, context, [], NOWHERE) : context;
}

function isProcedure({ path, callbacks }: LibraryValue): boolean {
  return /\.(?:query|mutation|subscription)\(\)$/.test(path) && callbacks !== undefined;
}

/** Procedures of a router: values of the package that end in a query, a mutation or a subscription. */
function proceduresIn(value: Value | undefined, depth: number): LibraryValue[] {
  if (!value || depth > MAX_DEPTH) return [];
  if (value.type === 'object') return [...value.members.values()].flatMap((member) => proceduresIn(member, depth + 1));
  if (value.type !== 'library') return [];
  if (isProcedure(value)) return [value];
  return value.args.flatMap((arg) => proceduresIn(arg, depth + 1));
}

/** Middleware first, the procedure's own function last. */
function stepsOf(procedure: LibraryValue): Value[] {
  const steps: Value[] = [];
  for (let at: LibraryValue | undefined = procedure; at; at = at.receiver) {
    if (!/\.(?:use|query|mutation|subscription)\(\)$/.test(at.path)) continue;
    const given = at.callbacks ?? at.args.flatMap((arg) => (arg.type === 'library' ? (arg.callbacks ?? []) : []));
    steps.unshift(...given);
  }
  return [...new Set(steps)];
}

/** Runs a step with the context so far; what it passes on is added for the following ones. */
function runProcedure(machine: Machine, [step, ...others]: readonly Value[], context: Value): Value {
  if (!step) return UNDEFINED;
  const next = native('next', (running, [options]) => {
    const added = options?.type === 'object' ? options.members.get('ctx') : undefined;
    return runProcedure(running, others, merged(context, added));
  });
  const options: ObjectValue = { type: 'object', members: new Map<string, Value>([['ctx', context], ['input', UNKNOWN], ['next', next]]), open: true };
  return waitFor(machine, callAndWait(machine, step, [options], NOWHERE));
}

function merged(context: Value, added: Value | undefined): Value {
  if (added?.type !== 'object') return context;
  return { type: 'object', members: new Map([...(asOneObject(context)?.members ?? []), ...added.members]), open: true };
}
