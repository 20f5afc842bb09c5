import type { Analysis, Estimate, ProjectInputs } from '../domain';

/** What was found, what was typed and what both cost together: all that a report is made of. */
export interface Answer {
  analysis: Analysis;
  inputs: ProjectInputs;
  estimate: Estimate;
}
