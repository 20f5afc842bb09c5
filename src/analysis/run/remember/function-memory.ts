import type { IdleRuns } from './idle-runs';
import type { KeptRuns } from './kept-runs';

/** A function so many of whose runs in a row could not be told again, like a constructor that fills its object, is not compared any more. */
const MOST_FAILURES = 12;
/** A function that was given other arguments so many times in a row is not compared any more either. */
const MOST_MISSES = 64;
/** So many values are compared for each step of a run that is spared, at most: else running it again takes less. */
const MOST_VALUES_PER_STEP = 8;
/** Values that are compared before a function is judged by that. */
const VALUES_TO_JUDGE_BY = 4_000;

/** Runs of one function, by its arguments and surroundings. */
export interface FunctionMemory {
  runs: KeptRuns;
  /** Values that were compared so far. */
  compared: number;
  /** Steps of the runs that were told again, or could have been. */
  steps: number;
  /** Runs since the last one that was told again that cannot be. */
  failures: number;
  /** Runs since then that none before fitted. */
  misses: number;
  /** It was run before. */
  isRun: boolean;
  /** Once a run of it did nothing. */
  idle?: IdleRuns;
}

/** Once it is not, it never will be: nobody asks for its runs any more. */
export function isWorthComparing({ runs, failures, misses, compared, steps }: FunctionMemory): boolean {
  const isWorth = failures < MOST_FAILURES && misses < MOST_MISSES && (compared < VALUES_TO_JUDGE_BY || compared <= steps * MOST_VALUES_PER_STEP);
  if (!isWorth) runs.clear();
  return isWorth;
}
