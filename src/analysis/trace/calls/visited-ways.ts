import type { TraceStep } from '../../run/call-site';
import type { Reach } from '../../run/steps/awaited-call';

/** The ways in which each step was reached. */
export class VisitedWays {
  /** A bit for each of 32 ways: where nothing around repeats it, and elsewhere. */
  private readonly known = [new Map<TraceStep, number>(), new Map<TraceStep, number>()] as const;

  /** Whether a step is reached in this way for the first time. */
  add(step: TraceStep, reach: Reach): boolean {
    const way = 1 << numberOf(reach);
    const known = this.known[reach.around ? 1 : 0];
    const ways = known.get(step) ?? 0;
    if ((ways & way) !== 0) return false;
    known.set(step, ways | way);
    return true;
  }
}

function numberOf({ perItem, conditional, awaited, races, phase }: Reach): number {
  return (perItem ? 1 : 0) | (conditional ? 2 : 0) | (awaited ? 4 : 0) | (races ? 8 : 0) | (phase === 'init' ? 16 : 0);
}
