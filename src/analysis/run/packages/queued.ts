import { addItems } from '../natives/arrays';
import { lastName } from './last-name';
import { addAll } from '../values/list-rests';
import type { Machine } from '../machine';
import type { ArrayValue, LibraryValue, Value } from '../values/value';

const QUEUES = new Set(['p-queue']);
const WAITS = /\.(?:onIdle|onEmpty|onSizeLessThan|onPendingZero|addAll)\(\)$/;

/** `queue.add(() => load(id))`: whoever waits for the queue waits for it. */
export function noteQueued(machine: Machine, call: LibraryValue): void {
  const { library, receiver, path, args } = call;
  if (!QUEUES.has(library) || !receiver || !/^add(?:All)?$/.test(lastName(path))) return;
  const [given] = args;
  const callOf = (fn: Value): Value => ({ ...call, path: 'new.add()', args: [fn], callbacks: [fn] });
  machine.recorder.changeLibrary(receiver);
  const queued = (receiver.queued ??= emptyQueue(machine));
  addItems(machine, queued, given?.type === 'array' ? given.items.map(callOf) : given ? [call] : []);
  if (given?.type === 'array' && given.rest) {
    machine.recorder.changeArray(queued);
    addAll(queued, { type: 'array', items: [], rest: { ...given.rest, item: callOf(given.rest.item) } }, 'spread');
  }
}

/** A queue that is made here has been given nothing. */
export function emptyQueueOf(machine: Machine, library: string): Pick<LibraryValue, 'queued'> {
  return QUEUES.has(library) ? { queued: emptyQueue(machine) } : {};
}

function emptyQueue(machine: Machine): ArrayValue {
  return { type: 'array', born: machine.born(), items: [], loopDepth: machine.loops.length };
}

/** What a queue was given, where the call waits for all of it. */
export function queuedBefore({ library, path, receiver }: LibraryValue): ArrayValue | undefined {
  return QUEUES.has(library) && WAITS.test(path) ? receiver?.queued : undefined;
}
