import type { Position } from '../../ir';
import { callValue } from '../call';
import type { TraceStep } from '../call-site';
import type { Machine } from '../machine';
import { isOfModule } from '../remember/is-of-module';
import { sequence } from '../steps/sequence';
import { UNDEFINED, UNKNOWN, union, type Value } from '../values/value';
import { native } from './native';

/**
 * `new Promise((resolve, reject) => …)`: done where `resolve` is called; by a listener, also when its emitter has done what it was asked. Where the run never sees it called (it is handed to a package),
 * done when everything that the executor began is done.
 */
export function runExecutor(machine: Machine, executor: Value, at: Position): Value {
  const id = machine.newId();
  const values: Value[] = [];
  const emitters: (() => readonly number[])[] = [];
  const resolve = native('resolve', (running, [value = UNDEFINED]) => {
    const waits: TraceStep = value.type === 'promise' && value.ids.length > 0 ? { kind: 'join', ids: value.ids, mode: value.mode } : sequence([]);
    running.emit({ kind: 'start', id, body: waits, settles: true });
    noteSettled(running, id);
    if (running.emitters.toldBy) emitters.push(running.emitters.toldBy);
    values.push(value.type === 'promise' ? value.value : value);
    return UNDEFINED;
  });
  let rejects = false;
  const reject = native('reject', () => {
    rejects = true;
    return UNDEFINED;
  });
  let steps: TraceStep[] = [];
  const begun = machine.collect(() => {
    steps = machine.capture(() => void callValue(machine, executor, [resolve, reject], at, 1));
  });
  if (values.length === 0) {
    for (const step of steps) machine.emit(step);
    if (begun.length > 0 || rejects) return { type: 'promise', ids: begun, mode: 'all', value: UNKNOWN, ...(rejects ? { onlyRejects: true } : {}) };
    // `new Promise((resolve) => waiting.push(resolve))`: somebody else may resolve it.
    machine.unsettled.set(id, { site: machine.siteAt(at, 1), born: machine.born() });
    return { type: 'promise', ids: [id], mode: 'all', value: UNKNOWN };
  }
  const simple = values.length === 1 ? endOfOnly(steps, id) : undefined;
  for (const step of simple ? [simple.start] : steps) machine.emit(step);
  // An event comes once its emitter has done what it was asked.
  const before = emitters.flatMap((asked) => asked()).filter((one) => begun.includes(one));
  return { type: 'promise', ids: [simple?.start.id ?? id, ...before], mode: 'all', value: union(values) };
}

/** A promise of a module is left unsettled for the next handler. */
function noteSettled({ recorder, unsettled }: Machine, id: number): void {
  const waiting = unsettled.get(id);
  if (!waiting) return;
  recorder.changeObject(waiting);
  unsettled.delete(id);
  if (isOfModule(waiting.born) && !recorder.isLoading) recorder.sharedChanges.add(() => unsettled.set(id, waiting));
}

type Start = TraceStep & { kind: 'start' };

/** An executor that only begins one thing, whose end resolves the promise: the promise is that thing. */
function endOfOnly(steps: readonly TraceStep[], id: number): { start: Start } | undefined {
  const [only] = steps;
  if (!only || steps.length !== 1) return undefined;
  if (only.kind === 'scope') return endOfOnly(only.body.kind === 'sequence' ? only.body.steps : [only.body], id);
  if (only.kind !== 'start' || only.settles) return undefined;
  const inner = only.body.kind === 'sequence' ? only.body.steps : [only.body];
  const last = inner.at(-1);
  const resolvesLast = last?.kind === 'start' && last.id === id && last.body.kind === 'sequence' && last.body.steps.length === 0;
  return resolvesLast ? { start: { ...only, body: sequence(inner.slice(0, -1)) } } : undefined;
}
