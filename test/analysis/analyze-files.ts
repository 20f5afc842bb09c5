import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { Analysis } from '../../src/domain';
import { writeFiles } from '../write-files';

/** Analyzes a project that exists only for one test: texts by file name, and a file that says that it is deployed to AWS. */
export async function analyzeFiles(files: Record<string, string>): Promise<Analysis> {
  const root = mkdtempSync(join(tmpdir(), 'hosting-cost-'));
  try {
    writeFiles(root, { 'samconfig.toml': '', ...files });
    return await createAnalyzer(root).analyze();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
