import type { Range } from '../../domain';
import type { Expression, Statement } from '../ir';
import { assign } from './assign';
import { assignedNames } from './assigned-names';
import type { TraceStep } from './call-site';
import { ASSUMED_COUNT, evaluate } from './evaluate';
import { executeAll, executeBlock } from './execute';
import { sequence, type LoopTarget, type Machine } from './machine';
import { Scope } from './scope';
import { settleIteration } from './iterate-library';
import { UNKNOWN, literal, truthiness, union, type GeneratorValue, type Value } from './value';
import { waitFor } from './wait';

/** Iterations that are written out one by one; more are counted. */
const MAX_UNROLLED = 24;
const MAX_UNROLLED_SIZE = 6_000;

/** Runs with a target that `break`, `continue` or a label goes to. */
export function inScope(machine: Machine, id: number, target: LoopTarget, run: () => void, repeated = false): void {
  machine.frame.targets.push(target);
  const steps = machine.capture(run);
  machine.frame.targets.pop();
  // What left only this scope goes on after it.
  machine.exited = machine.exited && !reaches(steps, id);
  if (steps.length === 0) return;
  if (machine.exitTargets.has(id) || repeated) machine.emit({ kind: 'scope', id, body: sequence(steps), ...(repeated && { repeated: true as const }) });
  else for (const step of steps) machine.emit(step);
}

/** Whether some path through the steps exits to the scope. */
export function reaches(steps: readonly TraceStep[], id: number): boolean {
  return steps.some((step) => {
    switch (step.kind) {
      case 'exit':
        return step.to === id;
      case 'sequence':
        return reaches(step.steps, id);
      case 'branch':
        return step.arms.some((arm) => reaches([arm.body], id));
      case 'scope':
      case 'loop':
        return reaches([step.body], id);
      case 'try':
        return reaches([step.body, ...(step.handler ? [step.handler] : []), ...(step.finalizer ? [step.finalizer] : [])], id);
      default:
        return false;
    }
  });
}

/** A loop written out: each iteration leaves by itself (`continue`), all of them by `breakTo`. False from `runIteration` ends it. */
function unroll(machine: Machine, label: string | undefined, runIteration: (index: number) => boolean): void {
  const breakTo = machine.newId();
  const labelled = label === undefined ? {} : { label };
  inScope(
    machine,
    breakTo,
    { breakTo, ...labelled },
    () => {
      for (let index = 0; !machine.exited; index++) {
        const continueTo = machine.newId();
        let goesOn = false;
        inScope(machine, continueTo, { breakTo, continueTo, ...labelled }, () => {
          goesOn = runIteration(index);
        });
        if (!goesOn) break;
      }
    },
    true,
  );
}

/** A loop whose body is run once and counted. */
export function countedLoop(machine: Machine, count: Range, reason: string, label: string | undefined, body: () => void): void {
  const breakTo = machine.newId();
  const continueTo = machine.newId();
  const target: LoopTarget = { breakTo, continueTo, ...(label !== undefined && { label }) };
  machine.loops.push({ count, reason });
  const arm = machine.arm(() => inLoop(machine, target, body, count, reason));
  machine.loops.pop();
  // The loop may also run no further: what was before is still possible.
  machine.merge([{ ...arm, exited: false }, { steps: [], exited: false, changes: new Map() }]);
  for (const step of arm.steps) machine.emit(step);
}

function inLoop(machine: Machine, target: LoopTarget, body: () => void, count: Range, reason: string): void {
  machine.frame.targets.push(target);
  const steps = machine.capture(body);
  machine.frame.targets.pop();
  if (steps.length === 0) return;
  const once: TraceStep = machine.exitTargets.has(target.continueTo!) ? { kind: 'scope', id: target.continueTo!, body: sequence(steps) } : sequence(steps);
  const loop: TraceStep = { kind: 'loop', iterations: count, concurrency: 1, body: once, reason };
  machine.emit(machine.exitTargets.has(target.breakTo) ? { kind: 'scope', id: target.breakTo, body: loop } : loop);
}

/** `for (;;)`, `while`, `do`. */
export function executeFor(machine: Machine, outer: Scope, statement: Statement & { kind: 'for' }): void {
  const scope = new Scope(outer.module, outer);
  if (statement.init) executeAll(machine, scope, [statement.init]);
  const counted = countOf(machine, scope, statement);
  if (counted !== undefined && !fitsUnrolled(machine, counted, statement)) {
    if (counted > 0) runCounted(machine, scope, statement, exactly(counted), `${counted} iterations`);
    return;
  }
  const first = statement.testLast || !statement.test ? undefined : truthiness(evaluate(machine, scope, statement.test));
  if (first === false) return;
  if (counted === undefined && (first === undefined || statement.test?.kind === 'literal')) {
    if (statement.testLast && isDecided(machine, scope, statement)) runConcretely(machine, scope, statement);
    else runCounted(machine, scope, statement, ASSUMED_COUNT, 'the number of iterations is assumed');
    return;
  }
  runConcretely(machine, scope, statement);
}

/** `do … while (i < 3)` over a local counter. */
function isDecided(machine: Machine, scope: Scope, statement: Statement & { kind: 'for' }): boolean {
  if (!statement.test || statement.test.kind === 'literal') return statement.test?.kind === 'literal' && !statement.test.value;
  return truthiness(evaluate(machine, scope, statement.test)) !== undefined;
}

function exactly(count: number): Range {
  return { low: count, likely: count, high: count };
}

function fitsUnrolled(machine: Machine, count: number, statement: { body: readonly Statement[] }): boolean {
  return count <= MAX_UNROLLED && count * sizeOf(statement.body) * machine.unrolled <= MAX_UNROLLED_SIZE;
}

function sizeOf(body: readonly Statement[]): number {
  return 10 * body.length;
}

/** Iterations of `for (let i = a; i < b; i += c)` where the body leaves `i` alone. */
function countOf(machine: Machine, scope: Scope, statement: Statement & { kind: 'for' }): number | undefined {
  const { test, update } = statement;
  if (test?.kind !== 'binary' || test.left.kind !== 'name' || !update) return undefined;
  const { name } = test.left;
  if (assignedNames(statement.body).has(name)) return undefined;
  const from = scope.variables.get(name) ?? UNKNOWN;
  const to = evaluate(machine, scope, test.right);
  const step = stepOf(machine, scope, update, name);
  if (from.type !== 'literal' || to.type !== 'literal' || typeof from.value !== 'number' || typeof to.value !== 'number' || !step) return undefined;
  const distance = (to.value - from.value) / step;
  const includesEnd = test.operator.endsWith('=') && distance === Math.floor(distance) ? 1 : 0;
  const goesTowards = (step > 0) === test.operator.startsWith('<');
  return goesTowards && /^[<>]=?$/.test(test.operator) ? Math.max(0, Math.ceil(distance) + includesEnd) : undefined;
}

function stepOf(machine: Machine, scope: Scope, update: Expression, name: string): number | undefined {
  if (update.kind === 'update' && update.target.kind === 'name' && update.target.name === name) return update.by;
  if (update.kind !== 'assign' || update.target.kind !== 'target' || update.target.expression.kind !== 'name' || update.target.expression.name !== name) return undefined;
  const by = evaluate(machine, scope, update.value);
  if (by.type !== 'literal' || typeof by.value !== 'number') return undefined;
  return update.operator === '+=' ? by.value : update.operator === '-=' ? -by.value : undefined;
}

/** Every test has a known answer: run it as it stands, up to a bound. */
function runConcretely(machine: Machine, scope: Scope, statement: Statement & { kind: 'for' }): void {
  let isUndecided = false;
  const outer = machine.unrolled;
  machine.unrolled *= MAX_UNROLLED / 4;
  unroll(machine, statement.label, (index) => {
    if (!statement.testLast || index > 0) {
      const decided = statement.test ? truthiness(evaluate(machine, scope, statement.test)) : true;
      isUndecided = decided === undefined || index >= 4 * MAX_UNROLLED;
      if (decided !== true || isUndecided) return false;
    }
    runOnce(machine, scope, statement);
    return true;
  });
  machine.unrolled = outer;
  if (isUndecided && !machine.exited) runCounted(machine, scope, statement, ASSUMED_COUNT, 'the number of iterations is assumed');
}

function runOnce(machine: Machine, scope: Scope, statement: Statement & { kind: 'for' }): void {
  executeBlock(machine, scope, statement.body);
  if (!statement.update) return;
  // `continue` skips the rest of the body, never the update.
  const exited = machine.exited;
  machine.exited = false;
  evaluate(machine, scope, statement.update);
  machine.exited = exited;
}

function runCounted(machine: Machine, scope: Scope, statement: Statement & { kind: 'for' }, count: Range, reason: string): void {
  forget(machine, scope, statement);
  countedLoop(machine, count, reason, statement.label, () => {
    if (statement.test && !statement.testLast) evaluate(machine, scope, statement.test);
    executeBlock(machine, scope, statement.body);
    if (statement.testLast && statement.test && !machine.exited) evaluate(machine, scope, statement.test);
  });
}

/** What the loop assigns has another value in each iteration. */
function forget(machine: Machine, scope: Scope, statement: { body: readonly Statement[]; update?: Expression }): void {
  const names = assignedNames(statement.update ? [...statement.body, { kind: 'expression', value: statement.update }] : statement.body);
  for (const name of names) {
    const declaring = scope.declaring(name);
    const value = declaring?.variables.get(name);
    if (declaring && value?.type === 'literal') machine.write(declaring.variables, name, UNKNOWN);
  }
}

interface EachLoop {
  machine: Machine;
  scope: Scope;
  statement: Statement & { kind: 'for-each' };
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
  else if (iterable.type === 'generator') eachYield(loop, iterable);
  else eachItem(loop, iterable);
}

function eachKey(loop: EachLoop, object: Value): void {
  const names = object.type === 'object' && !object.open ? [...object.members.keys()] : undefined;
  if (names) eachKnown(loop, names.map((name) => literal(name)));
  else eachAssumed(loop, UNKNOWN, ASSUMED_COUNT, 'the number of keys is assumed');
}

function eachYield({ machine, statement, runBody }: EachLoop, generator: GeneratorValue): void {
  const breakTo = machine.newId();
  const labelled = statement.label === undefined ? {} : { label: statement.label };
  const { frame } = machine;
  const iterate = (): void =>
    generator.iterate(machine, (item) => {
      const continueTo = machine.newId();
      // The body belongs to the function that iterates, not to the generator.
      const inner = machine.frame;
      machine.frame = frame;
      inScope(machine, continueTo, { breakTo, continueTo, ...labelled }, () => runBody(item));
      machine.frame = inner;
    });
  inScope(machine, breakTo, { breakTo, ...labelled }, iterate, true);
}

function eachItem(loop: EachLoop, iterable: Value): void {
  if (iterable.type === 'array' && !iterable.rest) {
    eachKnown(loop, iterable.items);
    return;
  }
  if (iterable.type === 'array' && iterable.rest) {
    const { item, count, reason } = iterable.rest;
    eachAssumed(loop, union([...iterable.items, item]), plus(count, iterable.items.length), reason);
    return;
  }
  const settle = (): void => (iterable.type === 'library' ? settleIteration(loop.machine, iterable) : undefined);
  eachAssumed(loop, UNKNOWN, ASSUMED_COUNT, 'the number of items is assumed', settle);
}

function plus(count: Range, more: number): Range {
  return { low: more + count.low, likely: more + count.likely, high: more + count.high };
}

function eachKnown(loop: EachLoop, items: readonly Value[]): void {
  if (items.length === 0) return;
  const { machine, statement, runBody } = loop;
  if (!fitsUnrolled(machine, items.length, statement)) {
    eachAssumed(loop, union(items), exactly(items.length), `${items.length} items`);
    return;
  }
  const outer = machine.unrolled;
  machine.unrolled *= items.length;
  unroll(machine, statement.label, (index) => {
    runBody(items[index]!);
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
