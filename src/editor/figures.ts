import type { Analysis, Diagnostic, Estimate, ProjectInputs } from '../domain';
import type { CallCosts } from '../report/call-costs';

/** Everything that the editor shows of one project, computed at one moment and never changed afterwards. */
export interface Figures extends ComputedFigures {
  /** The request that the code was read for, by its id: figures of one reading differ in what was typed alone. */
  reading: number;
}

/** What the thread computes of a reading. */
export interface ComputedFigures {
  analysis: Analysis;
  /** As `hosting-cost.json` says. */
  savedInputs: ProjectInputs;
  /** What the estimate was made with: the saved inputs, or those typed in the panel. */
  inputs: ProjectInputs;
  /** Of `hosting-cost.json`; the analysis and the estimate have their own. */
  inputDiagnostics: Diagnostic[];
  estimate: Estimate;
  callCosts: CallCosts;
}
