import type { CountedItems, Step } from '../../domain';
import type { CpuRow } from '../io/cpu-rows';
import type { Latency } from '../io/row';
import type { Site } from './values/value';

/** One call of an outside service at one place of the code, met while running. */
export interface CallSite {
  site: Site;
  library: string;
  service: string;
  operation: string;
  host?: string;
  latency: Latency;
  /** Each is billed. */
  items?: CountedItems;
  /** It computes and waits for nobody. */
  cpu?: CpuRow;
  /** Of a package that we do not know: it counts only where somebody waits for it. */
  isGuess?: true;
  /** The wait that the code itself fixes, in ms. */
  fixedMs?: number;
}

/** A step that still points at its call's place. */
export type TraceStep = Step<CallSite>;
