import type { IoIndex } from '../../io/io-index';
import type { BodyRun } from '../call';
import type { Machine } from '../machine';
import { everyItem } from '../values/every-item';
import { UNKNOWN, type LibraryValue, type Value } from '../values/value';
import { isLasting } from './is-lasting';
import { memoryKey, type Remembered } from './memory-key';
import type { Recording } from './recording';

/** Parts of an argument that are looked through for what may be run or waited for. */
const MOST_PARTS = 60;
/** Surroundings of a function in which it is idle that are remembered. */
const MOST_VARIANTS = 6;

/**
 * Whether a function takes no time and leaves nothing, whatever data it is given: a logger is given another text at each place, and would be run for each of them.
 * It is tried with arguments of which nothing is known: what that run does not do none with known ones does.
 */
export class IdleRuns {
  private readonly known = new Map<string, Recording[]>();
  /** What it does depends on what it is given. */
  private isBusy = false;

  /** Whether it is known to be idle as it is called here; then it need not be run. */
  has(machine: Machine, callee: Remembered, args: readonly Value[], self: Value | undefined): boolean {
    if (this.known.size === 0 || !isAsked(machine, args)) return false;
    const key = keyOf(machine, callee, args, self);
    const found = key === undefined ? undefined : this.known.get(key)?.find((one) => machine.recorder.sharedMembers.stillFits(one) && machine.fitsStack(one.depth));
    if (found) machine.recorder.tellAgain(found, machine.stack.length, []);
    return found !== undefined;
  }

  /** After a run that did nothing, whether none does. */
  try(machine: Machine, callee: Remembered, args: readonly Value[], self: Value | undefined, runBody: (args: readonly Value[]) => BodyRun): boolean {
    if (this.isBusy || machine.isExhausted || !isAsked(machine, args)) return false;
    const key = keyOf(machine, callee, args, self);
    const variants = key === undefined ? [] : (this.known.get(key) ?? []);
    if (key === undefined || variants.length >= MOST_VARIANTS) return false;
    const recording = triedWithUnknown(machine, callee, () => runBody(args.map(() => UNKNOWN)));
    this.isBusy = recording === undefined;
    if (!recording || recording.ownPlaces().length > 0) return false;
    this.known.set(key, [...variants, recording]);
    return true;
  }
}

/** Whether a run took no time and gave nothing. */
export function didNothing({ steps, value }: BodyRun): boolean {
  return steps.length === 0 && value.type === 'literal' && value.value === undefined;
}

function isAsked({ io, surroundings, recorder, typeDepth }: Machine, args: readonly Value[]): boolean {
  return !surroundings && !recorder.isLoading && typeDepth === 0 && args.every((arg) => isData(io, arg));
}

function keyOf(machine: Machine, callee: Remembered, args: readonly Value[], self: Value | undefined): string | undefined {
  return memoryKey(callee, args.map(() => UNKNOWN), self, machine, true)?.text;
}

/** What the run of a body asked for, where it did nothing at all. It leaves nothing either way. */
function triedWithUnknown(machine: Machine, { fn, scope }: Remembered, runBody: () => BodyRun): Recording | undefined {
  const { recorder, decisions, spent, isShortened, unfollowed, collectors } = machine;
  const [shared, { doubts }] = [recorder.shared.number, decisions];
  const recording = recorder.begin(machine.newId(), machine.stack.length, 0, machine.exits.count);
  recording.functions.set(fn, scope.module);
  // How much the handler has left is not asked: what is found holds for others too.
  Object.assign(machine, { collectors: [], isShortened: false, spent: 0 });
  let isIdle = false;
  const arm = machine.arm(() => {
    isIdle = didNothing(runBody()) && recording.leftAll();
  });
  recorder.end(recording);
  isIdle &&= arm.steps.length === 0 && !arm.exited && machine.unfollowed === unfollowed && !machine.isExhausted;
  isIdle &&= recording.isReusable && recording.started.length === 0 && recorder.shared.number === shared && decisions.doubts === doubts;
  Object.assign(machine, { spent, isShortened, unfollowed, collectors });
  return isIdle ? recording : undefined;
}

/** Nothing in it can be run or waited for. */
function isData(io: IoIndex, value: Value): boolean {
  const pending = [value];
  for (let part = pending.pop(), count = 1; part; part = pending.pop(), count++) {
    if (count > MOST_PARTS) return false;
    if (part.type === 'object') pending.push(...part.members.values(), ...(part.base ? [part.base] : []));
    else if (part.type === 'array') pending.push(...everyItem(part));
    else if (part.type === 'union') pending.push(...part.options);
    else if (part.type === 'library' ? !isAnswered(io, part) : part.type !== 'literal' && part.type !== 'unknown') return false;
  }
  return true;
}

/** What a call has answered, a part of that, or what a package has made that asks nobody: `Schema.parse(body).id`. */
function isAnswered(io: IoIndex, value: LibraryValue): boolean {
  const { settled, isAnswer, begun, library } = value;
  return settled === true || (isAnswer === true && begun === undefined) || (isLasting(value) && io.isSilent(library));
}
