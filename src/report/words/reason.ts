import type { Origin } from '../../domain';

/** Why a number is as it is. */
export interface Reason {
  text: string;
  origin: Origin;
  /** File and line, or the source of a default. */
  source: string;
}
