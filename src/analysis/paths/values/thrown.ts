import type { Datum } from './datum';

/** An exception of the program that is followed. */
export class Thrown {
  constructor(readonly value: Datum) {}
}
