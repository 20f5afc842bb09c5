import type { Range } from '../../domain';

/** What following advice is worth, and why. */
export interface AdviceWorth {
  /** Of one request of the handler that gains the most, in ms. */
  savedMs: Range;
  /** On AWS, everybody whom it concerns, in the estimate's currency. */
  savedPerMonth: number;
  message: string;
}
