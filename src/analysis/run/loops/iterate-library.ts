import { settleLibrary } from '../packages/settle-library';
import { joinStreams } from '../packages/streams';
import type { Machine } from '../machine';
import { unknownCall } from '../packages/unknown-call';
import type { Value } from '../values/value';

/** One step of `for await` over a package's iterator (a paginator, a cursor, a stream): its I/O happens in every iteration. What it gives is an answer. */
export function settleIteration(machine: Machine, iterable: Value): void {
  if (iterable.type !== 'library') return void joinStreams(machine, [iterable]);
  const found = machine.io.find(iterable, 'awaited', false);
  if (found) settleLibrary(machine, { ...iterable, settled: false });
  else if (!joinStreams(machine, [iterable]) && iterable.begun !== undefined) machine.emit({ kind: 'call', call: unknownCall(machine.io, iterable) });
}
