import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { Analysis } from '../../src/domain';

/** Analyzes a project that exists only for one test: texts by file name, and a file that says that it is deployed to AWS. */
export async function analyzeFiles(files: Record<string, string>): Promise<Analysis> {
  const root = mkdtempSync(join(tmpdir(), 'hosting-cost-'));
  try {
    for (const [file, text] of Object.entries({ 'samconfig.toml': '', ...files })) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return await createAnalyzer(root).analyze();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
