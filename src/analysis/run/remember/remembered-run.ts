import type { BodyRun } from '../call';
import { isReusable, copyOf } from './reusable-value';
import type { Variables } from './journal';
import type { Machine } from '../machine';
import { memoryKey } from './memory-key';
import { holds } from './recorder';
import type { Recording } from './recording';
import type { FunctionValue, Value } from '../value';

/** A run that can be told again. */
export interface RememberedRun {
  run: BodyRun;
  recording: Recording;
  /** Module-level variables that it left changed. */
  after: [Variables, string, Value][];
  work: number;
  decisions: number;
}

/** Runs of one function with the same arguments in different surroundings. */
const MAX_VARIANTS = 6;
/** Different arguments of one function that are remembered: with those that every handler gives anew, such as a text to log, nothing is found again. */
const MAX_KEYS = 200;
/** A function so many of whose runs in a row could not be told again, like a constructor that fills its object, is not compared any more. */
const MOST_FAILURES = 12;

/** Runs of one function, by its arguments and surroundings. */
export interface FunctionMemory {
  runs: Map<string, RememberedRun[]>;
  /** Runs since the last one that was told again that cannot be. */
  failures: number;
}

/** A function's body, run, or told again where it was run before with the same arguments in the same surroundings. */
export function rememberedRun(machine: Machine, callee: FunctionValue, args: readonly Value[], self: Value | undefined, runBody: () => BodyRun): BodyRun {
  const memory = memoryOf(machine, callee);
  const around = memory.failures >= MOST_FAILURES ? undefined : surroundings(machine);
  const key = around === undefined ? undefined : memoryKey(callee, args, self, machine.loops.length);
  if (!key) return runBody();
  const text = key.text + around;
  const variants = memory.runs.get(text) ?? [];
  const known = variants.find((variant) => fits(machine, variant));
  if (known) {
    memory.failures = 0;
    return tellAgain(machine, callee, known);
  }
  const { recorder, spent } = machine;
  const { count } = machine.decisions;
  const recording = recorder.begin(machine.newId(), machine.stack.length, spent);
  recording.functions.add(callee.fn);
  const run = runBody();
  recorder.end(recording);
  machine.decisions.noteIn(callee.fn, 0);
  if (recorder.sharedVersion !== 0 || machine.isExhausted || variants.length >= MAX_VARIANTS) return run;
  const after = recording.isReusable ? changes(recording) : undefined;
  if (after && isReusable(run.value, recording.since, key.given)) {
    variants.push({ run: { ...run, value: copyOf(run.value, () => machine.newId()) }, recording, after, work: machine.spent - recording.workBefore, decisions: machine.decisions.count - count });
    keep(memory, text, variants);
  } else memory.failures++;
  return run;
}

/**
 * Loops around the call, since what is put into lists inside them is put there many times, and what the handler wrote into objects that all share.
 * Undefined where that is more than can be compared, and while modules load.
 */
function surroundings({ loops, unrolled, recorder, typeDepth }: Machine): string | undefined {
  if (recorder.isLoading || typeDepth > 0 || recorder.sharedVersion !== 0) return undefined;
  const shared = recorder.sharedMembers.text;
  if (shared === undefined) return undefined;
  const loop = loops.at(-1);
  return `|${unrolled}|${loop ? `${loops.length} ${loop.count.low}/${loop.count.likely}/${loop.count.high} ${loop.reason}` : ''}|${shared}`;
}

function memoryOf({ memory }: Machine, { fn }: FunctionValue): FunctionMemory {
  let known = memory.get(fn);
  if (!known) memory.set(fn, (known = { runs: new Map(), failures: 0 }));
  return known;
}

function keep({ runs }: FunctionMemory, key: string, variants: RememberedRun[]): void {
  if (runs.size >= MAX_KEYS && !runs.has(key)) runs.delete(runs.keys().next().value!);
  runs.set(key, variants);
}

function fits(machine: Machine, { recording, work }: RememberedRun): boolean {
  if (!machine.hasLeft(work) || !machine.fitsStack(recording.depth)) return false;
  for (const [variables, names] of recording.before) for (const [name, value] of names) if (!holds(variables, name, value)) return false;
  return machine.stack.every(({ fn }) => !fn || !recording.functions.has(fn));
}

function tellAgain(machine: Machine, callee: FunctionValue, { run, recording, after, work, decisions }: RememberedRun): BodyRun {
  const { recorder } = machine;
  machine.spend(work);
  machine.decisions.noteIn(callee.fn, decisions);
  recorder.include(recording, machine.stack.length);
  for (const module of recording.modules) recorder.asked.add(module);
  for (const [variables, name, value] of after) {
    recorder.sharedMembers.noteAgain(variables, name);
    machine.write(variables, name, value);
  }
  for (const id of recording.started) for (const collector of machine.collectors) collector.push(id);
  return { ...run, value: copyOf(run.value, () => machine.newId()) };
}

/** What module-level variables hold after the run; undefined where one of them holds, or held, something that belongs to this handler alone. */
function changes({ before, since }: Recording): RememberedRun['after'] | undefined {
  const after: RememberedRun['after'] = [];
  for (const [variables, names] of before) {
    for (const [name, value] of names) {
      if (value && !isLasting(value)) return undefined;
      const now = variables.get(name);
      if (now === value) continue;
      if (!now || !isLasting(now) || since < 0) return undefined;
      after.push([variables, name, now]);
    }
  }
  return after;
}

/** Holds nothing that a later write could change. */
function isLasting(value: Value): boolean {
  switch (value.type) {
    case 'unknown':
    case 'literal':
    case 'class':
      return true;
    case 'library':
      return value.begun === undefined && !value.callbacks && !value.registered;
    case 'function':
      return value.scope.callId === 0;
    case 'object':
      return value.born === 0;
    case 'union':
      return value.options.every(isLasting);
    default:
      return false;
  }
}
