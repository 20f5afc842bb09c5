import type { Advice } from '../../domain';
import { workload } from '../../estimate/workload';
import { awsLambda } from '../../hosting/aws-lambda';
import { everyPrice } from '../../hosting/prices/every-price';
import { adviceNotes, type AdviceNote } from '../../report/advice/advice-notes';
import type { ComputedFigures } from '../figures';

/** What advice is worth with the inputs that the figures were made with. */
export function adviceWorth(advice: readonly Advice[], { analysis: { handlers }, estimate, inputs }: ComputedFigures): AdviceNote[] {
  return adviceNotes(advice, handlers, workload(handlers, inputs), estimate, inputs, { lambda: awsLambda, prices: everyPrice });
}
