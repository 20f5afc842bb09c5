import type { Advice, Range } from '../../domain';

/** What following advice is worth, and why. */
export interface AdviceWorth extends Partial<Pick<Advice, 'subjects' | 'users'>> {
  /** Of one request of the handler that gains the most, in ms. */
  savedMs: Range;
  /** On AWS, everybody whom it concerns, in the estimate's currency. */
  savedPerMonth: number;
  message: string;
}
