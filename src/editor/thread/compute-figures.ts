import type { Analysis, ProjectInputs } from '../../domain';
import { budgetProblems } from '../../inputs/budget-problems';
import { estimate } from '../../estimate/estimate';
import { workload } from '../../estimate/workload';
import { comparedOptions } from '../../hosting/compared-options';
import { everyPrice } from '../../hosting/prices/every-price';
import { parseProjectFile } from '../../inputs/project-file';
import { callCosts } from '../../report/call-costs';
import { comparedPair } from '../../report/compared-pair';
import type { ComputedFigures } from '../figures';

/** From what was found in the code and what a person typed to what it costs. `turning`: where bills cross, of every pair; else of the two that are compared, as the editor shows it (the panel draws the others itself). */
export function computeFigures(analysis: Analysis, projectFileText: string, typed: ProjectInputs | undefined, turning?: 'every'): ComputedFigures {
  const { inputs: savedInputs, diagnostics: inputDiagnostics } = parseProjectFile(projectFileText);
  const inputs = typed ?? savedInputs;
  const hosted = workload(analysis.handlers, inputs);
  const answer = estimate(hosted, comparedOptions(inputs), everyPrice, turning ? undefined : comparedPair);
  const problems = [...inputDiagnostics, ...budgetProblems(answer, inputs, projectFileText)];
  return { analysis, savedInputs, inputs, inputDiagnostics: problems, estimate: answer, callCosts: callCosts(analysis.handlers, hosted, answer, inputs) };
}
