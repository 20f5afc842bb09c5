import type { Estimate, Handler, ProjectInputs } from '../domain';
import { estimate, type Turning } from '../estimate/estimate';
import { workload } from '../estimate/workload';
import { comparedOptions } from '../hosting/compared-options';
import { everyPrice } from '../hosting/prices/every-price';

/** A month of the handlers on the options that the inputs compare, with the turning points of every pair, unless less is wanted. */
export function pricedProject(handlers: Handler[], inputs: ProjectInputs, turning?: Turning): Estimate {
  return estimate(workload(handlers, inputs), comparedOptions(inputs), everyPrice, turning);
}
