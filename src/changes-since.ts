import type { AnalyzeHooks } from './analysis/analyzer';
import { analyzeBase, type BaseFiles } from './base-analysis';
import type { Analysis, Estimate, ProjectInputs } from './domain';
import { estimate } from './estimate/estimate';
import { workload } from './estimate/workload';
import { comparedOptions } from './hosting/compared-options';
import { everyPrice } from './hosting/prices/every-price';
import { costChanges, inputsOfBase, type CostChanges } from './report/cost-changes';

/** The present state of a project, priced. */
export interface Present {
  root: string;
  exclude: readonly string[];
  analysis: Analysis;
  inputs: ProjectInputs;
  estimate: Estimate;
}

/** What the code costs more or less than in an earlier state, at the present traffic, sizes and prices. */
export async function changesSince({ root, exclude, ...now }: Present, base: BaseFiles, hooks: AnalyzeHooks = {}): Promise<CostChanges> {
  const analysis = await analyzeBase(root, exclude, base, hooks);
  return costChanges({ analysis, estimate: estimate(workload(analysis.handlers, inputsOfBase(now.inputs, analysis, now.estimate)), comparedOptions(now.inputs), everyPrice) }, now);
}
