import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Diagnostic, Estimate, ProjectInputs } from '../domain';
import { linesOf } from './lines-of';
import { projectFileName } from './project-file-name';
import { budgetOverruns } from '../report/budget-overruns';

/** Budgets that are exceeded, at their lines in the text of `hosting-cost.json`. */
export function budgetProblems(estimate: Estimate, inputs: ProjectInputs, text: string): Diagnostic[] {
  const overruns = budgetOverruns(estimate, inputs);
  if (overruns.length === 0) return [];
  const lineAt = linesOf(text);
  const tree = parseTree(text, [], { allowTrailingComma: true });
  return overruns.map(({ path, message }) => {
    const offset = tree && findNodeAtLocation(tree, path)?.parent?.offset;
    return { file: projectFileName, line: offset === undefined ? 1 : lineAt(offset), severity: 'warning', message };
  });
}
