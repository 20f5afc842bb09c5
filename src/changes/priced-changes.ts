import type { Analysis, Estimate, ProjectInputs } from '../domain';
import { pricedProject } from './priced-project';
import { comparedPair } from '../report/compared-pair';
import { costChanges, inputsOfBase, type CostChanges } from '../report/cost-changes';

/** What is known of the present state. */
export interface PresentFigures {
  analysis: Analysis;
  inputs: ProjectInputs;
  estimate: Estimate;
}

/** An earlier state of the code against the present one, at the present traffic, sizes and prices. */
export function pricedChanges(base: Analysis, now: PresentFigures): CostChanges {
  const inputs = inputsOfBase(base, now);
  return costChanges({ analysis: base, inputs, estimate: pricedProject(base.handlers, inputs, comparedPair) }, now);
}
