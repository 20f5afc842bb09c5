import type { Workload } from '../../domain';
import { madeModels } from '../made-models';

/**
 * The workload, which answers with the models that were made for `known`: to be used where the two differ in their total traffic alone,
 * because a model is asked at any traffic.
 */
export function sameProportions(workload: Workload, known: Workload): Workload {
  const made = madeModels.get(known);
  if (made) madeModels.set(workload, made);
  return workload;
}
