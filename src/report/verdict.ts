import type { Range } from '../domain';

export type Verdict = 'lambda' | 'probably-lambda' | 'close' | 'probably-container' | 'container';

/** Bills nearer than this factor are not told apart: the estimate itself is off by more. */
const CLOSE = 1.25;

/** Who is cheaper, and how sure that is: sure when the ranges do not touch. */
export function verdict(lambda: Range, container: Range): Verdict {
  if (lambda.high < container.low) return 'lambda';
  if (container.high < lambda.low) return 'container';
  if (lambda.likely * CLOSE < container.likely) return 'probably-lambda';
  if (container.likely * CLOSE < lambda.likely) return 'probably-container';
  return 'close';
}
