import type { Estimate, Handler, ProjectInputs } from '../domain';
import { estimate } from '../estimate/estimate';
import { workload } from '../estimate/workload';
import { comparedOptions } from '../hosting/compared-options';
import { everyPrice } from '../hosting/prices/every-price';

/** A month of the handlers on the options that the inputs compare. */
export function pricedProject(handlers: Handler[], inputs: ProjectInputs): Estimate {
  return estimate(workload(handlers, inputs), comparedOptions(inputs), everyPrice);
}
