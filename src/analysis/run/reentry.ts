import type { Statement } from '../ir';
import { blocksOf } from './conditions/blocks-of';
import type { Frame } from './frame';
import type { Machine } from './machine';
import { isModel } from './models/model-of';
import { UNDEFINED, type FunctionValue, type Value } from './values/value';
import { widen } from './values/widen';
import { decides } from './conditions/decides';

const MAX_CLOSURES = 3;

/** The call that this one would be a recursion of. What a factory has made twice may stand inside itself. */
function runningCall(machine: Machine, { fn, scope }: FunctionValue): Frame | undefined {
  const frames = machine.stack.filter((frame) => frame.fn === fn);
  return frames.find(({ closure }) => closure === scope) ?? (frames.length >= MAX_CLOSURES ? frames[0] : undefined);
}

/** With what a function is called that may be running already; undefined = it is not followed again. */
export function argumentsOf(machine: Machine, callee: FunctionValue, given: readonly Value[]): readonly Value[] | undefined {
  // A model's functions stand inside themselves wherever the project's do.
  const running = isModel(callee.scope.module.file) ? undefined : runningCall(machine, callee);
  machine.recorder.noteRecursion(machine.stack.findIndex(({ fn }) => fn === callee.fn));
  return running ? reentryArguments(machine, running, given) : given;
}

/** How deep folders, and objects in a configuration, are nested at most. */
const MAX_CONFIGURED_DEPTH = 12;
/** How often what wraps a function (`span('load', () => …)`) stands inside itself, each time around another function. */
const MAX_WRAPPED_DEPTH = 12;
/** How many functions of a chain are followed that a function calls by calling itself with the others. */
const MAX_CHAIN_DEPTH = 32;

/**
 * With what a function that is running is called once more; undefined = it is not followed again.
 * A constant that each call changes, and that the function tests (`walk(path, depth - 1)`), decides nothing about the calls that follow: they are followed once, without knowing it.
 */
function reentryArguments(machine: Machine, running: Frame, args: readonly Value[]): readonly Value[] | undefined {
  if (mayReenter(machine, running.fn!, args)) return args;
  const widened = args.map((arg, index) => widen(running.args?.[index] ?? UNDEFINED, arg));
  const changed = widened.flatMap((arg, index) => (arg === args[index] ? [] : [index]));
  const isWidened = changed.length > 0 && running.isRecursive === undefined && machine.stack.filter(({ fn }) => fn === running.fn).length === 1 && decides(running.fn!, changed);
  running.isRecursive = true;
  if (!isWidened) return undefined;
  running.isWidened = true;
  // It is called for what it leaves elsewhere, such as in a list: that is less, whether it waits or not.
  if (!givesBack(running.fn!.body)) machine.isShortened = true;
  return widened;
}

function givesBack(statements: readonly Statement[]): boolean {
  return statements.some((statement) => (statement.kind === 'return' ? statement.value !== undefined : blocksOf(statement).some(givesBack)));
}

/** A higher-order function may stand inside itself with another callback; plain re-entry is recursion. A configuration's program walks what it knows to its end. */
function mayReenter(machine: Machine, fn: FunctionValue['fn'], args: readonly Value[]): boolean {
  const isKnown = machine.surroundings !== undefined && args.length > 0 && args.every((arg) => arg.type !== 'unknown');
  const running = machine.stack.filter((frame) => frame.fn === fn);
  const callbacks = callbacksIn(args);
  const isOther = callbacks.length > 0 && running.every((frame) => !callbacksIn(frame.args ?? []).some((callback) => callbacks.includes(callback)));
  if (isRestOfChain(args, running.at(-1)?.args ?? [])) return running.length < MAX_CHAIN_DEPTH;
  const depth = isKnown ? MAX_CONFIGURED_DEPTH : isOther ? MAX_WRAPPED_DEPTH : callbacks.length > 0 ? 3 : 0;
  return running.length < depth;
}

/** `const [first, ...rest] = middlewares; return first(request, () => run(rest, request))`: known functions, one fewer each time. */
function isRestOfChain(args: readonly Value[], before: readonly Value[]): boolean {
  return args.some((arg, index) => {
    const whole = before[index];
    const isKnown = arg.type === 'array' && whole?.type === 'array' && !arg.rest && !arg.isPartial && !whole.rest;
    return isKnown && arg.items.length < whole.items.length && whole.items.every(({ type }) => type === 'function');
  });
}

/**
 * Also classes, of which a container makes each after those that its constructor is given,
 * and what a model of a package hands over by its name, `({ ctx, next })`: an action that calls another one passes the middleware of both.
 */
function callbacksIn(args: readonly Value[]): object[] {
  const isOfModel = (member: Value): member is FunctionValue => member.type === 'function' && isModel(member.scope.module.file);
  return args.flatMap((arg): object[] => (arg.type === 'function' ? [arg.fn] : arg.type === 'class' ? [arg.cls] : arg.type === 'object' ? [...arg.members.values()].filter(isOfModel).map(({ fn }) => fn) : []));
}
