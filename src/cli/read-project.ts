import { createAnalyzer, type Analyzer } from '../analysis/analyzer';
import type { Analysis, Diagnostic, ProjectInputs } from '../domain';
import { progress } from './progress';
import { projectRoot } from './project-root';
import { readInputs } from './read-inputs';

/** A project as a terminal command sees it. */
export interface ReadProject {
  root: string;
  /** Knows the project's sources, for further questions. */
  analyzer: Analyzer;
  analysis: Analysis;
  inputs: ProjectInputs;
  /** Of `hosting-cost.json`; empty when there is none. */
  inputText: string;
  /** Of `hosting-cost.json` only; the analysis has its own. */
  inputDiagnostics: Diagnostic[];
}

/** Analyses a folder and reads its `hosting-cost.json`. */
export async function readProject(directory: string): Promise<ReadProject> {
  const root = projectRoot(directory);
  const { inputs, diagnostics: inputDiagnostics, text: inputText } = readInputs(root);
  const bar = progress(process.stderr);
  try {
    const analyzer = createAnalyzer(root);
    const analysis = await analyzer.analyze({ onProgress: bar.report });
    return { root, analyzer, analysis, inputs, inputText, inputDiagnostics };
  } finally {
    bar.end();
  }
}
