import { settleLibrary } from '../settle-library';
import { isStream } from '../streams';
import type { Machine } from '../machine';
import { unknownCall } from '../unknown-call';
import type { LibraryValue } from '../value';
import { join } from '../wait';

/** One step of `for await` over a package's iterator (a paginator, a cursor, a stream): its I/O happens in every iteration. What it gives is an answer. */
export function settleIteration(machine: Machine, iterable: LibraryValue): void {
  const found = machine.io.find(iterable, 'awaited', false);
  if (found) settleLibrary(machine, { ...iterable, settled: false });
  else if (iterable.begun !== undefined && isStream(iterable)) join(machine, [iterable.begun], 'all');
  else if (iterable.begun !== undefined) machine.emit({ kind: 'call', call: unknownCall(machine.io, iterable) });
}
