import { settleLibrary } from './library-call';
import type { Machine } from './machine';
import type { LibraryValue } from './value';

/** One step of `for await` over a package's iterator (a paginator, a cursor, a stream): its I/O happens in every iteration. */
export function settleIteration(machine: Machine, iterable: LibraryValue): void {
  settleLibrary(machine, { ...iterable, settled: false });
}
