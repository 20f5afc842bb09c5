import type { AwaitedCall, Step } from '../../../domain';

/** The awaited calls of a trace, each place once, and its steps pointing at them. */
export interface CollectedCalls {
  awaitedCalls: AwaitedCall[];
  body: Step;
  paths?: Step;
  init: Step;
}
