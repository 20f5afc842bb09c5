import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { OWN_FAULT } from '../../src/analysis/trace/own-fault';
import type { Analysis } from '../../src/domain';
import { inProject } from '../in-project';

/** Analyzes a project that exists only for one test: texts by file name, and a file that says that it is deployed to AWS. */
export function analyzeFiles(files: Record<string, string>): Promise<Analysis> {
  return inProject({ 'samconfig.toml': '', ...files }, async (root) => {
    const analysis = await createAnalyzer(root).analyze();
    assert.deepEqual(analysis.diagnostics.filter(({ message }) => message.includes(OWN_FAULT)), []);
    return analysis;
  });
}
