import type { BodyRun } from '../call';
import { isWorthComparing, type FunctionMemory } from './function-memory';
import { identity } from './identity';
import { didNothing, IdleRuns } from './idle-runs';
import { isSmall } from './is-small';
import { isLasting } from './is-lasting';
import { isReusable } from './reusable-value';
import type { Variables } from './journal';
import type { Machine } from '../machine';
import { isModel } from '../models/model-of';
import { KeptRuns, shortened } from './kept-runs';
import { lookInto } from './look-into';
import { memoryKey, type MemoryKey, type Remembered } from './memory-key';
import type { OwnPlace, Recording } from './recording';
import { takeAgain, takenIn } from './taken-answers';
import { ValueCopies } from './value-copies';
import { peek } from './watched-members';
import { TextConstant } from '../values/text-constant';
import { UNDEFINED, type Value } from '../values/value';

/** A run that can be told again. */
export interface RememberedRun {
  run: BodyRun;
  /** Each time it is told its promises and scopes are others: those that it was given or leaves, and in a small one all of them, as if it were run. */
  hasOwnIds: boolean;
  recording: Recording;
  /** Places in which it found what its handler had left there, and that as a text; undefined where there was none. */
  own: { places: readonly OwnPlace[]; text: string } | undefined;
  /** Module-level variables and members of shared objects that it left changed. */
  after: [Variables, string, Value][];
  /** What it was given and took for an answer, by its numbers in the text. */
  taken: readonly number[];
  work: number;
  decisions: number;
}

/** A function's body or an instance's making, run, or told again where it was run before with the same arguments in the same surroundings. */
export function rememberedRun(machine: Machine, callee: Remembered, args: readonly Value[], self: Value | undefined, runBody: (args: readonly Value[]) => BodyRun): BodyRun {
  const memory = memoryOf(machine, callee);
  if (memory.idle?.has(machine, callee, args, self)) return { steps: [], value: UNDEFINED };
  const { spent, decisions: { count }, recorder } = machine;
  const [since, outer] = [machine.newId(), recorder.oldestSpoiled];
  recorder.oldestSpoiled = Number.POSITIVE_INFINITY;
  const run = runOrTold(machine, memory, callee, args, self, () => runBody(args));
  const changesNothing = recorder.oldestSpoiled > since;
  recorder.oldestSpoiled = Math.min(recorder.oldestSpoiled, outer);
  // One that changed something which outlives it is not tried: that would change it once more. And which handler is the first to call it must not tell: it counts as it does for the others.
  if (didNothing(run) && changesNothing && (memory.idle ??= new IdleRuns()).try(machine, callee, args, self, runBody)) [machine.spent, machine.decisions.count] = [spent, count];
  return run;
}

function runOrTold(machine: Machine, memory: FunctionMemory, callee: Remembered, args: readonly Value[], self: Value | undefined, runBody: () => BodyRun): BodyRun {
  if (isInsideItself(machine, callee) || isFirstOfOwnFile(machine, callee, memory)) return runBody();
  const around = isWorthComparing(memory) ? surroundingsOf(machine, callee) : undefined;
  const key = around === undefined ? undefined : memoryKey(callee, args, self, machine);
  if (!key) return runBody();
  const text = shortened(key.text + around);
  memory.compared += key.size;
  for (const [known, looked] of memory.runs.matching(text, key)) {
    const found = fits(machine, known) ? keyWithin(key, known) : undefined;
    if (!found) continue;
    lookInto(...looked.map((index) => key.texts[index]!));
    memory.failures = memory.misses = 0;
    memory.steps += known.work;
    return tellAgain(machine, callee, known, found);
  }
  memory.misses++;
  const { recorder, spent, isShortened, decisions: { count } } = machine;
  const shared = recorder.shared.number;
  const moment = TextConstant.nextMoment();
  const recording = recorder.begin(machine.newId(), machine.stack.length, spent, machine.exits.count);
  recording.functions.set(callee.fn, callee.scope.module);
  machine.isShortened = false;
  const run = runBody();
  recorder.end(recording);
  [recording.isShortened, machine.isShortened] = [machine.isShortened, machine.isShortened || isShortened];
  memory.steps += machine.spent - recording.workBefore;
  machine.decisions.noteIn(callee.fn, 0);
  if (recorder.shared.number !== shared || machine.isExhausted || !memory.runs.hasRoom(text, key, seenSince(key, moment), recording.watched)) return run;
  const kept = toldAgain(machine, run, recording, key, machine.decisions.count - count);
  if (kept) keep(machine, memory, text, key, seenSince(key, moment), kept);
  else memory.failures++;
  return run;
}

/** The numbers of the texts that somebody looked at since then. */
function seenSince({ texts }: MemoryKey, moment: number): number[] {
  return texts.flatMap((text, index) => (text.isSeenSince(moment) ? [index] : []));
}

/** More may have been looked at while it was copied. */
function keep({ exits }: Machine, { runs }: FunctionMemory, text: string, key: MemoryKey, seen: readonly number[], run: RememberedRun): void {
  if (!runs.hasRoom(text, key, seen, run.recording.watched)) return;
  runs.add(text, key, seen, run);
  exits.keep(run.recording.exitsBefore);
}

/** What is kept of a run; undefined where it cannot be told again. What it found as its handler had left it is still so: a run that changes what was there before is not told again. */
function toldAgain(machine: Machine, run: BodyRun, recording: Recording, key: MemoryKey, decisions: number): RememberedRun | undefined {
  if (!recording.isReusable || [...machine.unsettled.keys()].some((id) => id > recording.since)) return undefined;
  const places = recording.ownPlaces();
  const around = places.length > 0 ? key.looking(places) : key;
  if (!around || !isReusable(run.value, recording.since, around)) return undefined;
  const copies = ValueCopies.toKeep(() => machine.newId(), around);
  const after = changes(recording, around, copies);
  if (!after) return undefined;
  recording.forgetOwn(places);
  const value = copies.of(run.value);
  const steps = around.promises.size > 0 || copies.hasOwnIds ? copies.steps(run.steps) : run.steps;
  const own = places.length > 0 ? { places: places.map((place) => ({ ...place, value: undefined })), text: shortened(around.text) } : undefined;
  return { run: { steps, value }, hasOwnIds: copies.hasOwnIds || isSmall(run.steps), own, after, taken: takenIn(key), recording, work: machine.spent - recording.workBefore, decisions };
}

/** The key of a call with what its handler left where the run looked; undefined where that is something else. */
function keyWithin(key: MemoryKey, { own }: RememberedRun): MemoryKey | undefined {
  if (!own) return key;
  const found = key.looking(own.places.map((place) => ({ ...place, value: peek(place.variables, place.name) })));
  return found && shortened(found.text) === own.text ? found : undefined;
}

/** Most functions that stand in a handler's own file are run once: what such a run looked at is noted from the second on. */
function isFirstOfOwnFile({ stack: [entry] }: Machine, { scope }: Remembered, memory: FunctionMemory): boolean {
  const isFirst = !memory.isRun && entry?.module === scope.module;
  memory.isRun = true;
  return isFirst;
}

/** What a recursion depends on is how deep it is: it is told again from the outside only, and what is not told again inside says nothing about that. */
function isInsideItself({ stack }: Machine, { fn }: Remembered): boolean {
  return stack.some((frame) => frame.fn === fn);
}

/** Loops around the call, since what is put into lists inside them is put there many times. Undefined while modules load or a configuration's program runs. */
function surroundingsOf({ loops, unrolled, recorder, typeDepth, surroundings, intercepting, modelSite }: Machine, { scope }: Remembered): string | undefined {
  if (surroundings || recorder.isLoading || typeDepth > 0) return undefined;
  const loop = loops.at(-1);
  // A request that an interceptor makes with its own client is not intercepted once more.
  const within = [...intercepting].map(identity).join('.');
  // What a model of a package does happens where the project called the package.
  const site = modelSite && isModel(scope.module.file) ? `${modelSite.file}:${modelSite.line}:${modelSite.column}` : '';
  return `|${unrolled}|${within}|${site}|${loop ? `${loops.length} ${loop.count.low}/${loop.count.likely}/${loop.count.high} ${loop.reason}` : ''}`;
}

function memoryOf(machine: Machine, { fn }: Remembered): FunctionMemory {
  const memory = machine.recorder.shared.memoryAmong(machine.memory);
  let known = memory.get(fn);
  if (!known) memory.set(fn, (known = { runs: new KeptRuns(), compared: 0, steps: 0, failures: 0, misses: 0, isRun: false }));
  return known;
}

function fits(machine: Machine, { recording, work }: RememberedRun): boolean {
  if (!machine.hasLeft(work) || !machine.fitsStack(recording.depth)) return false;
  return machine.recorder.sharedMembers.stillFits(recording) && machine.stack.every(({ fn }) => !fn || !recording.functions.has(fn));
}

function tellAgain(machine: Machine, callee: Remembered, { run: { steps, value }, hasOwnIds, recording, after, taken, work, decisions }: RememberedRun, key: MemoryKey): BodyRun {
  const { recorder } = machine;
  machine.spend(work);
  machine.isShortened ||= recording.isShortened;
  machine.decisions.noteIn(callee.fn, decisions);
  const copies = ValueCopies.toTell((before) => newIdFor(machine, before), key, recording);
  const started = hasOwnIds ? copies.ids(recording.started) : recording.started;
  recorder.tellAgain(recording, machine.stack.length, started);
  for (const [variables, name, left] of after) {
    recorder.sharedMembers.note(variables, name);
    machine.write(variables, name, copies.of(left));
  }
  takeAgain(key, taken);
  for (const id of started) for (const collector of machine.collectors) collector.push(id);
  return { steps: hasOwnIds ? copies.steps(steps) : [...steps], value: copies.of(value) };
}

function newIdFor(machine: Machine, before: number | undefined): number {
  const id = machine.newId();
  if (before !== undefined && machine.exits.leadTo(before)) machine.exits.note(id);
  return id;
}

/** What module-level variables and members of shared objects hold after the run; undefined where one of them holds something that cannot be told. */
function changes({ before, since }: Recording, key: MemoryKey, copies: ValueCopies): RememberedRun['after'] | undefined {
  const after: RememberedRun['after'] = [];
  for (const [variables, names] of before) {
    for (const [name, value] of names) {
      const now = peek(variables, name);
      if (now === value) continue;
      if (!now || !(isLasting(now) || isReusable(now, since, key))) return undefined;
      if (isLasting(now)) lookInto(now);
      after.push([variables, name, isLasting(now) ? now : copies.of(now)]);
    }
  }
  return after;
}
