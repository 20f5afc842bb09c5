import { addItems } from './natives/arrays';
import type { Machine } from './machine';
import { lastName } from './last-name';
import type { ArrayValue, LibraryValue, Value } from './value';

const QUEUES = new Set(['p-queue']);
const WAITS = /\.(?:onIdle|onEmpty|onSizeLessThan|onPendingZero|addAll)\(\)$/;

/** `queue.add(() => load(id))`: whoever waits for the queue waits for it. */
export function noteQueued(machine: Machine, call: LibraryValue): void {
  const { library, receiver, path, args } = call;
  if (!QUEUES.has(library) || !receiver || !/^add(?:All)?$/.test(lastName(path))) return;
  const [given] = args;
  const functions = given?.type === 'array' ? [...given.items, ...(given.rest ? [given.rest.item] : [])] : given ? [given] : [];
  machine.recorder.changeLibrary(receiver);
  receiver.queued ??= { type: 'array', born: machine.born(), items: [], loopDepth: 0 };
  addItems(machine, receiver.queued, functions.map((fn): Value => (given?.type === 'array' ? { ...call, path: 'new.add()', args: [fn], callbacks: [fn] } : call)));
}

/** What a queue was given, where the call waits for all of it. */
export function queuedBefore({ library, path, receiver }: LibraryValue): ArrayValue | undefined {
  return QUEUES.has(library) && WAITS.test(path) ? receiver?.queued : undefined;
}
