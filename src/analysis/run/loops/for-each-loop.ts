import type { Range } from '../../../domain';
import type { Statement } from '../../ir';
import { inKeyOrder } from '../../language/key-order';
import { assign } from '../members/assign';
import { ASSUMED_COUNT } from './assumed-count';
import { emitBranch, perhaps } from '../conditions/branch';
import { evaluate } from '../evaluate';
import { callValue } from '../call';
import { executeBlock } from '../execute';
import { iteratorOf } from './iterator-of';
import { memberOf } from '../members/member';
import { forgetAssigned } from '../natives/forget-shared';
import { NOWHERE } from '../nowhere';
import { settleIteration } from './iterate-library';
import { everyItem } from '../values/every-item';
import { countOf } from '../values/list-rests';
import { countedLoop, exactly, fitsUnrolled, forget, inScope, unroll } from './loop-scope';
import type { Machine } from '../machine';
import { Scope } from '../scope';
import { UNKNOWN, literal, union, type FunctionValue, type Value } from '../values/value';
import type { GeneratorValue } from '../values/generator-value';
import { waitFor } from '../steps/wait';

interface EachLoop {
  machine: Machine;
  scope: Scope;
  statement: Pick<Statement & { kind: 'for-each' }, 'awaits' | 'body' | 'label'>;
  runBody(item: Value): void;
}

/** `for (const x of list)`, `for await`, `for (const key in object)`. */
export function executeForEach(machine: Machine, scope: Scope, statement: Statement & { kind: 'for-each' }): void {
  const iterable = evaluate(machine, scope, statement.iterable);
  const runBody = (item: Value): void => {
    const inner = new Scope(scope.module, scope);
    assign(machine, inner, statement.pattern, statement.awaits ? waitFor(machine, item) : item, statement.declares ? 'constant' : 'existing');
    executeBlock(machine, inner, statement.body);
  };
  const loop: EachLoop = { machine, scope, statement, runBody };
  if (statement.over === 'in') eachKey(loop, iterable);
  else eachOf(loop, iterable);
}

/** Each item of what is iterated. */
export function eachOf(loop: EachLoop, iterable: Value): void {
  // `for await (const part of client.stream(…))`: what is asked for answers before its first part is there.
  if (iterable.type === 'promise') return eachItem(loop, waitFor(loop.machine, iterable));
  if (iterable.type === 'generator') eachYield(loop, iterable);
  else if (iterable.type === 'union') eachOfOne(loop, iterable.options);
  else eachOfIterator(loop, iterable);
}

/** An object of the project may say itself how it is iterated. */
function eachOfIterator(loop: EachLoop, iterable: Value): void {
  const iterator = iterable.type === 'object' ? iteratorOf(loop.machine, iterable, loop.statement.awaits === true) : undefined;
  const next = iterator?.type === 'object' ? memberOf(loop.machine, iterator, 'next') : undefined;
  if (iterator?.type === 'generator') eachYield(loop, iterator);
  else if (iterator && next?.type === 'function') eachNext(loop, iterator, next);
  else eachItem(loop, iterator?.type === 'array' ? iterator : iterable);
}

/** An iterator is asked once more than there are items; one that is left early is told so. */
function eachNext(loop: EachLoop, iterator: Value, next: FunctionValue): void {
  const { machine, scope, statement, runBody } = loop;
  const ask = (): Value => memberOf(machine, callAndMaybeWait(loop, next, iterator), 'value');
  forgetAssigned(machine, next);
  forget(machine, scope, statement);
  countedLoop(machine, ASSUMED_COUNT, 'the number of items is assumed', statement.label, () => runBody(ask()));
  perhaps(machine, () => void ask());
  const ended = memberOf(machine, iterator, 'return');
  if (ended.type === 'function') perhaps(machine, () => void callAndMaybeWait(loop, ended, iterator));
}

function callAndMaybeWait({ machine, statement }: EachLoop, callee: Value, self: Value): Value {
  const value = callValue(machine, callee, [], NOWHERE, 1, self);
  return statement.awaits ? waitFor(machine, value) : value;
}

/** Only a run could tell which list it is. Lists of functions are an arm each, others are one list of unknown length. */
function eachOfOne(loop: EachLoop, options: readonly Value[]): void {
  const { machine } = loop;
  const lists = options.filter((option) => option.type === 'array');
  const items = lists.flatMap((list) => everyItem(list));
  if (!items.some(({ type }) => type === 'function')) return eachAssumed(loop, union([...items, UNKNOWN]), ASSUMED_COUNT, 'the number of items is assumed');
  const arms = lists.map((list) => machine.arm(() => eachItem(loop, list)));
  machine.merge(arms);
  emitBranch(machine, arms, arms.map(() => 1 / arms.length));
}

function eachKey(loop: EachLoop, object: Value): void {
  const names = object.type === 'object' && !object.open ? inKeyOrder(object.members.keys()) : undefined;
  if (names) eachKnown(loop, names.map((name) => literal(name)));
  else eachAssumed(loop, UNKNOWN, ASSUMED_COUNT, 'the number of keys is assumed');
}

function eachYield({ machine, statement, runBody }: EachLoop, generator: GeneratorValue): void {
  const breakTo = machine.newId();
  const labelled = statement.label === undefined ? {} : { label: statement.label };
  const { frame } = machine;
  const iterate = (): Value =>
    generator.iterate(machine, (item) => {
      const continueTo = machine.newId();
      // The body belongs to the function that iterates, not to the generator.
      const inner = machine.frame;
      machine.frame = frame;
      inScope(machine, continueTo, { breakTo, continueTo, ...labelled }, () => runBody(item));
      machine.frame = inner;
    });
  inScope(machine, breakTo, { breakTo, ...labelled }, () => void iterate(), true);
}

function eachItem(loop: EachLoop, iterable: Value): void {
  if (iterable.type === 'array' && !iterable.rest) {
    eachKnown(loop, iterable.items, iterable.isPartial);
    return;
  }
  if (iterable.type === 'array' && iterable.rest) {
    const { item, reason } = iterable.rest;
    eachAssumed(loop, union([...iterable.items, item]), countOf(iterable), reason);
    return;
  }
  const settle = (): void => (loop.statement.awaits ? settleIteration(loop.machine, iterable) : undefined);
  const item: Value = iterable.type === 'library' ? { ...iterable, settled: true, begun: undefined, callbacks: undefined } : UNKNOWN;
  eachAssumed(loop, item, ASSUMED_COUNT, 'the number of items is assumed', settle);
}

/** `isPartial`: any of them may not be there. */
function eachKnown(loop: EachLoop, items: readonly Value[], isPartial = false): void {
  if (items.length === 0) return;
  const { machine, statement, runBody } = loop;
  if (!fitsUnrolled(machine, items.length, statement)) {
    eachAssumed(loop, union(items), { ...exactly(items.length), ...(isPartial && { low: 0 }) }, `${items.length} items`);
    return;
  }
  const outer = machine.unrolled;
  machine.unrolled *= items.length;
  unroll(machine, statement.label, (index) => {
    if (isPartial) perhaps(machine, () => runBody(items[index]!));
    else runBody(items[index]!);
    return index + 1 < items.length;
  });
  machine.unrolled = outer;
}

function eachAssumed(loop: EachLoop, item: Value, count: Range, reason: string, before?: () => void): void {
  const { machine, scope, statement, runBody } = loop;
  forget(machine, scope, statement);
  countedLoop(machine, count, reason, statement.label, () => {
    before?.();
    runBody(item);
  });
}
