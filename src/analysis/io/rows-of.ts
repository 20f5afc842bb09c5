import type { IoRow } from './row';

/** Calls of one library, or of several that export the same: what all of them share is said once. */
export interface LibraryTable extends Omit<IoRow, 'library' | 'path' | 'when'> {
  libraries: readonly string[];
  /** Paths whose call starts the I/O. */
  called?: readonly string[];
  /** Paths of builders: the I/O starts when they are waited for. */
  awaited?: readonly string[];
  /** Paths of middleware that does I/O before each request of the handler that uses it. */
  used?: readonly string[];
}

/** A row for every library and path of the tables, in their order. */
export function rowsOf(tables: readonly LibraryTable[]): IoRow[] {
  return tables.flatMap(({ libraries, called = [], awaited = [], used = [], ...shared }) =>
    libraries.flatMap((library) => [
      ...called.map((path): IoRow => ({ ...shared, library, path })),
      ...awaited.map((path): IoRow => ({ ...shared, library, path, when: 'awaited' })),
      ...used.map((path): IoRow => ({ ...shared, library, path, when: 'used' })),
    ]),
  );
}
