import type { AnalyzeHooks } from '../analysis/analyzer';
import { analyzeBase, type BaseFiles } from './base-analysis';
import { pricedChanges, type PresentFigures } from './priced-changes';
import type { CostChanges } from '../report/cost-changes';

/** The present state of a project, priced. */
export interface Present extends PresentFigures {
  root: string;
  exclude: readonly string[];
}

/** What the code costs more or less than in an earlier state, at the present traffic, sizes and prices. */
export async function changesSince({ root, exclude, ...now }: Present, base: BaseFiles, hooks: AnalyzeHooks = {}): Promise<CostChanges> {
  return pricedChanges(await analyzeBase(root, exclude, base, hooks), now);
}
