import type { Statement } from '../ir';
import { bind } from './names/bind';
import { makeClass } from './class';
import { Closure, type Datum } from './values/datum';
import { decideTest } from './decide-test';
import { disposeAll, type Opened } from './dispose-all';
import { Environment } from './names/environment';
import { evaluate } from './evaluate';
import { executeSwitch } from './execute-switch';
import { noteTested } from './marks/wait-for-counted';
import { goesOn } from './goes-on';
import { forEachOf, sourceOf, type Source } from './iterate';
import type { Running } from './pause';
import { keysOf } from './members/keys-of';
import { Thrown } from './values/thrown';
import { rebindBuilder } from './names/rebind-builder';
import { varsOf } from './names/vars-of';
import type { World } from './world';
import { thenProbability } from '../run/conditions/then-probability';
import { exits } from '../syntax/exits';

/** Why statements end before their last one. */
export type Ending = { kind: 'return'; value: Datum } | { kind: 'break' | 'continue'; label?: string };

/** Function declarations exist before the first statement runs, and the `var`s of a function, though undefined. */
export function hoist(scope: Environment, statements: readonly Statement[]): void {
  if (scope.isFunction && scope.parent) for (const name of varsOf(statements)) if (!scope.variables.has(name)) scope.variables.set(name, undefined);
  for (const statement of statements) if (statement.kind === 'function') scope.variables.set(statement.fn.name, new Closure(statement.fn, scope));
}

/** Runs statements until control leaves them. */
export function* executeAll(world: World, scope: Environment, statements: readonly Statement[]): Running<Ending | undefined> {
  const opened: Opened[] = [];
  let failure: Thrown | undefined;
  try {
    for (const statement of statements) {
      if (statement.kind === 'declare' && statement.using) {
        for (const { pattern, value } of statement.items) {
          const resource = value && (yield* evaluate(world, scope, value));
          yield* bind(world, scope, pattern, resource, scope);
          opened.push({ value: resource, isAsync: statement.using === 'async' });
        }
        continue;
      }
      const ending = yield* execute(world, scope, statement);
      if (ending) return ending;
    }
    return undefined;
  } catch (error) {
    if (error instanceof Thrown) failure = error;
    // What cannot be followed is not disposed of either.
    else opened.length = 0;
    throw error;
  } finally {
    // Also where an iterator is ended from outside.
    if (opened.length > 0) yield* disposeAll(world, opened, failure);
  }
}

export function* executeBlock(world: World, scope: Environment, statements: readonly Statement[]): Running<Ending | undefined> {
  const block = scope.inner();
  hoist(block, statements);
  return yield* executeAll(world, block, statements);
}

function* execute(world: World, scope: Environment, statement: Statement): Running<Ending | undefined> {
  world.spend();
  switch (statement.kind) {
    case 'expression':
      rebindBuilder(world, scope, statement.value, yield* evaluate(world, scope, statement.value));
      return undefined;
    case 'declare':
      for (const { pattern, value } of statement.items) {
        if (!value && statement.var) continue;
        yield* bind(world, scope, pattern, value && (yield* evaluate(world, scope, value)), statement.var ? scope.ofFunction : scope);
      }
      return undefined;
    case 'function':
      return undefined;
    case 'class':
      scope.variables.set(statement.cls.name, makeClass(world, scope, statement.cls));
      return undefined;
    case 'if':
      return yield* executeBlock(world, scope, (yield* decideTest(world, scope, statement.test, thenProbability(statement, exits(statement.then), exits(statement.otherwise)))) ? statement.then : statement.otherwise);
    case 'return': {
      const value = statement.value && (yield* evaluate(world, scope, statement.value));
      // What an async generator returns is awaited inside it.
      return { kind: 'return', value };
    }
    case 'throw':
      throw new Thrown(statement.value && (yield* evaluate(world, scope, statement.value)));
    case 'for':
      return yield* executeFor(world, scope, statement);
    case 'for-each':
      return yield* executeForEach(world, scope, statement);
    case 'switch':
      return yield* executeSwitch(world, scope, statement);
    case 'try':
      return yield* executeTry(world, scope, statement);
    case 'break':
    case 'continue':
      return { kind: statement.kind, ...(statement.label !== undefined && { label: statement.label }) };
    case 'block': {
      const ending = yield* executeBlock(world, scope, statement.body);
      return ending?.kind === 'break' && ending.label !== undefined && ending.label === statement.label ? undefined : ending;
    }
  }
}

/** What the end of an iteration means for its loop. */
function leaves(ending: Ending | undefined, label: string | undefined): { ending?: Ending } | undefined {
  if (!ending) return undefined;
  const isMine = ending.kind !== 'return' && (ending.label === undefined || ending.label === label);
  if (isMine) return ending.kind === 'break' ? {} : undefined;
  return { ending };
}

function* executeFor(world: World, outer: Environment, statement: Statement & { kind: 'for' }): Running<Ending | undefined> {
  const { now: around } = world.rounds;
  let scope = outer.inner();
  try {
    if (statement.init) yield* execute(world, scope, statement.init);
    for (let count = 0; ; count++) {
      world.spend();
      const isTested = statement.test && (count > 0 || !statement.testLast);
      if (isTested) yield* noteTested(world, scope, statement.test!);
      if (isTested && !goesOn(world, yield* evaluate(world, scope, statement.test!), count, statement, around)) return undefined;
      const left = leaves(yield* executeBlock(world, scope, statement.body), statement.label);
      if (left) return left.ending;
      // Each iteration has variables of its own: what closed over the last one's keeps them.
      const next = outer.inner();
      for (const [name, value] of scope.variables) next.variables.set(name, value);
      scope = next;
      if (statement.update) yield* evaluate(world, scope, statement.update);
    }
  } finally {
    world.rounds.now = around;
  }
}

function* executeForEach(world: World, scope: Environment, statement: Statement & { kind: 'for-each' }): Running<Ending | undefined> {
  const iterable = yield* evaluate(world, scope, statement.iterable);
  const source: Source = sourceOf(world, statement.over === 'in' ? keysOf(iterable) : iterable, statement.awaits === true);
  let result: Ending | undefined;
  // Where the function is ended from outside while its iterator ends, that is what the loop gives.
  const ended = yield* forEachOf(world, source, statement.awaits === true, statement, function* (item) {
    const inner = scope.inner();
    yield* bind(world, inner, statement.pattern, item, statement.declares ? inner : undefined);
    const left = leaves(yield* executeBlock(world, inner, statement.body), statement.label);
    result = left?.ending;
    return left !== undefined;
  });
  return (ended as Ending | void) ?? result;
}

function* executeTry(world: World, scope: Environment, statement: Statement & { kind: 'try' }): Running<Ending | undefined> {
  const { finalizer } = statement;
  if (!finalizer) return yield* executeCaught(world, scope, statement);
  let isGivenUp = false;
  try {
    return yield* executeCaught(world, scope, statement);
  } catch (error) {
    isGivenUp = !(error instanceof Thrown);
    throw error;
  } finally {
    // Also where an iterator is ended from outside.
    const last = isGivenUp ? undefined : yield* executeBlock(world, scope, finalizer);
    // eslint-disable-next-line no-unsafe-finally -- as in the program
    if (last) return last;
  }
}

function* executeCaught(world: World, scope: Environment, { body, parameter, handler }: Statement & { kind: 'try' }): Running<Ending | undefined> {
  if (!handler) return yield* executeBlock(world, scope, body);
  let thrown: Thrown;
  try {
    return yield* executeBlock(world, scope, body);
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
    thrown = error;
  }
  const inner = scope.inner();
  if (parameter) yield* bind(world, inner, parameter, thrown.value, inner);
  return yield* executeBlock(world, inner, handler);
}
