import type { Datum } from './values/datum';

/** Where a function stops: it awaits a value, or gives one to who iterates it. */
export interface Pause {
  kind: 'await' | 'yield';
  value: Datum;
}

/** Code that is under way; what it is given when it goes on is a value. */
export type Running<T> = Generator<Pause, T, Datum>;
