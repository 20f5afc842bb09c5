import type { Datum } from './datum';
import type { Happening } from '../marks/orders';
import type { Mark } from '../marks/mark';

/** A promise of the program that is followed. */
export class SimPromise {
  state: 'pending' | 'done' | 'failed' = 'pending';
  value: Datum;
  /** When it was settled. */
  mark?: Mark;
  /** What the program put on it. */
  members?: Map<string, Datum>;
  /** Of a package, which may give its promises further members. */
  isOfPackage = false;
  /** `resolve` was called: calling it again does nothing. */
  isResolved = false;
  /** What happened when it was. */
  resolvedAt?: Happening | undefined;
  readonly reactions: { mark: Mark; done: (value: Datum) => void; failed: (error: Datum) => void }[] = [];
}
