import { callValue } from '../call';
import { findMethod } from '../class';
import { givenByPackage } from './given-by-package';
import { lastName } from './last-name';
import { ASSUMED_COUNT } from '../loops/assumed-count';
import { countedLoop } from '../loops/loop-scope';
import type { Machine } from '../machine';
import { methodOn } from '../members/method-on';
import { NOWHERE } from '../nowhere';
import { serve } from '../served/serve';
import type { FunctionValue, LibraryValue, ObjectValue, Value } from '../values/value';
import { join } from '../steps/wait';

const CLASSES = /(?:^|\.)(?:Duplex|PassThrough|Readable|ReadableStream|Transform|TransformStream|Writable|WritableStream)\.new$/;
const LIBRARIES = new Set(['global', 'node:stream', 'node:stream/web', 'readable-stream', 'stream']);
const PER_CHUNK = ['pull', 'read', 'transform', 'write', 'writev'];
const ONCE = ['start', 'flush', 'final', 'close'];
const REASON = 'the number of chunks is assumed';

/** A stream of the project's own, of Node.js or of the web. */
export function isStream({ library, path }: LibraryValue): boolean {
  return LIBRARIES.has(library) && CLASSES.test(path);
}

/** `new Transform({ transform })`: what it does with each chunk begins now; who waits for the stream waits for that. */
export function beginStream(machine: Machine, made: LibraryValue): void {
  const members = made.args.flatMap((arg) => (arg.type === 'object' ? [...arg.members] : []));
  made.begun = begin(machine, (name) => members.find(([key, value]) => key === name && value.type === 'function')?.[1]);
}

/** `class Upper extends Transform { _transform(…) }` */
export function beginDerivedStream(machine: Machine, object: ObjectValue): void {
  const { base, cls } = object;
  if (!base || !cls || !isStream(base) || machine.recorder.isLoading) return;
  const method = (name: string): FunctionValue | undefined => {
    const found = findMethod(cls, `_${name}`, 'method');
    return found && methodOn(object, found);
  };
  const begun = begin(machine, method);
  if (begun !== undefined) object.base = { ...base, begun };
}

function begin(machine: Machine, of: (name: string) => Value | undefined): number | undefined {
  const run = (names: readonly string[]): void => {
    for (const name of names) {
      const step = of(name);
      if (step) serve(machine, step, givenByPackage(machine, step));
    }
  };
  const steps = machine.capture(() => {
    countedLoop(machine, ASSUMED_COUNT, REASON, undefined, () => run(PER_CHUNK));
    run(ONCE);
  });
  return steps.length > 0 ? machine.start(steps) : undefined;
}

/** `pipeline(source, transform, sink)`, `once(sink, 'finish')`: what is done with the chunks is waited for. Whether there are any such streams. */
export function joinStreams(machine: Machine, values: readonly Value[]): boolean {
  const begun = begunStreams(values);
  for (const id of begun) join(machine, [id], 'all');
  return begun.length > 0;
}

/** What streams among the values do, and what those that they were piped through do (`source.pipe(first).pipe(last)`), by its ids. */
export function begunStreams(values: readonly Value[]): number[] {
  const ids = new Set<number>();
  for (const value of values) {
    for (let at: Value | undefined = value.type === 'object' ? value.base : value; at?.type === 'library'; at = at.receiver) {
      for (const one of [at, ...at.args]) {
        const stream = one.type === 'object' ? one.base : one;
        if (stream?.type === 'library' && stream.begun !== undefined && isStream(stream)) ids.add(stream.begun);
      }
    }
  }
  return [...ids];
}

/** Names of methods that are told what to do at an event. */
export const LISTENS = /^(?:addEventListener|addListener|on|once|prependListener)$/;
/** What does not happen in most requests. */
const RARE_EVENT = /^(?:abort|aborted|disconnect|error|exit|SIG\w+|timeout|uncaughtException|unhandledRejection)$/;
const LAST_EVENT = /^(?:close|complete|done|end|finish)$/;

/** `stream.on('data', save)`: what listeners do begins by itself; when, only whoever tells them knows. What is told of the end comes after what is done with the chunks. */
export function listen(machine: Machine, { path, args: [event], receiver }: LibraryValue, functions: readonly Value[]): void {
  if (event?.type !== 'literal' && functions.length === 0) return;
  const name = event?.type === 'literal' ? String(event.value) : '';
  if (!path.endsWith('()') || !LISTENS.test(lastName(path)) || RARE_EVENT.test(name) || machine.recorder.isLoading) return;
  if (receiver && LAST_EVENT.test(name)) for (const id of begunStreams([receiver])) for (const collector of machine.collectors) collector.push(id);
  const [listener, ...others] = functions;
  if (!listener || others.length > 0) return;
  const call = (): void => machine.emitters.tell(receiver, () => void callValue(machine, listener, givenByPackage(machine, listener), NOWHERE, 1));
  const isOnce = LAST_EVENT.test(name) || /(?:^|\.)once\(\)$/.test(path);
  const steps = machine.capture(() => (isOnce ? call() : countedLoop(machine, ASSUMED_COUNT, 'how often the event comes is assumed', undefined, call)));
  if (steps.length > 0) machine.start(steps);
}
